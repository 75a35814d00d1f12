"""Who shares keys with whom, for many at once."""

from __future__ import annotations

from random import Random

import pytest

from consilience.grouping.holding import holding
from consilience.grouping.keys import CROWD
from consilience.grouping.postings import ENOUGH, Postings
from consilience.types import ReportId

A, B, C = (ReportId(one) for one in "abc")


def test_keys_count_by_what_they_weigh() -> None:
    known = holding([({A, B}, 2), ({A, C}, 1)])
    assert known.sharing(A, ENOUGH) == {B}
    assert known.sharing(C, ENOUGH) == set()
    # Two that weigh one each are as good as one that weighs two.
    assert holding([({A, C}, 1), ({C, A}, 1)]).sharing(A, ENOUGH) == {C}


def test_who_has_no_key_in_common_shares_with_nobody() -> None:
    assert holding([({A, B}, 2)]).sharing(C, ENOUGH) == set()
    assert holding([]).sharing(A, ENOUGH) == set()


@pytest.mark.parametrize("seed", range(3))
def test_candidates_of_many_are_those_of_each(seed: int) -> None:
    random = Random(seed)  # noqa: S311  # to be repeated
    words = [f"{kind}{one}" for kind in ("person:", "word") for one in range(300)]
    # The first key is everybody's by number, the second because it is said so.
    postings = Postings(CROWD, frozenset(words[1:2]))
    keys = {
        ReportId(f"r{one}"): frozenset((*words[:2], *random.sample(words, 6))) for one in range(250)
    }
    postings.update((), keys.items())
    speakers = sorted(keys)
    found = list(postings.candidates_of(speakers))
    assert found == [postings.candidates(one) for one in speakers]
    assert any(found)
    assert list(postings.candidates_of(speakers[:3])) == found[:3]
