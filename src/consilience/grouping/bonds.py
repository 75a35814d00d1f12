"""What holds two clusters of reports together: the points of the pairs between them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from heapq import nlargest
from typing import NamedTuple

from consilience.grouping.comparing import LEAST, THRESHOLD
from consilience.grouping.ties import Pair

# Two clusters are judged by all of their pairs, so that one shared town or one shared court glues
# nothing (169 press releases became one case of 86); or by the best third alone where that is far
# above doubt, for a first notice and an appeal years later share little.
JOINED = 2.0
_PART, _SURE = 3, 6.0
# No single pair counts for more than this.
_MOST = 8.0
# What two reports that were not worth comparing tell: a little against.
_UNLIKE = -1.3
# Where fewer of the pairs are known, no mean comes up to what it needs: in the best third, 78 of a
# hundred at 8 points and the others at -1.3 make less than 6; the mean of all pairs needs more.
_FEWEST = 0.26


class Capped(NamedTuple):
    """A pair of which only more points are known than there are, less than `JOINED`.

    Args:
        most: Points that it does not exceed.
        across: Whether the one tells how a case began and the other how it ended.
    """

    most: float
    pair: Pair
    across: bool


class Bond(NamedTuple):
    """All that is known between two clusters: clipped points of pairs, and what people decided.

    Args:
        points: Of pairs that count.
        decided: Points of decisions.
        loose: Pairs of which only a ceiling is known.
        across: How many of the pairs that count have a beginning on one side, an end on the other.
        mute: Points of such pairs that say nothing either way: the report on a verdict need not
            be like the one on the haul.
    """

    points: tuple[float, ...] = ()
    decided: tuple[float, ...] = ()
    loose: tuple[Capped, ...] = ()
    across: int = 0
    mute: tuple[float, ...] = ()

    def with_also(self, other: Bond | None) -> Bond:
        """Both together."""
        if other is None:
            return self
        return Bond(
            self.points + other.points,
            self.decided + other.decided,
            self.loose + other.loose,
            self.across + other.across,
            self.mute + other.mute,
        )

    def may_join(self, pairs: int, across: int) -> bool:
        """Whether enough pairs are known for two clusters to be joined, whatever these say.

        Args:
            pairs: How many pairs there are.
            across: How many of them have a beginning on one side and an end on the other.
        """
        known = len(self.points) + len(self.mute) + len(self.loose)
        return bool(self.decided) or known >= _FEWEST * (pairs - across + self.across)

    def settled(self, exactly: Callable[[Pair], float]) -> Bond:
        """The same with points in place of ceilings."""
        found = Bond(self.points, self.decided, (), self.across, self.mute)
        for one in self.loose:
            found = found.with_also(bond(exactly(one.pair), across=one.across))
        return found

    def strength(self, pairs: int, across: int) -> float:
        """How far two clusters are above what they need, in points; negative below it.

        A ceiling where some pairs are loose.

        Args:
            pairs: How many pairs there are, whether they were compared or not.
            across: How many of them have a beginning on one side and an end on the other; where
                all have, all count.
        """
        if self.decided:
            return max(self.decided, key=lambda one: (abs(one), one))
        if not self.points:
            # Every ceiling, and what is mute, is below what a mean needs.
            return -math.inf
        if not across or across == pairs:
            ceilings = [one.most for one in self.loose]
            return _strength([*self.points, *self.mute, *ceilings], pairs)
        ceilings = [one.most for one in self.loose if not one.across]
        return _strength([*self.points, *ceilings], pairs - across + self.across)


def bond(points: float, *, across: bool = False) -> Bond:
    """What one pair says of the clusters that it stands between."""
    value = max(LEAST, min(_MOST, points))
    if across and _UNLIKE <= value < JOINED:
        return Bond((), (), (), 0, (value,))
    return Bond((value,), (), (), int(across))


def loose_bond(most: float, pair: Pair, *, across: bool = False) -> Bond:
    """Likewise where only a ceiling is known."""
    return Bond((), (), (Capped(max(LEAST, min(_MOST, most)), pair, across),))


def _strength(points: Sequence[float], pairs: int) -> float:
    if pairs == 1:
        return sum(points) - THRESHOLD
    # `fsum`, for which clusters were merged first must not show in the last digit.
    all_of_them = math.fsum(points) + _UNLIKE * (pairs - len(points))
    size = -(-pairs // _PART)
    best = nlargest(size, points)
    part = sum(best) + _UNLIKE * (size - len(best))
    return max(all_of_them / pairs - JOINED, part / size - _SURE)
