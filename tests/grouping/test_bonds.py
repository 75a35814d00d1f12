"""What holds two clusters together."""

from __future__ import annotations

import math

from consilience.grouping.bonds import JOINED, Bond, bond, loose_bond
from consilience.grouping.comparing import THRESHOLD
from consilience.types import ReportId

PAIR = ReportId("a"), ReportId("b")


def test_one_pair_needs_the_threshold() -> None:
    assert bond(THRESHOLD).strength(1, 0) == 0
    assert bond(THRESHOLD - 0.5).strength(1, 0) < 0


def test_a_verdict_that_is_unlike_the_haul_says_nothing_and_one_that_is_against_it_does() -> None:
    same = bond(5.0).with_also(bond(0.5, across=True))
    assert same.mute == (0.5,)
    assert same.strength(3, 1) > same.strength(3, 0)
    against = bond(5.0).with_also(bond(-3.0, across=True))
    assert against.strength(2, 1) == against.strength(2, 0) == (5.0 - 3.0) / 2 - JOINED


def test_where_all_pairs_have_a_beginning_and_an_end_all_count() -> None:
    verdicts = bond(5.0, across=True).with_also(bond(0.0, across=True))
    assert verdicts.strength(2, 2) == 2.5 - JOINED


def test_a_pair_across_that_speaks_for_one_case_counts() -> None:
    known = bond(0.0).with_also(bond(5.0, across=True))
    assert known.strength(2, 1) == 2.5 - JOINED


def test_ceilings_alone_join_nothing() -> None:
    assert loose_bond(1.9, PAIR).strength(1, 0) == -math.inf


def test_settled_points_are_those_that_are_there() -> None:
    capped = bond(3.0).with_also(loose_bond(1.9, PAIR, across=True))
    settled = capped.settled(lambda _pair: -2.0)
    assert settled.points == (3.0, -2.0)
    assert settled.across == 1
    assert capped.settled(lambda _pair: 1.0).mute == (1.0,)


def test_a_decision_outweighs_all() -> None:
    assert bond(8.0).with_also(Bond(decided=(-1000.0,))).strength(1, 0) == -1000.0


def test_clusters_of_which_too_few_pairs_are_known_are_never_joined() -> None:
    known = Bond(points=(8.0,) * 3)
    assert known.strength(12, 0) < 0
    assert not known.may_join(12, 0)
    # On the boundary nothing is joined, but it takes the sum to tell.
    assert Bond(points=(8.0,) * 26).may_join(100, 0)
    assert Bond(points=(8.0,) * 26).strength(100, 0) < 0
    # Pairs across that say nothing are not asked for.
    assert known.may_join(12, 6)
    assert Bond(decided=(1000.0,)).may_join(12, 0)
