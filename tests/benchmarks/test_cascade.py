"""The cascade beside the parser on texts that ship, and how its figures are put together."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.cascade import Cost, recall, small, weighed

CORPUS = Path(__file__).parents[2] / "corpus"
# Thirty times was measured on texts as they come; here all irrelevant ones are hard.
LEAST = 4


def test_a_mix_of_one_relevant_in_a_hundred_is_read_several_times_as_fast_as_it_is_parsed() -> None:
    rows = {one.what: one for one in small()}
    whole = rows["1 % relevant, half of the rest other crime"]
    assert whole.ratio is not None
    assert whole.ratio > LEAST
    first = rows["only other crime, dropped by the first gate"]
    assert first.ours > rows["only other crime, stages by their shares"].ours
    assert "only other crime, as drawn" in rows


def test_kinds_are_weighed_by_their_shares() -> None:
    costs = {"read": Cost(1, 2), "dropped": Cost(0, 4)}
    whole = weighed(costs, {"read": 0.25, "dropped": 0.75})
    assert whole.ours == pytest.approx(0.25)
    assert whole.theirs == pytest.approx(3.5)


def test_the_gate_passes_what_was_labelled_relevant() -> None:
    assert recall(CORPUS / "doj-relevance" / "reports.jsonl").ours >= 0.96
