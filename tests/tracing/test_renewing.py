"""Pairs renewed after a change are those of a look at everything."""

from __future__ import annotations

from random import Random

import pytest

from consilience.tracing.candidates import by_facts, by_wording
from consilience.tracing.renewing import Prints, joined, packed, renew, take_prints, unpacked

WORDS = [f"{one}{two}{three}" for one in ("kar", "lom", "bri", "set") for two in ("ti", "vo", "nu")
         for three in ("ben", "dal", "rop")]  # fmt: skip
NAMES = ("Ann Orr", "Bo Lind", "Eva Berg", "Tan Bing", "Per Lund")
# More than thirty texts have it: then only the earliest of them count.
SET = "The enquiry of the regional unit into these matters continues with many partners abroad."


def made(random: Random, known: list[str]) -> str:
    """A text: own sentences, some of earlier texts, names, and often the set sentence."""
    own = [
        f"{' '.join(random.choices(WORDS, k=9))} said {random.choice(NAMES)} of "
        f"{random.randint(2, 99)} kilos there."
        for _ in range(random.randint(1, 3))
    ]
    taken = random.choice(known).split(". ")[:2] if known and random.random() < 0.5 else []
    ends = [SET] if random.random() < 0.9 else []
    return " ".join([*own, *(f"{one.rstrip('.')}." for one in taken), *ends])


@pytest.mark.parametrize("seed", range(4))
def test_renewed_pairs_are_those_of_a_look_at_everything(seed: int) -> None:
    random = Random(seed)  # noqa: S311  # to be repeated
    known: list[str] = []
    for _ in range(50):
        known.append(made(random, known))
    prints = take_prints(known)
    order = random.sample(range(50), 40)  # by age; what comes later may be the earliest of all
    waiting = [one for one in range(50) if one not in order]
    stored = _after(set(), [], order, order, prints, [])
    untouched = 0
    while waiting:
        gone = random.sample(order, random.choice((0, 0, 1)))
        fresh = [waiting.pop() for _ in range(min(len(waiting), random.choice((1, 3))))]
        left = [one for one in order if one not in gone]
        for one in fresh:
            left.insert(random.randint(0, len(left)), one)
        stored = _after(stored, order, left, fresh, prints, gone)
        order = left
        untouched += len(order) - len(_renewed(order, fresh, prints, gone))
        texts = [known[one] for one in order]
        whole = [
            {(kind, order[left], order[right]) for left, right in found}
            for kind, found in enumerate((by_wording(texts), by_facts(texts)))
        ]
        assert stored == set().union(*whole)
    assert untouched > 0, "everything was looked at again each time"


def _renewed(order: list[int], fresh: list[int], prints: list[Prints], gone: list[int]) -> set[int]:
    numbers = [order.index(one) for one in fresh]
    found = renew([prints[one] for one in order], numbers, [prints[one] for one in gone])
    return set(found.later)


def _after(
    stored: set[tuple[int, int, int]], _before: list[int], order: list[int], fresh: list[int],
    prints: list[Prints], gone: list[int],
) -> set[tuple[int, int, int]]:  # fmt: skip
    numbers = [order.index(one) for one in fresh]
    found = renew([prints[one] for one in order], numbers, [prints[one] for one in gone])
    again = {order[one] for one in found.later} | set(gone)
    kept = {one for one in stored if one[2] not in again}
    for kind, pairs in enumerate((found.wording, found.alike)):
        kept |= {(kind, order[left], order[right]) for left, right in pairs}
    return kept


@pytest.mark.parametrize(
    "text", ["", "One.", "A 🚢 left Bodø. Customs of 特罗姆瑟 said that Ann Orr, 9, left."]
)
def test_packed_prints_come_back_and_join_as_they_were(text: str) -> None:
    (one, other) = take_prints([text, SET])
    back = unpacked(packed(one))
    assert packed(back) == packed(one)
    both = joined([back.wording, other.wording])
    assert both.marks.tolist() == [*one.wording.marks.tolist(), *other.wording.marks.tolist()]
    assert both.sentences.tolist()[-1] == len(both.starts) - 1
