"""Sentences too short to speak for themselves that came along between copied ones."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.tracing.alignment import Match, align, density
from consilience.tracing.likeness import Likeness
from consilience.tracing.links import CARRIED, LEAST_DENSITY, SEVERAL
from consilience.tracing.sentences import Sentence

Sides = tuple[Sequence[Sentence], Sequence[Sentence]]


def carry(matches: Sequence[Match], sides: Sides, likeness: Likeness) -> tuple[Match, ...]:
    """The matches and what stands beside them in both reports and is much alike.

    "More than 40 were held" weighs nothing by itself. Where the sentence after it was copied, and
    the same sentence follows in the copy, it was copied too: people do not write the same three
    words at the same place of the same text by chance.

    Args:
        matches: Copied sentences, the source on the left; of a few nothing follows.
        sides: All sentences of the source and of the copy.
        likeness: Which words stand for each other.

    Returns:
        Sorted by place in the copy.
    """
    if len(matches) < SEVERAL:
        return tuple(matches)
    found = {(one.left.number, one.right.number): one for one in matches}
    for step in (-1, 1):
        for place in sorted(found):
            _spread(place, step, found, sides, likeness)
    return tuple(found[one] for one in sorted(found, key=lambda one: (one[1], one[0])))


def _spread(
    place: tuple[int, int],
    step: int,
    found: dict[tuple[int, int], Match],
    sides: Sides,
    likeness: Likeness,
) -> None:
    """Walks on from a match while the next sentences of both reports are alike and free."""
    left, right = place
    while True:
        left, right = left + step, right + step
        one, other = _at(sides[0], left), _at(sides[1], right)
        if one is None or other is None:
            return
        if any(left == here or right == there for here, there in found):
            return
        match = align(one, other, likeness)
        if match.similarity < CARRIED or density(match) < LEAST_DENSITY:
            return
        found[left, right] = match


def _at(sentences: Sequence[Sentence], number: int) -> Sentence | None:
    """The sentence of that number, None where there is none or it says nothing of copying."""
    found = next((one for one in sentences if one.number == number), None)
    return found if found is not None and found.counts and not found.headline else None
