"""Sentences: who got what, and the arithmetic that was tried across the reports."""

from __future__ import annotations

from markupsafe import Markup

from consilience.casefile import Check, Finding, Status
from consilience.types import Factuality, ReportId, Role, Span
from consilience.values.penalty import Imposed
from consilience.writing.page.html import join, tag
from consilience.writing.page.quotes import report_link
from consilience.writing.page.tables import row, section, table
from consilience.writing.telling.checks import check_words, verdict
from consilience.writing.telling.events import weightiest
from consilience.writing.telling.screen import in_story_order
from consilience.writing.view import View
from consilience.writing.words.numbers import capital
from consilience.writing.words.penalties import penalty_words, whom_words
from consilience.writing.words.stages import FACTUALITY
from consilience.writing.words.standing import standing_words

MOST_QUOTES = 6
_HEADS = ("Whom", "Penalty", "How it stands")


def sentences_section(view: View) -> Markup | None:
    """Penalties and checks; None where the case has neither."""
    rows = [_row(view, one) for one in _penalties(view)]
    listed = table("Penalties, as reported", _HEADS, rows) if rows else None
    checks = [_check(view, place, one) for place, one in enumerate(view.case.checks, start=1)]
    sums = (
        join([tag("h3", "What adds up, and what does not"), tag("ul", *checks, class_="checks")])
        if checks
        else None
    )
    if listed is None and sums is None:
        return None
    return section("sentences", "Sentences and arithmetic", listed, sums)


def _penalties(view: View) -> list[Finding]:
    """Named people first, each with all penalties together; misspellings stand in the findings."""
    found = [
        one
        for event in in_story_order(view)
        for one in weightiest(view.findings.get(event.id, ()))
        if isinstance(one.value, Imposed)
        and one.role is Role.PENALTY
        and one.status is not Status.VARIANT
    ]
    whom = {one: one.value.whom for one in found if isinstance(one.value, Imposed)}
    first = {name: place for place, name in reversed(list(enumerate(whom.values())))}
    return sorted(found, key=lambda one: (whom[one].isdigit(), first[whom[one]]))


def _row(view: View, finding: Finding) -> Markup:
    value = finding.value
    whom = whom_words(value) if isinstance(value, Imposed) else ""
    words = penalty_words(value.what) if isinstance(value, Imposed) else value.show()
    stages = {claim.factuality for claim in finding.claims}
    doubt = f" ({FACTUALITY[Factuality.PLANNED]})" if stages == {Factuality.PLANNED} else ""
    link = tag("a", words, href=f"#{view.anchor(finding)}")
    return row(_HEADS, (whom, join([link, doubt]), standing_words(finding)))


def _check(view: View, place: int, check: Check) -> Markup:
    quotes = [_words(view, report, span) for report, span in check.spans[:MOST_QUOTES]]
    more = len(check.spans) - MOST_QUOTES
    rest = f"; and {more} more" if more > 0 else None
    where = join([" (", join(quotes, "; "), rest, ")"]) if quotes else None
    kinds = {"holds": "holds", "does not hold": "fails", "open": "open"}
    return tag(
        "li",
        tag("strong", f"{capital(verdict(check))}: "),
        check_words(view, check),
        where,
        id=f"check-{place}",
        class_=kinds[verdict(check)],
    )


def _words(view: View, report: ReportId, span: Span) -> Markup:
    return join([report_link(view, report), f" “{' '.join(span.text.split())}”"])
