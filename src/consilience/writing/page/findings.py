"""The table of findings: every value, how it stands, and the words that it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from consilience.casefile import CaseEvent, Finding, Status
from consilience.writing.page.first_screen import line_markup
from consilience.writing.page.html import join, tag
from consilience.writing.page.quotes import finding_quotes, report_link
from consilience.writing.page.tables import row, section, table
from consilience.writing.telling.disputes import dispute_groups, dispute_line
from consilience.writing.telling.events import weightiest
from consilience.writing.telling.frames import frame
from consilience.writing.telling.labels import event_label
from consilience.writing.telling.lines import in_order
from consilience.writing.telling.people_said import seen_words
from consilience.writing.telling.screen import in_story_order
from consilience.writing.view import View
from consilience.writing.words.standing import KINDS, listed, shown_words, standing_words
from consilience.writing.words.sureness import unsure_words
from consilience.writing.words.values import finding_words, role_words

MOST_REPORTS = 6
_HEADS = ("Value", "What", "How it stands", "Reports")


def findings_section(view: View) -> Markup:
    """One table an event, the outcome first, then all disputes."""
    tables = [_event_table(view, event) for event in in_story_order(view)]
    how = tag(
        "p",
        "“Independent texts” counts texts that share no wording: a reprint is not a second "
        "text. Who is cited stands beside it and changes nothing in the count. ",
        "Open a value to see the words that it rests on.",
        class_="note",
    )
    return section("findings", "Findings", how, *tables, _disputes(view))


def _event_table(view: View, event: CaseEvent) -> Markup | None:
    findings = view.findings.get(event.id, ())
    if not findings:
        return None
    rows = [_row(view, finding) for finding in _ordered(event, findings)]
    return tag(
        "div",
        table(event_label(view, event), _HEADS, rows, "findings"),
        id=f"event-{_number(view, event)}",
    )


def _ordered(event: CaseEvent, findings: Sequence[Finding]) -> list[Finding]:
    """Slots as the event is told, the best supported value of each first."""
    roles = [role for role, _ in frame(event.type).roles]
    return sorted(weightiest(findings), key=lambda one: roles.index(one.role))


def _number(view: View, event: CaseEvent) -> int:
    return view.case.events.index(event) + 1


def _row(view: View, finding: Finding) -> Markup:
    anchor = view.anchor(finding)
    value = tag(
        "details",
        tag("summary", finding_words(finding)),
        tag("div", finding_quotes(view, finding), class_="words"),
        id=anchor,
        class_="value",
    )
    reports = in_order(view, {claim.report for claim in finding.claims})
    links = [report_link(view, one) for one in reports[:MOST_REPORTS]]
    more = f" and {len(reports) - MOST_REPORTS} more" if reports[MOST_REPORTS:] else None
    letters = join([join(links, ", "), more])
    kind = "disputed" if finding.status is Status.DISPUTED else None
    cells = (
        value,
        role_words(finding.role),
        join([standing(finding), _seen(view, finding)]),
        letters,
    )
    return row(_HEADS, cells, kind=kind)


def _seen(view: View, finding: Finding) -> Markup | None:
    words = seen_words(view.case, finding)
    return tag("span", f" {words}.", class_="seen") if words else None


def standing(finding: Finding) -> Markup:
    """The status in words, rivals with the kind of dispute, and why it is unsure if it is."""
    words = [tag("span", standing_words(finding))]
    if finding.dispute:
        kind = KINDS[finding.dispute.kind]
        rivals = listed([shown_words(finding.role, one) for one in finding.dispute.rivals])
        words.append(tag("span", f" Against {rivals}: perhaps {kind}.", class_="dispute-note"))
    unsure = unsure_words(finding)
    if unsure:
        words.append(tag("span", f" {unsure}.", class_="unsure"))
    return join(words)


def _disputes(view: View) -> Markup | None:
    groups = dispute_groups(view.case.findings)
    if not groups:
        return None
    lines = [line_markup(dispute_line(view, group)) for group in groups]
    return tag("div", tag("h3", "Disputes"), *lines, id="disputes")
