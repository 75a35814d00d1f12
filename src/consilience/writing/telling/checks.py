"""Checks in words: letters for reports, penalties and dates as a reader writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.casefile import Check, Claim
from consilience.values.written import parse_penalty
from consilience.writing.view import View
from consilience.writing.words.dates import date_words
from consilience.writing.words.numbers import capital
from consilience.writing.words.penalties import penalty_words

MOST_CHECKS = 2
# A check that finds people unaccounted for is a question, not a sum that fails.
UNACCOUNTED = "unaccounted"
# Of these the paragraph of a dispute may speak: sums and units; the order of steps is no sum.
_SUMS = ("parts_sum", "subset", "units_agree", "unit_slip", "bounds", "weekday")
# The hypothesis of scope and the check that tried it say one thing in these words.
_HEAVIEST = "fits the heaviest penalties alone"
_PENALTY = re.compile(r"(?<=\()(?:max |min )?[a-z_ ]+? P[\d.]+[MY](?:/P[\d.]+[MY])?(?=\))")
_DATE = re.compile(r"(?<![\w-])\d{4}-\d{2}(?:-\d{2})?~?(?:/\d{4}-\d{2}(?:-\d{2})?)?(?![\w-])")


def check_words(view: View, check: Check) -> str:
    """What was tried, for a reader."""
    words = lettered(view, check.what)
    words = _PENALTY.sub(lambda found: penalty_words(parse_penalty(found.group(), {})), words)
    return capital(_DATE.sub(lambda found: date_words(found.group()), words))


def lettered(view: View, words: str) -> str:
    """The words with the letter of each report in place of its id in brackets."""
    for report, letter in view.letters.items():
        words = words.replace(f"[{report}]", letter)
    return words


def verdict(check: Check) -> str:
    """`holds`, `does not hold`, or `open` where something is only not told."""
    if check.rule == UNACCOUNTED:
        return "open"
    return "holds" if check.holds else "does not hold"


def check_anchor(view: View, check: Check) -> str:
    """Id of the check on the page."""
    return f"check-{view.case.checks.index(check) + 1}"


def telling_checks(view: View, claims: Sequence[Claim], known: str) -> tuple[Check, ...]:
    """The few checks over these words that say most: a sum a rule, the one with most parts.

    Args:
        view: The case.
        claims: The values in dispute.
        known: What the paragraph says anyway; a check that only repeats it is left out.
    """
    best: dict[str, Check] = {}
    for check in _related(view, claims):
        if check.rule not in _SUMS or not check.holds or check.what in known:
            continue
        if check.rule == "subset" and _HEAVIEST in known:
            continue
        held = best.get(check.rule)
        if held is None or _weight(check) > _weight(held):
            best[check.rule] = check
    order = sorted(best.values(), key=lambda one: _SUMS.index(one.rule))
    return tuple(order[:MOST_CHECKS])


def _weight(check: Check) -> tuple[bool, int, int]:
    """Sums of penalties given before those of limits, more parts first, then more reports."""
    return (
        "limits given" not in check.what,
        check.what.count("+"),
        len({report for report, _ in check.spans}),
    )


def _related(view: View, claims: Sequence[Claim]) -> list[Check]:
    return [
        check
        for check in view.case.checks
        if any(
            claim.report == report and claim.span.start < span.end and span.start < claim.span.end
            for claim in claims
            for report, span in check.spans
        )
    ]
