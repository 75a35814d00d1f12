"""Extended B-cubed for overlapping groups (Amigo, Gonzalo, Artiles, Verdejo 2009, section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BCubed:
    """How well groups are told apart (precision) and held together (recall), 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        whole = self.precision + self.recall
        return 2 * self.precision * self.recall / whole if whole else 0.0


def bcubed(
    gold: Iterable[Sequence[str]], given: Iterable[Sequence[str]], members: Iterable[str]
) -> BCubed:
    """Compare two ways to group the same members.

    Args:
        gold: The right groups; a member may stand in several.
        given: The groups to be scored.
        members: Everybody who counts; who stands in no group stands alone.
    """
    each = shares(gold, given, members)
    if not each:
        return BCubed(1.0, 1.0)
    return BCubed(
        sum(precision for precision, _ in each.values()) / len(each),
        sum(recall for _, recall in each.values()) / len(each),
    )


def shares(
    gold: Iterable[Sequence[str]], given: Iterable[Sequence[str]], members: Iterable[str]
) -> dict[str, tuple[float, float]]:
    """Precision and recall of each member, of which B-cubed is the mean; sorted by member."""
    everybody = sorted(set(members))
    right, answered = _groups(gold, everybody), _groups(given, everybody)
    return {
        one: (_agreement(one, answered, right), _agreement(one, right, answered))
        for one in everybody
    }


def _groups(groups: Iterable[Sequence[str]], everybody: list[str]) -> dict[str, frozenset[int]]:
    """For each member the numbers of its groups."""
    found: dict[str, set[int]] = {one: set() for one in everybody}
    number = 0
    for number, group in enumerate(groups, 1):
        for one in group:
            if one in found:
                found[one].add(number)
    for one in everybody:
        if not found[one]:
            number += 1
            found[one].add(number)
    return {one: frozenset(numbers) for one, numbers in found.items()}


def _agreement(
    one: str, base: dict[str, frozenset[int]], other: dict[str, frozenset[int]]
) -> float:
    """Mean multiplicity precision of `one` over all who share a group with it in `base`."""
    shares = []
    for partner, groups in base.items():
        together = len(base[one] & groups)
        if together:
            shares.append(min(together, len(other[one] & other[partner])) / together)
    return sum(shares) / len(shares)
