from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.growth import plot
from benchmarks.linking import RANGES, SHIPPED, TOLD, in_ranges, made, measure
from benchmarks.made_reports import load

from consilience.batch.jobs import Step


def test_only_every_fifth_report_has_sentences_of_an_earlier_one() -> None:
    texts = [one["text"].split("\n") for one in made(load([SHIPPED]), 60)]
    borrowers = [
        number
        for number, own in enumerate(texts)
        if any(other[:3] == own[:3] for other in texts[:number])
    ]
    assert {number % 5 for number in borrowers} == {4}
    assert 6 <= len(borrowers) <= 12


@pytest.mark.long
def test_all_steps_that_link_are_counted_and_no_others(tmp_path: Path) -> None:
    engine = in_ranges(made(load([SHIPPED]), 24), tmp_path)
    assert set(engine.seconds) == set(Step)
    apart = sum(engine.seconds[one] for one in (Step.GATHER, Step.READ, Step.RECONCILE, Step.WRITE))
    assert engine.linking == pytest.approx(sum(engine.seconds.values()) - apart)


@pytest.mark.long
def test_a_row_tells_what_one_place_costs_too() -> None:
    (row,) = measure(load([SHIPPED]), (24,))
    assert row.theirs is not None
    assert f"{RANGES} ranges, 24 reports" in row.what


def test_a_plot_without_a_bar_has_none() -> None:
    drawn = plot((10, 100), (2.0, 3.0), TOLD)
    assert "stroke-dasharray" not in drawn
    assert TOLD.axis in drawn
    assert ">3.0<" in drawn
