"""Which type of event stood where gold has another, by the words that start them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.evaluating.answers import Answer, Start
from consilience.evaluating.tally import pair

NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion:
    """Counts over reports.

    Args:
        here: By gold type: given with the same type at words that overlap.
        elsewhere: By gold type: given with the same type at other words of the report.
        pairs: By (gold type, given type): another type stood there. `none` as the given type is
            an event that was missed, as the gold type one too many.
    """

    here: Mapping[str, int]
    elsewhere: Mapping[str, int]
    pairs: Mapping[tuple[str, str], int]

    def types(self) -> tuple[str, ...]:
        """Every type that gold or the tool gives, sorted."""
        named = {one for key in self.pairs for one in key} | {*self.here} | {*self.elsewhere}
        return tuple(sorted(named - {NONE}))


def confuse(gold: Mapping[str, Answer], given: Mapping[str, Answer]) -> Confusion:
    """Pair the events of every report of gold with those given, each used once.

    Same type and overlapping words go first, then other types at overlapping words, then the same
    type elsewhere in the report.
    """
    here: Counter[str] = Counter()
    elsewhere: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for report in sorted(gold):
        wanted = list(gold[report].starts)
        offered = list(given[report].starts) if report in given else []
        for left, _ in _take(wanted, offered, same=True, there=True):
            here[left.type] += 1
        for left, right in _take(wanted, offered, same=False, there=True):
            pairs[left.type, right.type] += 1
        for left, _ in _take(wanted, offered, same=True, there=False):
            elsewhere[left.type] += 1
        pairs.update((one.type, NONE) for one in wanted)
        pairs.update((NONE, one.type) for one in offered)
    return Confusion(here=here, elsewhere=elsewhere, pairs=pairs)


def _take(
    wanted: list[Start], offered: list[Start], *, same: bool, there: bool
) -> Sequence[tuple[Start, Start]]:
    """Pairs of this sort; both lists lose what is paired."""
    fits = [
        [
            at
            for at, one in enumerate(wanted)
            if (one.type == other.type) is same and (not there or _overlap(one, other))
        ]
        for other in offered
    ]
    taken = pair(fits, len(wanted))
    found = [(wanted[at], offered[one]) for at, one in enumerate(taken) if one is not None]
    gone = {one for one in taken if one is not None}
    offered[:] = [one for at, one in enumerate(offered) if at not in gone]
    wanted[:] = [one for at, one in enumerate(wanted) if taken[at] is None]
    return found


def _overlap(left: Start, right: Start) -> bool:
    return left.start < right.end and right.start < left.end
