"""Every error of a collection that may be looked at, gold beside what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from consilience.evaluating.answers import Fact
from consilience.evaluating.matching import matches
from consilience.evaluating.reading_scores import Verdict
from consilience.evaluating.scores import Scores


class Kind(StrEnum):
    """How an answer differs from gold."""

    VALUE = "other value"
    """Same event type and slot at overlapping words, another value."""
    EVENT = "other event"
    """Same slot and value, on another type of event."""
    SLOT = "other slot"
    """Same event type at overlapping words, in another slot."""
    GONE = "missed with its event"
    """Nothing was given on any event of its type in the report."""
    MISSED = "missed"
    SPURIOUS = "spurious"
    QUOTE = "misquoted"
    """The span does not quote the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One error: what gold has, what was given, or both where one stands for the other."""

    report: str
    kind: Kind
    gold: Fact | None
    given: Fact | None

    @property
    def fact(self) -> Fact:
        """The side by which it is filed: gold, where gold has something."""
        one = self.gold or self.given
        if one is None:
            raise ValueError("a mistake without a side")
        return one


def mistakes(scores: Scores) -> tuple[Mistake, ...]:
    """The errors of the readings that may be looked at, by report and place.

    What is kept aside gives none, whoever asks.
    """
    told: dict[str, list[Verdict]] = {}
    for one in scores.readings.verdicts:
        if one.report not in scores.hidden:
            told.setdefault(one.report, []).append(one)
    return tuple(one for report in sorted(told) for one in _of(report, told[report]))


def _of(report: str, told: Sequence[Verdict]) -> list[Mistake]:
    types = {one.given.type for one in told if one.given}
    missed = [one.fact for one in told if one.verdict == "missed"]
    spurious = [one.fact for one in told if one.verdict == "spurious"]
    found: list[Mistake] = []
    for kind in (Kind.VALUE, Kind.EVENT, Kind.SLOT):
        for gold in list(missed):
            given = next((one for one in spurious if _is(kind, gold, one)), None)
            if given:
                missed.remove(gold)
                spurious.remove(given)
                found.append(Mistake(report=report, kind=kind, gold=gold, given=given))
    for one in missed:
        kind = Kind.MISSED if one.type in types else Kind.GONE
        found.append(Mistake(report=report, kind=kind, gold=one, given=None))
    for one in spurious:
        kind = Kind.SPURIOUS if one.quotes else Kind.QUOTE
        found.append(Mistake(report=report, kind=kind, gold=None, given=one))
    return sorted(found, key=lambda one: (one.fact.start, one.fact.type, one.fact.slot))


def _is(kind: Kind, gold: Fact, given: Fact) -> bool:
    if not given.quotes:
        return False
    overlap = gold.start < given.end and given.start < gold.end
    if kind is Kind.VALUE:
        return (gold.type, gold.slot) == (given.type, given.slot) and overlap
    if kind is Kind.EVENT:
        same = gold.slot == given.slot and gold.type != given.type
        return same and matches(gold.slot, gold.value, given.value)
    return gold.type == given.type and gold.slot != given.slot and overlap
