"""How alike two texts are in the words that they print: evidence of one matter."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.grouping.terms import Term, terms
from consilience.knowledge.frequencies import Frequencies
from consilience.types import Aside, Report, ReportId, Score

# Weights of a name, a number and two neighbours beside that of a plain word.
_NAME, _NUMBER, _PAIR = 2.0, 0.4, 0.5
_PLAIN = 0.2
_DIGITS = 4
# Terms of more reports than this bring no pairs, and of each report only its rarest terms do.
_CROWD = 60
_KEYS = 40
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


@dataclass(frozen=True, slots=True)
class Vector:
    """Weighted terms of one report, of length one.

    Args:
        telling: The rare ones among its single words.
        alone: Term -> the only sentence that prints it, for sentences after the opening.
    """

    weights: Mapping[str, float]
    alone: Mapping[str, int]
    telling: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wording:
    """What every report prints."""

    vectors: Mapping[ReportId, Vector]

    def alike(self, left: ReportId, right: ReportId) -> float:
        """Cosine of two reports, 0 to 1, without the one sentence that recalls another matter.

        What two texts share may stand in a single sentence of one of them ("the biggest find
        since April, when ..."): then they are about different matters, however rare the words.
        """
        mine, theirs = self.vectors[left], self.vectors[right]
        if len(mine.weights) > len(theirs.weights):
            mine, theirs = theirs, mine
        whole = 0.0
        recalled: dict[tuple[bool, int], float] = defaultdict(float)
        for term, weight in mine.weights.items():
            if term not in theirs.weights:
                continue
            product = weight * theirs.weights[term]
            whole += product
            if term in mine.alone:
                recalled[False, mine.alone[term]] += product
            if term in theirs.alone:
                recalled[True, theirs.alone[term]] += product
        return whole - max(recalled.values(), default=0.0)

    def points(self, left: ReportId, right: ReportId) -> Score:
        """Points for one matter, between `_LEAST` and `_MOST`."""
        alike = self.alike(left, right)
        points = max(_LEAST, min(_MOST, (alike - _NEUTRAL) * _POINTS))
        return Score(points, f"worded alike ({alike:.2f})" if points > 0 else "")

    def enough(self, left: ReportId, right: ReportId) -> float:
        """1 where five telling words are shared, less where fewer are.

        Two words shared by two short texts make a large cosine and little evidence.
        """
        shared = len(self.vectors[left].telling & self.vectors[right].telling)
        return min(shared / _ENOUGH, 1.0)

    def neighbours(self) -> tuple[tuple[ReportId, ReportId], ...]:
        """Sorted pairs that share a telling term, so that not every pair is compared."""
        holders: dict[str, list[ReportId]] = defaultdict(list)
        for report, vector in sorted(self.vectors.items()):
            for term in vector.weights:
                holders[term].append(report)
        pairs = set()
        for report, vector in self.vectors.items():
            rare = [one for one in vector.weights if 1 < len(holders[one]) <= _CROWD]
            keys = sorted(rare, key=lambda one: (-vector.weights[one], one))[:_KEYS]
            pairs |= {
                (min(report, other), max(report, other))
                for key in keys
                for other in holders[key]
                if other != report
            }
        return tuple(sorted(pairs))


def wording(
    reports: Sequence[Report],
    asides: Mapping[ReportId, Sequence[Aside]],
    frequencies: Frequencies,
) -> Wording:
    """The wording of reports; set-aside passages do not count."""
    return Wording(
        {one.id: _vector(terms(one, asides.get(one.id, ())), frequencies) for one in reports}
    )


def _vector(found: Mapping[str, Term], frequencies: Frequencies) -> Vector:
    raw = {}
    for word, term in found.items():
        weight = _weight(word, term, frequencies)
        if weight > 0:
            raw[word] = weight * (1 + math.log(term.count))
    length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
    return Vector(
        {word: weight / length for word, weight in raw.items()},
        {
            word: place
            for word in raw
            if (place := found[word].sentence) is not None and place > _OPENING
        },
        frozenset(
            word
            for word in raw
            if " " not in word and _weight(word, found[word], frequencies) > _RARE
        ),
    )


def _weight(word: str, term: Term, frequencies: Frequencies) -> float:
    if word[0].isdigit():
        digits = len(word.strip("0").replace(".", ""))
        return _NUMBER * min(digits, _DIGITS) / _DIGITS * 2 if len(word) > 1 else 0.1
    left, _, right = word.partition(" ")
    if right:
        plain = min(frequencies.rarity(left), frequencies.rarity(right)) <= _PLAIN
        return 0.0 if plain else _PAIR * frequencies.rarity(word)
    return frequencies.rarity(word) * (_NAME if term.name else 1.0)
