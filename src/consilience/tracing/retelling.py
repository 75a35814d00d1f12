"""A guess, and never more: one report may retell another, for its facts come in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from rapidfuzz.distance import LCSseq

from consilience.copying import Guess
from consilience.tracing.facts import Fact, find_facts
from consilience.types import Report, Span
from consilience.values.date import Date

# Facts in any order share a sequence of about 2 * sqrt(n) of n by chance (Logan and Shepp 1977).
# Reporters of one verdict, who go through the same list of defendants, reach three more than that;
# of pairs with four more, 20 of 20 in two collections with gold had one text.
LEAST_EXCESS = 4.0
IN_ORDER = 0.8
# Of the facts of the report that has fewer.
SHARED = 0.4


def find_guesses(reports: Sequence[Report], pairs: Iterable[tuple[int, int]]) -> tuple[Guess, ...]:
    """Pairs of reports with the same rare facts in one order, that share no text, sorted by ids.

    Args:
        reports: The earliest first.
        pairs: Numbers of reports that share rare facts, the smaller first; without those of
            which a text in common has been found, for no guess is needed there.
    """
    facts: dict[int, tuple[Fact, ...]] = {}
    guesses = []
    for pair in sorted(pairs):
        for number in pair:
            if number not in facts:
                facts[number] = tuple(find_facts(reports[number].text))
        found = in_order(facts[pair[0]], facts[pair[1]])
        if found:
            guesses.append(_guess((reports[pair[0]], reports[pair[1]]), found))
    return tuple(sorted(guesses, key=lambda one: (one.source, one.target)))


def in_order(left: Sequence[Fact], right: Sequence[Fact]) -> tuple[tuple[Fact, Fact], ...]:
    """Facts that two reports give in the same order, if too many for chance; else nothing."""
    common = {one.key for one in left} & {one.key for one in right}
    ours = [one for one in left if one.key in common]
    theirs = [one for one in right if one.key in common]
    keys = [one.key for one in ours], [one.key for one in theirs]
    longest = LCSseq.similarity(*keys)
    if (
        longest < IN_ORDER * len(common)
        or longest - 2 * sqrt(len(common)) < LEAST_EXCESS
        or len(common) < SHARED * min(len(left), len(right))
    ):
        return ()
    return tuple(
        (ours[block.a + step], theirs[block.b + step])
        for block in LCSseq.editops(*keys).as_matching_blocks()
        for step in range(block.size)
    )


def _guess(reports: tuple[Report, Report], facts: Sequence[tuple[Fact, Fact]]) -> Guess:
    dated = _is_earlier(*reports)
    if not dated and reports[1].id < reports[0].id:
        reports = (reports[1], reports[0])
        facts = [(right, left) for left, right in facts]
    source, target = reports
    return Guess(
        source=source.id,
        target=target.id,
        directed=dated,
        reason=f"{len(facts)} names, figures and quotes in the same order",
        facts=tuple((_span(left, source), _span(right, target)) for left, right in facts),
    )


def _is_earlier(left: Report, right: Report) -> bool:
    if left.published is None or right.published is None:
        return False
    last, first = Date(left.published).days()[1], Date(right.published).days()[0]
    return last is not None and first is not None and last < first


def _span(fact: Fact, report: Report) -> Span:
    return Span(fact.start, fact.end, report.text[fact.start : fact.end])
