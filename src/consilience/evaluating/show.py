"""Scores as a table for a terminal, and under stable names for floors and programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from consilience.evaluating.calibration import Calibration, Trade, calibrate, trade
from consilience.evaluating.confusion import NONE, Confusion
from consilience.evaluating.intervals import macro
from consilience.evaluating.reading_scores import ReadingScores
from consilience.evaluating.resampling import Interval
from consilience.evaluating.scores import Scores
from consilience.evaluating.tally import Tally

STAGES = ("reading", "tracing", "grouping", "reconciling")
Intervals = Mapping[str, Interval]


def table(
    scores: Scores, stage: str | None = None, intervals: Intervals | None = None
) -> Iterator[str]:
    """The lines that a terminal shows.

    Args:
        scores: What was measured.
        stage: One of `STAGES` to show only its scores.
        intervals: Of the scores, by the names of `measures`.
    """
    known = intervals or {}
    if stage in (None, "reading"):
        yield f"{'':<32} {'P':>6} {'R':>6} {'F1':>6} {'right':>6} {'spur.':>6} {'missed':>6}"
        if scores.readings.reports:
            yield from _readings("", "readings", scores.readings, known)
            yield from confusion_lines(scores.confusion)
        if scores.kept_aside:
            yield from _readings("kept aside, ", "kept_aside", scores.kept_aside, known)
    if scores.cases is None:
        return
    cases = scores.cases
    if stage in (None, "tracing"):
        yield _rates("origins (B-cubed)", cases.origins) + _within(known, "origins", 22)
    if stage in (None, "grouping"):
        yield _rates("cases (B-cubed)", cases.cases) + _within(known, "cases", 22)
    if stage in (None, "reconciling"):
        yield _line("findings", cases.findings) + _within(known, "findings")
        yield f"{'right statuses':<32} {cases.statuses:6.3f}" + _within(known, "statuses", 36)
        yield f"{'right kinds of dispute':<32} {cases.kinds:6.3f}" + _within(known, "kinds", 36)


def _readings(before: str, name: str, scores: ReadingScores, known: Intervals) -> Iterator[str]:
    def line(words: str, one: Tally, key: str) -> str:
        return _line(f"{before}{words}", one) + _within(known, key)

    yield line(f"overall, {scores.reports} reports", scores.triples, name)
    share = f"{before}macro, {len(scores.clusters)} clusters"
    yield f"{share:<32} {'':>6} {'':>6} {macro(scores):6.3f}" + _within(known, f"{name}.macro", 22)
    yield line("core slots", scores.core, f"{name}.core")
    for slot, one in scores.by_slot.items():
        yield line(f"  slot {slot}", one, f"{name}.slot.{slot}")
    for kind, one in scores.by_type.items():
        yield line(f"  event {kind}", one, f"{name}.event.{kind}")
    yield line("events present", scores.events, f"{name}.events")
    yield line("statements", scores.statements, f"{name}.statements")
    yield f"{before + 'relevance':<32} {scores.relevance:6.3f}"
    if scores.misquoted:
        yield f"{before}values that do not quote their text: {scores.misquoted}"
    calibration = calibrate(scores.verdicts)
    if calibration:
        yield from _calibration(before, calibration, trade(scores.verdicts))


def _line(name: str, one: Tally) -> str:
    return f"{_rates(name, one)} {one.right:>6} {one.spurious:>6} {one.missed:>6}"


def _within(intervals: Intervals, name: str, indent: int = 1) -> str:
    return f"{'':<{indent}}{intervals[name].show()}" if name in intervals else ""


def confusion_lines(confusion: Confusion) -> Iterator[str]:
    """For each type of event how often it was found, and what was given in its place."""
    yield "which event stood where gold has one (by the words that start it)"
    for kind in (*confusion.types(), NONE):
        others = sorted(
            (-count, other) for (gold, other), count in confusion.pairs.items() if gold == kind
        )
        told = ", ".join(f"{other} {-count}" for count, other in others)
        found = f"{confusion.here.get(kind, 0)} + {confusion.elsewhere.get(kind, 0)} elsewhere"
        name = "(too many)" if kind == NONE else kind
        yield f"  {name:<18} {'' if kind == NONE else found:<18} {told}".rstrip()


def _calibration(before: str, one: Calibration, trades: tuple[Trade, ...]) -> Iterator[str]:
    yield f"{before}how sure, and how often right (mean gap {one.gap:.3f})"
    for each in one.bins:
        name = f"  {each.low:.2f} to {each.high:.2f}"
        yield f"{name:<32} {each.mean:6.3f} {each.right:6.3f} {each.count:>13}"
    yield f"{before}values less sure than this dropped"
    for step in trades:
        yield _line(f"  {step.least:.2f}", step.tally)


class _Rates(Protocol):
    """What `Tally` and `BCubed` share."""

    @property
    def precision(self) -> float: ...

    @property
    def recall(self) -> float: ...

    @property
    def f1(self) -> float: ...


def _rates(name: str, one: _Rates) -> str:
    return f"{name:<32} {one.precision:6.3f} {one.recall:6.3f} {one.f1:6.3f}"


def measures(scores: Scores) -> dict[str, float]:
    """Every score under a stable name, rounded to four digits: what floors pin, and `--json`."""
    found: dict[str, float] = {}
    if scores.readings.reports:
        found |= _flat("readings", scores.readings)
    if scores.kept_aside:
        found |= _flat("kept_aside", scores.kept_aside)
    if scores.cases:
        found |= {
            "origins": scores.cases.origins.f1,
            "cases": scores.cases.cases.f1,
            "findings": scores.cases.findings.f1,
            "statuses": scores.cases.statuses,
            "kinds": scores.cases.kinds,
        }
    return {name: round(one, 4) for name, one in found.items()}


def _flat(name: str, scores: ReadingScores) -> dict[str, float]:
    found = {
        name: scores.triples.f1,
        f"{name}.precision": scores.triples.precision,
        f"{name}.recall": scores.triples.recall,
        f"{name}.core": scores.core.f1,
        f"{name}.macro": macro(scores),
        f"{name}.events": scores.events.f1,
        f"{name}.statements": scores.statements.f1,
        f"{name}.relevance": scores.relevance,
        f"{name}.quoting": 1.0 if scores.misquoted == 0 else 0.0,
    }
    calibration = calibrate(scores.verdicts)
    if calibration:
        found[f"{name}.calibration"] = 1 - calibration.gap
    found |= {f"{name}.slot.{one}": tally.f1 for one, tally in scores.by_slot.items()}
    return found | {f"{name}.event.{one}": tally.f1 for one, tally in scores.by_type.items()}
