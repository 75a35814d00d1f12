"""Which two names of drugs may be one drug: a class and what is of it, or a word for any."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from consilience.knowledge import load

VAGUE = ("drugs", "other drugs")
"""Names that say nothing about which drug it was."""


@lru_cache(maxsize=4096)
def kinds(name: str) -> frozenset[str]:
    """The drug, the classes that it belongs to and what it mostly holds, without `VAGUE`."""
    substances = load().substances
    record = substances.by_id.get(name)
    held = (record.holds,) if record and record.holds else ()
    return frozenset((name, *held, *substances.parents.get(name, ()))).difference(VAGUE)


def akin(one: str, other: str) -> bool:
    """Whether one report may print the one where another prints the other.

    Only to say that two reports are not on other drugs: figures that agree are evidence for one
    drug alone (B-cubed precision on news-2 fell from .964 to .855 where those of kin counted).
    """
    if one in VAGUE or other in VAGUE:
        return True
    return one in kinds(other) or other in kinds(one)


def related(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether any of some drugs may be any of others."""
    theirs = tuple(others)
    return any(akin(one, other) for one in some for other in theirs)
