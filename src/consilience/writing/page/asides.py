"""What was set aside and why, what is background, what people decided, and the reports."""

from __future__ import annotations

from markupsafe import Markup

from consilience.types import Event, ReportId
from consilience.writing.page.html import join, link, tag
from consilience.writing.page.quotes import published, publisher, report_link, title_link
from consilience.writing.page.tables import row, section, table
from consilience.writing.view import View
from consilience.writing.words.dates import date_words
from consilience.writing.words.official import looks_official
from consilience.writing.words.stages import event_words
from consilience.writing.words.values import role_words, value_words

_HEADS = ("Words", "Why", "Report")
LONGEST = 240


def asides_section(view: View) -> Markup | None:
    """Words that look like facts of the case and are not."""
    if not view.case.asides:
        return None
    rows = [
        row(
            _HEADS,
            (f"“{_cut(one.aside.span.text)}”", one.aside.why, report_link(view, one.report)),
        )
        for one in view.case.asides
    ]
    count = "1 passage" if len(rows) == 1 else f"{len(rows)} passages"
    listed = tag("details", tag("summary", count), table("Set aside", _HEADS, rows))
    note = "Not used for any finding, so that nobody need wonder where they went."
    return section("asides", "Set aside", tag("p", note, class_="note"), listed)


def background_section(view: View) -> Markup | None:
    """Events that the reports tell but that are not of this case."""
    if not view.case.background:
        return None
    entries = [_background(view, report, event) for report, event in view.case.background]
    count = "1 event" if len(entries) == 1 else f"{len(entries)} events"
    listed = tag("details", tag("summary", count), tag("ul", *entries))
    return section("background", "Background", listed)


def _background(view: View, report: ReportId, event: Event) -> Markup:
    slots = [f"{role_words(one.role)}: {value_words(one.value)}" for one in event.slots]
    rest = f" – {'; '.join(slots)}" if slots else ""
    return tag(
        "li",
        report_link(view, report),
        f" {event_words(event.type, event.factuality)}, “{_cut(event.trigger.text)}”{rest}",
    )


def decisions_section(view: View) -> Markup | None:
    """Who decided what, and decisions that no longer fit anything."""
    if not view.case.decisions and not view.case.stale:
        return None
    made = [
        tag(
            "li",
            f"{one.when}, {one.who}: {one.act.value} {one.target}"
            f"{f' = {one.value}' if one.value else ''} ({one.why})",
        )
        for one in view.case.decisions
    ]
    stale = [
        tag("li", f"Not applied: {one.act.value} {one.target} by {one.who} on {one.when}: {why}")
        for one, why in view.case.stale
    ]
    return section("decisions", "Decisions by people", tag("ul", *made, *stale))


def reports_section(view: View) -> Markup:
    """Every report with its letter, where it was published and why it is in the case."""
    entries = [_report(view, report) for report in view.case.reports]
    reasons = [tag("li", one) for one in view.case.reasons]
    why = (
        tag("details", tag("summary", "Why these reports are one case"), tag("ul", *reasons))
        if reasons
        else None
    )
    return section("reports", "Reports", tag("dl", *entries), why)


def _report(view: View, report: ReportId) -> Markup:
    letter = view.letter(report)
    found = view.reports.get(report)
    if found is None:
        return join([tag("dt", letter, id=f"report-{letter}"), tag("dd", "not at hand")])
    parts = [f"{publisher(found)}, {published(found)}"]
    parts.extend(["official record by its publisher's name"] if looks_official(found) else [])
    if found.byline:
        parts.append(found.byline)
    if found.retrieved:
        parts.append(f"retrieved {date_words(found.retrieved)}")
    parts.append(f"id {report}")
    address = join([" ", link(found.url, found.url)]) if found.url else None
    warned = [f" {one}." for one in found.warnings]
    beside = view.options.beside
    more = beside.report(report) if beside else None
    return join(
        [
            tag("dt", f"{letter} ", title_link(found), id=f"report-{letter}"),
            tag("dd", f"{'; '.join(parts)}.", address, *warned, more),
        ]
    )


def full_text_section(view: View) -> Markup | None:
    """Whole texts, only where the user asked for them."""
    if not view.options.full_text:
        return None
    texts = [
        tag(
            "details",
            tag("summary", f"{view.letter(one)}: {view.reports[one].title or 'untitled'}"),
            tag("p", view.reports[one].text, class_="whole"),
        )
        for one in view.case.reports
        if one in view.reports
    ]
    return section("texts", "Whole texts", *texts)


def _cut(words: str) -> str:
    bare = " ".join(words.split())
    return f"{bare[:LONGEST].rpartition(' ')[0]} …" if len(bare) > LONGEST else bare
