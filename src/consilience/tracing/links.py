"""Pairs of reports that share a text: which matches count, and when they are enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from consilience.tracing.alignment import Match, density, is_form
from consilience.tracing.sentences import Sentence
from consilience.tracing.slips import shared_slips
from consilience.tracing.spinning import LOOSE, is_loose, is_spun

# Independent reports of one event reach .63 on their likest sentence (both give the figures of
# one press conference), reprints stay above .9, and texts spun word by word between .57 and .9.
COPIED = 0.6
BY_CHANCE = 0.5
# Where several sentences were taken, less is enough to say that another came along.
CARRIED = 0.45
SEVERAL = 3
LEAST_DENSITY = 0.4
# "More than 40 officers were sent there" weighs 2.4: anybody's words.
LEAST_SENTENCE = 2.5
# A sentence of ten own words in which one was swapped, or two in which every fifth was. The
# likest pairs of independent reports reach 5.5 (a set phrase of an indictment in both).
ENOUGH = 7.0
# Two who never met do not misspell one word alike, but both may copy a misspelt press release.
SLIP = 2.0
# In two long reports of one event a dozen sentences are a little alike: they add up to nothing.
LEAST_EVIDENCE = 1.0
# A rewriter takes a good piece; a few sentences out of forty share synonyms by chance.
SIZEABLE = 0.25


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


def find_links(
    matches: Iterable[Match], sizes: Sequence[int], slips: Mapping[str, str] | None = None
) -> tuple[Link, ...]:
    """Links between reports, sorted; only pairs with evidence that is no set phrase.

    Args:
        matches: Aligned sentences of any reports.
        sizes: Number of words of each report.
        slips: Words that look like errors (`slips.find_slips`), None where not looked for.
    """
    by_pair: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in matches:
        by_pair[match.left.report, match.right.report].append(match)
    links = []
    for (left, right), found in sorted(by_pair.items()):
        if is_enough(best_of_each(found, COPIED), slips or {}):
            least = CARRIED if len(best_of_each(found, COPIED)) >= SEVERAL else COPIED
            links.append(Link(left, right, best_of_each(found, least)))
        elif is_spun(loose := best_of_each(filter(is_loose, found), LOOSE)):
            link = Link(left, right, loose, suspected=True)
            if any(_words(link, one) >= SIZEABLE * sizes[one] for one in (left, right)):
                links.append(link)
    return tuple(links)


def is_enough(matches: Sequence[Match], slips: Mapping[str, str] = MappingProxyType({})) -> bool:
    """Whether matches say that one of two reports has text of the other.

    Headlines say nothing (they are written alike), nor do words that both quote (they share a
    speaker), nor a form with other names in it. An error in both says as much as a few words.
    """
    telling = [match for match in matches if not (match.left.headline or match.right.headline)]
    weights = [evidence(match) for match in telling]
    errors = {slip for match in telling for slip in shared_slips(match, slips)}
    said = sum(one for one in weights if one >= LEAST_EVIDENCE) + SLIP * len(errors)
    return said >= ENOUGH


def evidence(match: Match) -> float:
    """What a match says about copying: own words, by how much liker they are than by chance."""
    return match.own * max(0.0, match.similarity - BY_CHANCE) / (1 - BY_CHANCE)


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
        and density(match) >= min(LEAST_DENSITY, least)
        and not is_form(match)
    )


def _worst_last(match: Match) -> tuple[float, int, int]:
    return (-match.similarity * match.weight, match.left.number, match.right.number)


def _words(link: Link, report: int) -> int:
    return sum(len(match.left.words) for match in link.seen_from(report))


def _place(sentence: Sentence) -> tuple[int, int]:
    return (sentence.report, sentence.number)
