from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from consilience.evaluating.answers import Answer, Fact, Gold
from consilience.evaluating.intervals import intervals, macro
from consilience.evaluating.loading import parse_cases
from consilience.evaluating.scores import Scores, evaluate

LONG = "the same words stand in both of these reports, so they count as one cluster"
FACT = Fact("seizure", "place", "Lyon, FR", 0, 4)
OTHER = Fact("seizure", "place", "Oslo, NO", 0, 4)


def _answers(facts: dict[str, Sequence[Fact]]) -> dict[str, Answer]:
    return {
        key: Answer(report=key, relevant=True, facts=tuple(one), types=frozenset(), statements=())
        for key, one in facts.items()
    }


def _scores(cases: str | None = None, given: str | None = None) -> Scores:
    texts = {"a": LONG, "b": LONG, "c": "Something else is told here, in other words entirely."}
    right = _answers({key: [FACT] for key in texts})
    wrong = _answers({"a": [FACT], "b": [OTHER], "c": [FACT]})
    gold = Gold(
        texts=texts,
        answers=right,
        cases=parse_cases(cases) if cases else None,
        kept_aside=frozenset(),
    )
    return evaluate(gold, wrong, parse_cases(given) if given else None)


def test_a_cluster_counts_once_in_the_macro_mean() -> None:
    """a and b share text: their cluster has 1 of 2 right; c has all. Micro is 2 of 3."""
    scores = _scores()
    assert scores.readings.clusters == (("a", "b"), ("c",))
    assert scores.readings.triples.f1 == pytest.approx(2 / 3)
    assert macro(scores.readings) == pytest.approx((0.5 + 1.0) / 2)


def test_every_measure_that_rests_on_two_clusters_has_an_interval() -> None:
    found = intervals(_scores())
    assert {"readings", "readings.core", "readings.macro", "readings.slot.place"} <= found.keys()
    assert found["readings"].low == pytest.approx(0.5)
    assert found["readings"].high == 1.0
    assert "readings.statements" not in found


def test_cases_are_drawn_whole() -> None:
    def row(case: str, reports: str, status: str) -> dict[str, object]:
        finding = {"type": "seizure", "slot": "place", "value": "Lyon, FR", "status": status}
        return {
            "case": case,
            "reports": list(reports),
            "origins": [list(reports)],
            "findings": [finding],
        }

    gold = json.dumps([row("x", "ab", "single"), row("y", "c", "single")])
    given = json.dumps([row("p", "ab", "corroborated"), row("q", "c", "single")])
    found = intervals(_scores(gold, given))
    assert found["cases"].low == found["cases"].high == 1.0
    assert (found["statuses"].low, found["statuses"].high) == (0.0, 1.0)
