"""Which end of a case a report tells."""

from __future__ import annotations

import pytest
from tests.support.cases import event, text

from consilience.grouping.stages import Ends, Stage, across, are_across, ends, stage


@pytest.mark.parametrize(
    ("types", "wanted", "trap"),
    [
        (("seizure", "arrest"), Stage.BEGUN, "a haul"),
        (("sentence",), Stage.ENDED, "a verdict"),
        (("arrest", "sentence"), Stage.ENDED, "a verdict that tells of the arrest before it"),
        (("charge",), Stage.NEITHER, "a charge is told at either end"),
        ((), Stage.NEITHER, "nothing told"),
    ],
)
def test_a_report_is_of_the_end_that_its_steps_are_of(
    types: tuple[str, ...], wanted: Stage, trap: str
) -> None:
    one = text("a", "They did it.", *(event(kind, "did") for kind in types))
    assert stage(one.reading.events) is wanted, trap


def test_only_a_beginning_and_an_end_are_apart() -> None:
    assert are_across(Stage.ENDED, Stage.BEGUN)
    assert not are_across(Stage.BEGUN, Stage.BEGUN)
    assert not are_across(Stage.NEITHER, Stage.ENDED)
    assert not are_across(None, Stage.ENDED)


def test_pairs_across_are_counted_both_ways() -> None:
    some = [Stage.BEGUN, Stage.BEGUN, Stage.ENDED, Stage.NEITHER]
    assert across(some, [Stage.ENDED, Stage.BEGUN]) == 2 * 1 + 1 * 1


def test_ends_of_two_clusters_are_those_of_both_together() -> None:
    one, other = ends([Stage.BEGUN, Stage.NEITHER]), ends([Stage.ENDED])
    assert one.with_also(other) == Ends(begun=1, ended=1)
    assert one.across(other) == other.across(one) == 1
    assert Ends().across(one) == 0
