"""How alike two texts are in the words that they print: evidence of one matter."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from consilience.grouping.terms import Term, terms
from consilience.knowledge.frequencies import Frequencies
from consilience.types import Aside, Report, Score

# Weights of a name, a number and two neighbours beside that of a plain word.
_NAME, _NUMBER, _PAIR = 2.0, 0.4, 0.5
_PLAIN = 0.2
_DIGITS = 4
# Points for wording: none where two texts are as alike as any two on crime, as many as a case
# needs at a cosine of .16, which two texts on different matters reach only where they are told
# in the same words (two quakes; see `parting`). Words alone never make two clusters sure (see
# `linking`).
_NEUTRAL = 0.04
_POINTS = 33.0
_LEAST, _MOST = -1.3, 5.9
# Weight of a word that tells, and how many such words two texts must share.
_RARE = 0.5
_ENOUGH = 5
# The first sentences are what a report is about, whatever stands in them alone.
_OPENING = 2
# Whom or what a report is about stands in the title or the first four sentences, under a name of
# which at most one report in a hundred and fifty prints a word: that is no office and no agency.
_ABOUT = 4
_OWN = 0.6


@dataclass(frozen=True, slots=True)
class Vector:
    """Weighted terms of one report, of length one.

    Args:
        telling: The rare ones among its single words.
        opening: Rare words of names in the title and the first sentences: whom it is about.
        alone: Term -> the only sentence that prints it, for sentences after the opening.
    """

    weights: Mapping[str, float]
    alone: Mapping[str, int]
    telling: frozenset[str]
    opening: frozenset[str]

    def keys(self, most: int) -> list[str]:
        """The heaviest of the rare words, at most so many; ties go by the alphabet."""
        return sorted(self.telling, key=lambda one: (-self.weights[one], one))[:most]


def alike(mine: Vector, theirs: Vector) -> float:
    """Cosine of two reports, 0 to 1, without the one sentence that recalls another matter.

    What two texts share may stand in a single sentence of one of them ("the biggest find
    since April, when ..."): then they are about different matters, however rare the words.
    """
    one, other = mine.weights, theirs.weights
    shared = one.keys() & other.keys()
    # `fsum`, for a set has no order and the last digit must not depend on one.
    whole = math.fsum([one[term] * other[term] for term in shared])
    if whole < _NEUTRAL:
        # As alike as any two: there is nothing to take away from.
        return whole
    recalled: dict[tuple[bool, int], list[float]] = defaultdict(list)
    for first, alone in ((False, mine.alone), (True, theirs.alone)):
        for term in shared & alone.keys():
            recalled[first, alone[term]].append(one[term] * other[term])
    return whole - max(map(math.fsum, recalled.values()), default=0.0)


def points(mine: Vector, theirs: Vector) -> Score:
    """Points for one matter, between `_LEAST` and `_MOST`."""
    cosine = alike(mine, theirs)
    found = max(_LEAST, min(_MOST, (cosine - _NEUTRAL) * _POINTS))
    return Score(found, f"worded alike ({cosine:.2f})" if found > 0 else "")


def named(mine: Vector, theirs: Vector) -> frozenset[str]:
    """Rare names of the opening of one that the other prints, wherever it does."""
    return frozenset(
        (mine.opening & theirs.weights.keys()) | (theirs.opening & mine.weights.keys())
    )


def enough(mine: Vector, theirs: Vector) -> float:
    """1 where five telling words are shared, less where fewer are.

    Two words shared by two short texts make a large cosine and little evidence.
    """
    return min(len(mine.telling & theirs.telling) / _ENOUGH, 1.0)


def vector(report: Report, asides: Iterable[Aside], frequencies: Frequencies) -> Vector:
    """The wording of a report; set-aside passages do not count."""
    rarity = partial(_rarity, frequencies)

    def paired(left: str, right: str) -> bool:
        return left[0].isdigit() or (rarity(left) > _PLAIN and rarity(right) > _PLAIN)

    found = terms(report, asides, paired)
    raw: dict[str, float] = {}
    telling = set()
    for word, term in found.items():
        weight = _weight(word, term, rarity(word))
        if weight > 0:
            raw[word] = weight * (1 + math.log(term.times))
            if weight > _RARE and " " not in word:
                telling.add(word)
    length = math.sqrt(math.fsum(weight * weight for weight in raw.values())) or 1.0
    return Vector(
        {word: weight / length for word, weight in raw.items()},
        {
            word: place
            for word in raw
            if (place := found[word].sentence) is not None and place > _OPENING
        },
        frozenset(telling),
        frozenset(
            word
            for word in telling
            if found[word].name and found[word].first <= _ABOUT and rarity(word) >= _OWN
        ),
    )


@lru_cache(maxsize=65536)
def _rarity(frequencies: Frequencies, word: str) -> float:
    return frequencies.rarity(word)


def _weight(word: str, term: Term, rarity: float) -> float:
    if word[0].isdigit():
        digits = len(word.strip("0").replace(".", ""))
        return _NUMBER * min(digits, _DIGITS) / _DIGITS * 2 if len(word) > 1 else 0.1
    if " " in word:
        return _PAIR * rarity
    return rarity * (_NAME if term.name else 1.0)
