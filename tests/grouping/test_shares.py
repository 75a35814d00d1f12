from __future__ import annotations

import random
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.grouping.crowds import codes_of
from consilience.grouping.keys import CROWD
from consilience.grouping.postings import Postings
from consilience.grouping.shares import by_share, candidates, common, sharing
from consilience.grouping.sketch import Sketch
from consilience.types import ReportId


def _sketch(*keys: str) -> Sketch:
    return cast("Sketch", SimpleNamespace(keys=frozenset(keys)))


def _together(speakers: list[Sketch]) -> set[tuple[int, int]]:
    """Candidates as `Grouper` finds them, with all keys in one place."""
    postings = Postings(CROWD)
    names = [ReportId(f"{number:04d}") for number in range(len(speakers))]
    postings.update((), [(name, one.keys) for name, one in zip(names, speakers, strict=True)])
    found = {(int(name), int(other)) for name in names for other in postings.candidates(name)}
    return {(one, other) for one, other in found if one < other}


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10**6), shares=st.integers(1, 5), most=st.integers(1, 150))
def test_keys_in_any_shares_bring_the_pairs_that_they_bring_together(
    seed: int, shares: int, most: int
) -> None:
    chance = random.Random(seed)  # noqa: S311  # to be repeated
    keys = [f"{kind}{number}" for kind in ("", "town:") for number in range(40)]
    speakers = [_sketch(*chance.sample(keys, chance.randint(0, 8))) for _ in range(most)]
    numbered = list(enumerate(speakers))
    cut = chance.randrange(most)
    ranges = [by_share(some, shares) for some in (numbered[:cut], numbered[cut:])]
    found = []
    for share in range(shares):
        held = [one[share] for one in ranges]
        whole = type(held[0])(
            np.concatenate([one.codes for one in held]),
            np.concatenate([one.reports for one in held]),
        )
        found.append(sharing(whole))
    assert candidates(found) == _together(speakers)


@pytest.mark.parametrize(
    ("count", "pairs"),
    [
        pytest.param(CROWD, CROWD * (CROWD - 1) // 2, id="as many as may have it"),
        pytest.param(CROWD + 1, 0, id="one more: it is everybody's"),
    ],
)
def test_a_key_that_is_everybodys_brings_no_pair(count: int, pairs: int) -> None:
    (held,) = by_share([(number, _sketch("town:Sofia")) for number in range(count)], 1)
    assert len(candidates([sharing(held)])) == pairs
    everybodys = np.frombuffer(codes_of(["town:Sofia"]), "<u8").tolist() if not pairs else []
    assert common(held).tolist() == everybodys


def test_one_word_is_too_little_and_two_words_are_enough() -> None:
    speakers = [_sketch("heron", "otter"), _sketch("heron"), _sketch("otter", "heron", "lynx")]
    (held,) = by_share(enumerate(speakers), 1)
    assert candidates([sharing(held)]) == {(0, 2)}
