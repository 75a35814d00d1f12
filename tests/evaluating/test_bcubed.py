from __future__ import annotations

import pytest

from consilience.evaluating.bcubed import BCubed, bcubed


def test_equal_groups_are_perfect_whatever_their_order() -> None:
    assert bcubed([["a", "b"], ["c"]], [["c"], ["b", "a"]], "abc") == BCubed(1.0, 1.0)


def test_who_stands_in_no_group_stands_alone() -> None:
    assert bcubed([["a", "b"]], [["a", "b"]], "abcd") == BCubed(1.0, 1.0)


def test_one_group_of_all_is_complete_but_not_precise() -> None:
    scores = bcubed([["a", "b"], ["c", "d"]], [["a", "b", "c", "d"]], "abcd")
    assert scores == BCubed(0.5, 1.0)
    assert scores.f1 == pytest.approx(2 / 3)


def test_everybody_alone_is_precise_but_not_complete() -> None:
    assert bcubed([["a", "b"], ["c", "d"]], [], "abcd") == BCubed(1.0, 0.5)


def test_a_member_of_two_groups_needs_both() -> None:
    """Row of Amigo et al. (2009): sharing two groups with somebody counts twice."""
    gold = [["a", "b"], ["a", "b"]]
    assert bcubed(gold, gold, "ab") == BCubed(1.0, 1.0)
    once = bcubed(gold, [["a", "b"]], "ab")
    assert once == BCubed(1.0, 0.5)


def test_nobody_at_all_is_perfect() -> None:
    assert bcubed([], [], []) == BCubed(1.0, 1.0)
