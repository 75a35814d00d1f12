"""Rare errors that two reports share: nobody makes the same slip twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from rapidfuzz.distance import OSA

from consilience.knowledge.frequencies import frequencies
from consilience.knowledge.synonyms import synonym_sets
from consilience.tracing.alignment import Match
from consilience.tracing.sentences import Sentence
from consilience.tracing.words import Kind, Word, stem

# Of shorter words too many differ in one letter ("Liu", "Lin").
_SHORTEST = 6
_LONG = 8
# Words of people who look alike ("Hansen" and "Hanson") are told apart by how many write each.
_MORE = 2


def find_slips(
    sentences: Iterable[Sequence[Sentence]], known: AbstractSet[str]
) -> Mapping[str, str]:
    """Words that look like errors, and what they stand for.

    A word is an error if no list of words has it, if it differs in a letter (in two, if it is long)
    from a word that twice as many reports write, and if none of its reports writes that one too.

    Args:
        sentences: Those of each report.
        known: Keys of words that are spelt as they should be.

    Returns:
        Key to key; only of words that two reports or more share.
    """
    holders: dict[str, set[int]] = defaultdict(set)
    for number, report in enumerate(sentences):
        for sentence in report:
            for word in sentence.words:
                if _may_be(word):
                    holders[word.key].add(number)
    alike: dict[str, list[str]] = defaultdict(list)
    for key in sorted(holders):
        alike[key[0]].append(key)
    slips = {}
    for key in sorted(holders):
        if len(holders[key]) > 1 and key not in known:
            meant = _meant(key, alike[key[0]], holders)
            if meant:
                slips[key] = meant
    return slips


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Keys of the words that reports on crime print, and of those that have synonyms."""
    printed = {stem(word) for word in frequencies().levels if " " not in word}
    return frozenset(printed | {stem(word) for words in synonym_sets() for word in words})


def shared_slips(match: Match, slips: Mapping[str, str]) -> tuple[str, ...]:
    """Keys of errors that two aligned sentences share outside quotes, in order, each once."""
    found: dict[str, None] = {}
    for left, right in match.pairs:
        one, other = match.left.words[left], match.right.words[right]
        if one.key == other.key and one.key in slips and not (one.quoted and other.quoted):
            found[one.key] = None
    return tuple(found)


def _may_be(word: Word) -> bool:
    return len(word.key) >= _SHORTEST and word.kind in {Kind.NAME, Kind.CONTENT}


def _meant(key: str, others: Sequence[str], holders: Mapping[str, set[int]]) -> str | None:
    most = 2 if len(key) >= _LONG else 1
    near = [
        other
        for other in others
        if other != key
        and len(holders[other]) >= _MORE * len(holders[key])
        and holders[other].isdisjoint(holders[key])
        and OSA.distance(key, other, score_cutoff=most) <= most
    ]
    return max(near, key=lambda one: (len(holders[one]), one), default=None)
