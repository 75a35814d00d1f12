"""Every score of a collection as a sample of clusters, its interval and its macro mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from consilience.evaluating.case_scores import CaseScores
from consilience.evaluating.reading_scores import CORE, ReadingScores, Verdict
from consilience.evaluating.resampling import (
    Interval,
    Sample,
    Sums,
    bcubed_f1,
    draws,
    f1,
    interval,
    mean,
)
from consilience.evaluating.scores import Scores
from consilience.evaluating.tally import Tally

_COLUMN = {"right": 0, "spurious": 1, "missed": 2}


def intervals(scores: Scores) -> dict[str, Interval]:
    """The 95 % interval of each score that rests on two clusters or more, named as `measures`."""
    found: dict[str, Interval] = {}
    for name, one in (("readings", scores.readings), ("kept_aside", scores.kept_aside)):
        if one and one.reports:
            drawn = draws(len(one.clusters))
            found |= _intervals(reading_samples(name, one), drawn)
    if scores.cases:
        units = case_units(scores.cases)
        found |= _intervals(case_samples(scores.cases), draws(len(units)))
    return found


def _intervals(
    samples: Mapping[str, Sample], drawn: Sequence[Mapping[int, int]]
) -> dict[str, Interval]:
    found = {name: interval(one, drawn) for name, one in samples.items()}
    return {name: one for name, one in found.items() if one}


def macro(scores: ReadingScores) -> float:
    """Mean F1 of the clusters that say anything: each counts once, large or small."""
    overall = _tallies(scores, lambda _: True)
    # Where gold and tool say nothing, nothing is wrong, as in `Tally.f1`.
    return _macro(overall).whole() if overall else 1.0


def reading_samples(name: str, scores: ReadingScores) -> dict[str, Sample]:
    """The F1 scores of one part of a collection by their names."""
    overall = _tallies(scores, lambda _: True)
    found = {
        name: Sample(units=overall, score=f1),
        f"{name}.core": Sample(units=_tallies(scores, lambda v: v.fact.slot in CORE), score=f1),
        f"{name}.macro": _macro(overall),
        f"{name}.events": Sample(units=_summed(scores, scores.events_of), score=f1),
        f"{name}.statements": Sample(units=_summed(scores, scores.statements_of), score=f1),
    }
    for slot in scores.by_slot:
        units = _tallies(scores, lambda one, slot=slot: one.fact.slot == slot)  # type: ignore[misc]  # mypy cannot infer a lambda's default
        found[f"{name}.slot.{slot}"] = Sample(units=units, score=f1)
    for kind in scores.by_type:
        units = _tallies(scores, lambda one, kind=kind: one.fact.type == kind)  # type: ignore[misc]  # the same
        found[f"{name}.event.{kind}"] = Sample(units=units, score=f1)
    return {key: one for key, one in found.items() if one.units}


def _macro(overall: Mapping[int, Sums]) -> Sample:
    return Sample(units={key: (f1(one), 1.0) for key, one in overall.items()}, score=mean)


def _unit_of(scores: ReadingScores) -> Mapping[str, int]:
    return {report: at for at, some in enumerate(scores.clusters) for report in some}


def _tallies(scores: ReadingScores, wanted: Callable[[Verdict], bool]) -> dict[int, Sums]:
    unit = _unit_of(scores)
    sums: dict[int, list[float]] = {}
    for one in scores.verdicts:
        if wanted(one):
            sums.setdefault(unit[one.report], [0.0, 0.0, 0.0])[_COLUMN[one.verdict]] += 1
    return {key: tuple(sums[key]) for key in sorted(sums)}


def _summed(scores: ReadingScores, tallies: Mapping[str, Tally]) -> dict[int, Sums]:
    unit = _unit_of(scores)
    found: dict[int, Tally] = {}
    for report in sorted(tallies):
        if tallies[report] != Tally():
            found[unit[report]] = found.get(unit[report], Tally()) + tallies[report]
    return {key: (one.right, one.spurious, one.missed) for key, one in found.items()}


def case_units(scores: CaseScores) -> tuple[str, ...]:
    """What is drawn for the scores of cases: gold cases, and reports that stand in none."""
    return tuple(sorted(set(scores.unit_of.values()) | {one.case for one in scores.verdicts}))


def case_samples(scores: CaseScores) -> dict[str, Sample]:
    """Origins, cases, findings, statuses and kinds as samples of gold cases."""
    number = {one: at for at, one in enumerate(case_units(scores))}
    unit = {report: number[one] for report, one in scores.unit_of.items()}
    findings: dict[int, list[float]] = {}
    statuses: dict[int, list[float]] = {}
    kinds: dict[int, list[float]] = {}
    for one in scores.verdicts:
        at = number[one.case]
        column = 0 if one.gold and one.given else 2 if one.gold else 1
        findings.setdefault(at, [0.0, 0.0, 0.0])[column] += 1
        if one.gold and one.given:
            _add(statuses, at, right=one.verdict != "status")
            if one.gold.kind and one.verdict != "status":
                _add(kinds, at, right=one.verdict != "kind")
    found = {
        "origins": Sample(units=_shares(scores.origin_shares, unit), score=bcubed_f1),
        "cases": Sample(units=_shares(scores.case_shares, unit), score=bcubed_f1),
        "findings": Sample(units=_tuples(findings), score=f1),
        "statuses": Sample(units=_tuples(statuses), score=mean),
        "kinds": Sample(units=_tuples(kinds), score=mean),
    }
    return {key: one for key, one in found.items() if one.units}


def _add(sums: dict[int, list[float]], at: int, *, right: bool) -> None:
    one = sums.setdefault(at, [0.0, 0.0])
    one[0] += right
    one[1] += 1


def _shares(shares: Mapping[str, tuple[float, float]], unit: Mapping[str, int]) -> dict[int, Sums]:
    sums: dict[int, list[float]] = {}
    for report in sorted(shares):
        one = sums.setdefault(unit[report], [0.0, 0.0, 0.0])
        for at, share in enumerate((*shares[report], 1.0)):
            one[at] += share
    return _tuples(sums)


def _tuples(sums: Mapping[int, Iterable[float]]) -> dict[int, Sums]:
    return {key: tuple(sums[key]) for key in sorted(sums)}
