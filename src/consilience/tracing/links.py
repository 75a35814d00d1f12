"""Pairs of reports that share a text: which matches count, and when they are enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consilience.tracing.alignment import Match, density, is_form
from consilience.tracing.sentences import Sentence

# Independent reports of one event reach .63 on their likest sentence (both give the figures of
# one press conference), reprints stay above .9, and texts spun word by word between .57 and .9.
COPIED = 0.6
CLOSE = 0.8
# In a pair that is known to be linked, less is enough to say that a sentence came along.
CARRIED = 0.45
LEAST_DENSITY = 0.4
# "More than 20 suspects were detained" weighs 2.4: anybody's words.
LEAST_SENTENCE = 2.5
# Two sentences of ten own words each; a single one must be longer than a set phrase of courts.
ENOUGH = 12.0


@dataclass(frozen=True, slots=True)
class Link:
    """Two reports that share text, not yet said who took from whom.

    Args:
        left: Number of a report; smaller than `right`.
        matches: At most one for each sentence of either side, by place in the left report.
        suspected: The wording is too loose to call it a copy.
    """

    left: int
    right: int
    matches: tuple[Match, ...]
    suspected: bool = False

    def seen_from(self, report: int) -> tuple[Match, ...]:
        """Matches with that report's sentence on the left."""
        if report == self.left:
            return self.matches
        return tuple(match.flipped() for match in self.matches)

    def other(self, report: int) -> int:
        """The other report."""
        return self.right if report == self.left else self.left


def find_links(matches: Iterable[Match]) -> tuple[Link, ...]:
    """Links between reports, sorted; only pairs with evidence that is no set phrase."""
    by_pair: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in matches:
        by_pair[match.left.report, match.right.report].append(match)
    links = []
    for (left, right), found in sorted(by_pair.items()):
        if is_enough(best_of_each(found, COPIED)):
            carried = best_of_each(found, CARRIED)
            links.append(Link(left, right, carried))
    return tuple(links)


def is_enough(matches: Sequence[Match]) -> bool:
    """Whether matches say that one of two reports has text of the other.

    Headlines say nothing (they are written alike), nor do words that both quote (they share a
    speaker), nor a form with other names in it.
    """
    telling = [match for match in matches if not (match.left.headline or match.right.headline)]
    total = sum(match.own for match in telling)
    close = any(match.similarity >= CLOSE and match.own >= 2 * LEAST_SENTENCE for match in telling)
    return close and total >= ENOUGH


def best_of_each(matches: Iterable[Match], least: float) -> tuple[Match, ...]:
    """The best matches, each sentence in one of them, by place in the left report."""
    taken: set[tuple[int, int]] = set()
    kept = []
    for match in sorted(matches, key=_worst_last):
        sides = (_place(match.left), _place(match.right))
        if taken.isdisjoint(sides) and _is_copied(match, least):
            taken.update(sides)
            kept.append(match)
    return tuple(sorted(kept, key=lambda match: match.left.number))


def _is_copied(match: Match, least: float) -> bool:
    return (
        match.similarity >= least
        and match.own >= LEAST_SENTENCE
        and density(match) >= LEAST_DENSITY
        and not is_form(match)
    )


def _worst_last(match: Match) -> tuple[float, int, int]:
    return (-match.similarity * match.weight, match.left.number, match.right.number)


def _place(sentence: Sentence) -> tuple[int, int]:
    return (sentence.report, sentence.number)
