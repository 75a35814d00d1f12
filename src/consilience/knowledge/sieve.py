"""Which of many patterns a short text may hold, told in one pass by their needles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, Implementation

from consilience.knowledge.needles import Needled


@dataclass(frozen=True, slots=True, eq=False)
class Sieve:
    """One automaton over the needles of many patterns.

    Args:
        needles: All of them, each once.
        owners: Of each needle, the numbers of the patterns that it is one of.
        always: Patterns without needles: they may be anywhere.
    """

    needles: AhoCorasick
    owners: tuple[tuple[int, ...], ...]
    always: frozenset[int]

    def through(self, text: str) -> list[int]:
        """The numbers of the patterns that may be found in a text, sorted; all others are not.

        Args:
            text: In the case that the patterns are written in, or case-folded if they ignore it.
        """
        found = set(self.always)
        for number, _, _ in self.needles.find_matches_as_indexes(text, overlapping=True):
            found.update(self.owners[number])
        return sorted(found)


def sieve(patterns: Sequence[Iterable[Needled]]) -> Sieve:
    """The sieve of some patterns.

    Args:
        patterns: Each as its alternatives, all of them for one case or all for any.
    """
    owners: dict[str, set[int]] = {}
    always: set[int] = set()
    for number, alternatives in enumerate(patterns):
        for one in alternatives:
            if not one.needles:
                always.add(number)
            for needle in one.needles:
                owners.setdefault(needle, set()).add(number)
    ordered = sorted(owners)
    return Sieve(
        AhoCorasick(ordered, implementation=Implementation.DFA),
        tuple(tuple(sorted(owners[one] - always)) for one in ordered),
        frozenset(always),
    )
