"""How strongly the people of two signatures speak for, and against, the same doings."""

from __future__ import annotations

from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Signature
from consilience.grouping.steps import NOTHING
from consilience.types import Score


def compare_people(left: Signature, right: Signature, rarity: Rarity) -> Score:
    """Points for names that both print, or against where they name others."""
    # Names that are one share two words.
    near = not left.doubles.isdisjoint(right.doubles)
    shared = sorted(_shared_names(left.people, right.people)) if near else []
    shared = shared or sorted(_called(left, right) | _called(right, left))
    if shared:
        points = sum(3.0 * rarity.person(one) for one in shared[:3])
        return Score(points, f"share {', '.join(one.title() for one in shared[:3])}")
    if len(left.people) > 1 and len(right.people) > 1:
        return Score(-3.0, "name other people")
    # One person each may be two of one gang; not so often where not even a word is shared.
    if left.people and right.people and left.words.isdisjoint(right.words):
        return Score(-1.5, "name another person")
    if len(left.people) == len(right.people) == 1 and _are_kin(*left.people, *right.people):
        return Score(-1.5, "name another of one surname")
    return NOTHING


def _shared_names(left: frozenset[str], right: frozenset[str]) -> set[str]:
    """Names that stand in both, or of which one is the other with a word more."""
    exact = set(left & right)
    for one in left - exact:
        for other in right - exact:
            words, others = set(one.split()), set(other.split())
            if len(words & others) > 1 and (words <= others or others <= words):
                exact.add(min(one, other))
    return exact


def _called(left: Signature, right: Signature) -> set[str]:
    """Names of one that are a nickname of the other with the surname of its only person."""
    last = {each.split()[-1] for each in right.people}
    return {
        name
        for name in left.people
        if (words := name.split())[0] in right.aliases and words[-1] in last
    }


def _are_kin(one: str, other: str) -> bool:
    """Whether two names have the last word in common, and given names that are not one."""
    mine, theirs = one.split(), other.split()
    if mine[-1] != theirs[-1]:
        return False
    first, second = set(mine[:-1]) - set(theirs), set(theirs[:-1]) - set(mine[:-1])
    return bool(first and second) and not any(each[0] == its[0] for each in first for its in second)
