from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.tracing.candidates import Pair, by_facts, by_wording
from consilience.tracing.codes import Coder
from consilience.tracing.facts import take_facts
from consilience.tracing.fingerprints import take
from consilience.tracing.segments import LONGEST_LIST
from consilience.tracing.shares import ages_of, ask, by_share, lists, same_facts, same_words

_WORDS = tuple(
    first + middle + last
    for first in ("b", "dr", "k", "m", "st", "v")
    for middle in ("a", "e", "i", "o", "u")
    for last in ("rn", "lt", "sk", "mp", "nd")
)
_NAMES = ("Aldenkamp", "Brezovar", "Castaneda", "Dufresne", "Eklund", "Fonseca", "Galvao")


def _sentence(chance: random.Random) -> str:
    words = [chance.choice(_WORDS) for _ in range(chance.randint(4, 12))]
    at = chance.randrange(1, len(words))
    words[at:at] = [chance.choice(_NAMES), str(chance.randint(10, 60))]
    return " ".join(words).capitalize() + "."


def _texts(chance: random.Random, count: int) -> list[str]:
    """Texts that copy whole sentences, parts of sentences, and each other."""
    texts: list[list[str]] = []
    for _ in range(count):
        made = [_sentence(chance) for _ in range(chance.randint(1, 5))]
        for _ in range(chance.randint(0, 3) if texts else 0):
            taken = chance.choice(chance.choice(texts))
            words = taken.split()
            if chance.random() < 0.5:
                words[chance.randrange(len(words))] = chance.choice(_WORDS)
            made[chance.randrange(len(made))] = " ".join(words)
        texts.append(chance.choice(texts) if texts and chance.random() < 0.2 else made)
    return [" ".join(one) for one in texts]


def _in_shares(texts: Sequence[str], homes: Sequence[int], ranges: int) -> list[set[Pair]]:
    """Pairs by words and by facts, each range of texts by itself.

    Args:
        texts: By age.
        homes: The range of each.
    """
    ages = [np.array([a for a, h in enumerate(homes) if h == one], int) for one in range(ranges)]
    # In a range reports stand by id, not by age.
    ages = [np.random.default_rng(len(one)).permutation(one) for one in ages]
    some = [[texts[age] for age in one] for one in ages]
    words, facts = [take(one, Coder()) for one in some], [take_facts(one) for one in some]
    listed = []
    for prints in (words, facts):
        runs = [by_share(one, age, ranges) for one, age in zip(prints, ages, strict=True)]
        shares = [lists([one[share] for one in runs]) for share in range(ranges)]
        listed.append([[one.of(mine[s].marks) for s, one in enumerate(shares)] for mine in runs])
    asked = [ask(p, a, mine) for p, a, mine in zip(words, ages, listed[0], strict=True)]
    found: list[set[Pair]] = [set(), set()]
    for number, age in enumerate(ages):
        mine = [one.take(np.flatnonzero(np.isin(ages_of(one.sources), age))) for one in asked]
        found[0] |= {(a, b) for a, b in same_words(words[number], age, mine).tolist()}
        pairs = same_facts(facts[number], age, listed[1][number])
        found[1] |= {(a, b) for a, b in pairs.tolist()}
    return found


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10**6), count=st.integers(0, 40), ranges=st.integers(1, 6))
def test_texts_in_any_ranges_make_the_pairs_that_they_make_together(
    seed: int, count: int, ranges: int
) -> None:
    chance = random.Random(seed)  # noqa: S311  # to be repeated
    texts = _texts(chance, count)
    homes = [chance.randrange(ranges) for _ in texts]
    assert _in_shares(texts, homes, ranges) == [set(by_wording(texts)), set(by_facts(texts))]


@pytest.mark.parametrize("count", [LONGEST_LIST, LONGEST_LIST + 1, 3 * LONGEST_LIST])
def test_a_dispatch_that_many_print_is_found_by_its_earliest_prints(count: int) -> None:
    chance = random.Random(count)  # noqa: S311  # to be repeated
    dispatch = " ".join(_sentence(chance) for _ in range(4))
    texts = [dispatch] * count + [f"{dispatch} {_sentence(chance)}", _sentence(chance)]
    homes = [chance.randrange(4) for _ in texts]
    together = [set(by_wording(texts)), set(by_facts(texts))]
    assert _in_shares(texts, homes, 4) == together
    assert any(later == count for _, later in together[0])
    assert not any(later == count + 1 for _, later in together[0])
