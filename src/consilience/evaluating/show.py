"""Scores as a table, as JSON, and the worst errors with the words around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Protocol

from consilience.evaluating.case_scores import FindingVerdict
from consilience.evaluating.reading_scores import ReadingScores, Verdict
from consilience.evaluating.scores import Scores
from consilience.evaluating.tally import Tally

STAGES = ("reading", "tracing", "grouping", "reconciling")
_AROUND = 60


def table(scores: Scores, stage: str | None = None) -> Iterator[str]:
    """The lines that a terminal shows.

    Args:
        scores: What was measured.
        stage: One of `STAGES` to show only its scores.
    """
    if stage in (None, "reading"):
        yield from _readings(scores.readings)
        if scores.kept_aside:
            yield _line("kept aside, overall", scores.kept_aside.triples)
    if scores.cases is None:
        return
    cases = scores.cases
    if stage in (None, "tracing"):
        yield _rates("origins (B-cubed)", cases.origins)
    if stage in (None, "grouping"):
        yield _rates("cases (B-cubed)", cases.cases)
    if stage in (None, "reconciling"):
        yield _line("findings", cases.findings)
        yield f"{'right statuses':<24} {cases.statuses:6.3f}"
        yield f"{'right kinds of dispute':<24} {cases.kinds:6.3f}"


def _readings(scores: ReadingScores) -> Iterator[str]:
    yield f"{'':<24} {'P':>6} {'R':>6} {'F1':>6} {'right':>6} {'spur.':>6} {'missed':>6}"
    yield _line(f"overall, {scores.reports} reports", scores.triples)
    yield from (_line(f"  slot {name}", one) for name, one in scores.by_slot.items())
    yield from (_line(f"  event {name}", one) for name, one in scores.by_type.items())
    yield _line("events present", scores.events)
    yield _line("statements", scores.statements)
    yield f"{'relevance':<24} {scores.relevance:6.3f}"
    if scores.misquoted:
        yield f"values that do not quote their text: {scores.misquoted}"


def _line(name: str, one: Tally) -> str:
    return f"{_rates(name, one)} {one.right:>6} {one.spurious:>6} {one.missed:>6}"


class _Rates(Protocol):
    """What `Tally` and `BCubed` share."""

    @property
    def precision(self) -> float: ...

    @property
    def recall(self) -> float: ...

    @property
    def f1(self) -> float: ...


def _rates(name: str, one: _Rates) -> str:
    return f"{name:<24} {one.precision:6.3f} {one.recall:6.3f} {one.f1:6.3f}"


def measures(scores: Scores) -> dict[str, float]:
    """Every score under a stable name, rounded to four digits: what floors pin, and `--json`."""
    found = _flat("readings", scores.readings)
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
        f"{name}.events": scores.events.f1,
        f"{name}.statements": scores.statements.f1,
        f"{name}.relevance": scores.relevance,
        f"{name}.quoting": 1.0 if scores.misquoted == 0 else 0.0,
    }
    found |= {f"{name}.slot.{one}": tally.f1 for one, tally in scores.by_slot.items()}
    return found | {f"{name}.event.{one}": tally.f1 for one, tally in scores.by_type.items()}


def errors(scores: Scores, texts: Mapping[str, str], stage: str | None = None) -> Iterator[str]:
    """The worst errors, one line each: those of the slots that lose most come first.

    Nothing that is kept aside is listed.
    """
    if stage in (None, "reading"):
        wrong = [one for one in scores.readings.verdicts if one.verdict != "right"]
        losses = Counter(one.fact.slot for one in wrong)
        order = sorted(wrong, key=lambda one: (-losses[one.fact.slot], one.fact.slot, one.report))
        yield from (_error(one, texts) for one in order)
    if scores.cases and stage in (None, "reconciling"):
        for found in scores.cases.verdicts:
            if found.verdict != "right":
                yield _finding_error(found)


def _error(one: Verdict, texts: Mapping[str, str]) -> str:
    fact, text = one.fact, texts[one.report]
    before = text[max(0, fact.start - _AROUND) : fact.start]
    words = f"{before}[{text[fact.start : fact.end]}]{text[fact.end : fact.end + _AROUND]}"
    note = "" if fact.quotes else " (does not quote its text)"
    what = f"{fact.type}.{fact.slot} `{fact.value}`{note}"
    return f"{one.verdict:<8} {one.report} {what}: ...{' '.join(words.split())}..."


def _finding_error(one: FindingVerdict) -> str:
    found = one.gold or one.given
    if found is None:
        return f"{one.verdict:<8} {one.case}"
    what = f"{found.type}.{found.slot} `{found.value}`"
    rivals = " / ".join(
        f"{name} {side.status}{f' ({side.kind})' if side.kind else ''} `{side.value}`"
        for name, side in (("gold", one.gold), ("given", one.given))
        if side
    )
    return f"{one.verdict:<8} {one.case} {what}: {rivals}"
