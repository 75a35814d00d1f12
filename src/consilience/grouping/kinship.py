"""Which two names of drugs may be one drug: a class and what is of it, or a word for any."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from consilience.knowledge import load

VAGUE = ("drugs", "other drugs")
"""Names that say nothing about which drug it was."""


@lru_cache(maxsize=4096)
def kinds(name: str) -> frozenset[str]:
    """The drug and the classes that it belongs to, without `VAGUE`."""
    return frozenset((name, *load().substances.parents.get(name, ()))).difference(VAGUE)


def akin(one: str, other: str) -> bool:
    """Whether one report may print the one where another prints the other.

    `15 million methamphetamine tablets` are `15 lakh yaba`, and `46 million pills` those of any
    drug; what is measured otherwise than drugs (money) is akin to itself alone.
    """
    if one in VAGUE or other in VAGUE:
        return True
    return one in kinds(other) or other in kinds(one)


def related(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether any of some drugs may be any of others."""
    theirs = tuple(others)
    return any(akin(one, other) for one in some for other in theirs)
