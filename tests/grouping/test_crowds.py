"""Keys as numbers find the candidates that keys as words find."""

from __future__ import annotations

from random import Random

import pytest

from consilience.grouping.crowds import Crowds, codes_of, crowded
from consilience.grouping.keys import CROWD
from consilience.grouping.postings import Postings
from consilience.types import ReportId

KEYS = ("town:lyon", *(f"person:{one}" for one in range(40)), *(f"word{one}" for one in range(40)))


def drawn(random: Random) -> frozenset[str]:
    """Most have the first key, so that it becomes everybody's and may be a few people's again."""
    common = KEYS[:1] if random.random() < 0.9 else ()
    return frozenset((*common, *random.sample(KEYS[1:], 3)))


@pytest.mark.parametrize("seed", range(5))
def test_turned_keys_and_candidates_are_those_of_the_postings(seed: int) -> None:
    random = Random(seed)  # noqa: S311  # to be repeated
    there = {ReportId(f"r{one}"): drawn(random) for one in range(CROWD + 5)}
    postings = Postings(CROWD)
    postings.update((), there.items())
    for step in range(12):
        gone = random.sample(sorted(there), random.choice((0, 2, 6)))
        fresh = {ReportId(f"s{step}-{one}"): drawn(random) for one in range(random.choice((0, 3)))}
        fresh |= {one: drawn(random) for one in random.sample(sorted(there), 1)}  # other keys now
        left = {*gone, *fresh} & there.keys()
        crowds = Crowds(
            {one: codes_of(keys) for one, keys in there.items()}, gone,
            {one: codes_of(keys) for one, keys in fresh.items()},
        )  # fmt: skip
        turned = postings.update(sorted(left), fresh.items())
        there = {one: keys for one, keys in there.items() if one not in left} | fresh
        assert crowds.turned() == turned
        for one in sorted(there):
            assert crowds.candidates([one]) == postings.candidates(one)
        assert crowded(KEYS, crowds.common()) == {
            key for key, held in postings.holders.items() if len(held) > CROWD
        }


def test_nobody_has_no_candidates() -> None:
    none = Crowds({}, (), {})
    assert none.turned() == set()
    assert none.candidates([]) == set()
    assert none.common() == frozenset()
