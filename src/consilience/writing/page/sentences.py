"""Sentences: who got what, and the arithmetic that was tried across the reports."""

from __future__ import annotations

from markupsafe import Markup

from consilience.casefile import Check, Finding
from consilience.types import Factuality, ReportId, Role, Span
from consilience.values.penalty import Imposed
from consilience.writing.page.html import join, tag
from consilience.writing.page.quotes import report_link
from consilience.writing.page.tables import row, section, table
from consilience.writing.telling.checks import check_words, verdict
from consilience.writing.view import View
from consilience.writing.words.numbers import capital
from consilience.writing.words.penalties import penalty_words, whom_words
from consilience.writing.words.stages import FACTUALITY
from consilience.writing.words.standing import standing_words

MOST_QUOTES = 6
_HEADS = ("Whom", "Penalty", "How it stands")


def sentences_section(view: View) -> Markup | None:
    """Penalties and checks; None where the case has neither."""
    penalties = [one for one in view.case.findings if one.role is Role.PENALTY]
    rows = [_row(view, one) for one in penalties if isinstance(one.value, Imposed)]
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
