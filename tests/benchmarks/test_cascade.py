"""The cascade beside the parser on texts that ship, and how its figures are put together."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.cascade import Cost, recall, small, stages, weighed

from consilience.types import Report, ReportId

CORPUS = Path(__file__).parents[2] / "corpus"
# Thirty times was measured on texts as they come; here all irrelevant ones are hard.
LEAST = 4


def test_a_mix_of_one_relevant_in_a_hundred_is_read_several_times_as_fast_as_it_is_parsed() -> None:
    whole, *kinds = small()
    assert whole.ratio is not None
    assert whole.ratio > LEAST
    assert [one.what for one in kinds] == ["only relevant", "only other crime", "only news"]


def test_the_mix_weighs_one_in_a_hundred_and_halves_the_rest() -> None:
    costs = {"relevant": Cost(1, 2), "other crime": Cost(0, 4), "news": Cost(0, 8)}
    assert weighed(costs).ours == pytest.approx(0.01)
    assert weighed(costs).theirs == pytest.approx(0.02 + 0.495 * 12)


def test_the_gate_passes_what_was_labelled_relevant() -> None:
    assert recall(CORPUS / "doj-relevance" / "reports.jsonl").ours >= 0.96


def test_each_stage_counts_what_it_drops() -> None:
    texts = ("Shops were open.", "The drug store was open.", "Police seized heroin. He was jailed.")
    reports = [Report(id=ReportId(f"r-{at}"), text=text) for at, text in enumerate(texts)]
    assert stages("three", reports) == "| three | 3 | 1 (33.3%) | 1 (33.3%) | 1 (33.3%) |"
