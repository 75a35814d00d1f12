"""How alike two texts are in the words that they print: evidence of one matter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numba import njit

from consilience.grouping.counting import Floats, counted, rarities, term_code
from consilience.grouping.glyphs import code_points, glyphs, is_plain
from consilience.grouping.scanning import END, START, Codes, Ints, words_of
from consilience.grouping.terms import fold, without, words_in
from consilience.grouping.weighing import OPENS, TELLING, Marks, weighed
from consilience.knowledge.frequencies import Frequencies
from consilience.types import Aside, Report, Score

# Codes, weights, places and marks of a text.
_Arrays = tuple[Codes, Floats, Ints, Marks]

# Points for wording: none where two texts are as alike as any two on crime, as many as a case
# needs at a cosine of .16, which two texts on different matters reach only where they are told
# in the same words (two quakes; see `parting`). Words alone never make two clusters sure (see
# `linking`).
_NEUTRAL = 0.04
_POINTS = 33.0
_LEAST, _MOST = -1.3, 5.9
# How many words that tell two texts must share.
_ENOUGH = 5


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Vector:
    """Weighted terms of one report, of length one.

    Args:
        codes: Of the terms, ascending.
        weights: Of each.
        places: The only sentence that prints it, for sentences after the opening; else -1.
        marks: Whether it is a rare word, and one of a name in the opening.
        telling: The rare ones among its single words, the heaviest first, then by the alphabet.
        opening: Rare words of names in the title and the first sentences: whom it is about.
    """

    codes: Codes
    weights: Floats
    places: Ints
    marks: Marks
    telling: tuple[str, ...]
    opening: frozenset[str]

    def keys(self, most: int) -> tuple[str, ...]:
        """The heaviest of the rare words, at most so many."""
        return self.telling[:most]

    def weight(self, term: str) -> float:
        """Of a folded word or two with a blank between; 0 where the text does not print it."""
        code = term_code(term)
        at = int(np.searchsorted(self.codes, code))
        there = at < self.codes.size and self.codes[at] == code
        return float(self.weights[at]) if there else 0.0


class Overlap(NamedTuple):
    """What two texts both print.

    Args:
        cosine: 0 to 1, without the one sentence that recalls another matter.
        telling: Number of rare words.
        opening: Number of rare names of the opening of one that the other prints.
    """

    cosine: float
    telling: int
    opening: int


def overlap(mine: Vector, theirs: Vector) -> Overlap:
    """What two texts both print.

    What two texts share may stand in a single sentence of one of them ("the biggest find
    since April, when ..."): then they are about different matters, however rare the words.
    """
    one, other = ((each.codes, each.weights, each.places, each.marks) for each in (mine, theirs))
    return Overlap(*_overlap(one, other))


def alike(mine: Vector, theirs: Vector) -> float:
    """Cosine of two reports, 0 to 1, without the one sentence that recalls another matter."""
    return overlap(mine, theirs).cosine


def points(both: Overlap) -> Score:
    """Points for one matter, between `_LEAST` and `_MOST`."""
    found = max(_LEAST, min(_MOST, (both.cosine - _NEUTRAL) * _POINTS))
    return Score(found, f"worded alike ({both.cosine:.2f})" if found > 0 else "")


def named(mine: Vector, theirs: Vector) -> frozenset[str]:
    """Rare names of the opening of one that the other prints, wherever it does."""
    return frozenset(
        name
        for one, other in ((mine, theirs), (theirs, mine))
        for name in one.opening
        if other.weight(name)
    )


def enough(both: Overlap) -> float:
    """1 where five telling words are shared, less where fewer are.

    Two words shared by two short texts make a large cosine and little evidence.
    """
    return min(both.telling / _ENOUGH, 1.0)


def vector(report: Report, asides: Iterable[Aside], frequencies: Frequencies) -> Vector:
    """The wording of a report; set-aside passages do not count."""
    title = f"{report.title or ''}\n"
    text = title + without(report.text, asides)
    words, word_codes = _scanned(text, len(title))
    rare = rarities(frequencies)
    terms = counted(words, word_codes, rare.codes, rare.values)
    codes, weights, places, marks, first = weighed(words, *terms)
    tells = np.flatnonzero(marks & TELLING)
    spans = words[first[tells], START : END + 1].tolist()
    folded = [fold(text[start:end]) for start, end in spans]
    opens = (marks[tells] & OPENS).tolist()
    ranked = sorted(zip((-weights[tells]).tolist(), folded, strict=True))
    return Vector(
        codes=codes,
        weights=weights,
        places=places,
        marks=marks,
        telling=tuple(word for _, word in ranked),
        opening=frozenset(word for word, name in zip(folded, opens, strict=True) if name),
    )


def _scanned(text: str, title: int) -> tuple[Ints, Codes]:
    points = code_points(text)
    if is_plain(points):
        return words_of(points, glyphs().kinds, glyphs().folds, title)
    return words_in(text, title)


@njit(cache=True)
def _overlap(mine: _Arrays, theirs: _Arrays) -> tuple[float, int, int]:
    """What `Overlap` holds, from two ascending lists of codes."""
    one, one_weights, one_places, one_marks = mine
    other, other_weights, other_places, other_marks = theirs
    whole, telling, opening, last = 0.0, 0, 0, -1
    both = np.empty((min(one.size, other.size), 2), np.int32)
    count, left, right = 0, 0, 0
    while left < one.size and right < other.size:
        if one[left] < other[right]:
            left += 1
        elif one[left] > other[right]:
            right += 1
        else:
            whole += one_weights[left] * other_weights[right]
            telling += one_marks[left] & other_marks[right] & TELLING
            opening += ((one_marks[left] | other_marks[right]) & OPENS) // OPENS
            last = max(last, one_places[left], other_places[right])
            both[count, 0], both[count, 1] = left, right
            count, left, right = count + 1, left + 1, right + 1
    if whole < _NEUTRAL or last < 0:
        # As alike as any two: there is nothing to take away from.
        return whole, telling, opening
    recalled = np.zeros((last + 1, 2), np.float64)
    for at in range(count):
        left, right = both[at]
        product = one_weights[left] * other_weights[right]
        if one_places[left] >= 0:
            recalled[one_places[left], 0] += product
        if other_places[right] >= 0:
            recalled[other_places[right], 1] += product
    return whole - recalled.max(), telling, opening
