"""How a text is worded: its words, names, numbers and neighbours with their weights."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from consilience.grouping.counting import Floats, counted, rarities, term_code
from consilience.grouping.glyphs import code_points, glyphs, is_plain
from consilience.grouping.scanning import END, START, Codes, Ints, words_of
from consilience.grouping.terms import fold, without, words_in
from consilience.grouping.weighing import OPENS, TELLING, Marks, weighed
from consilience.knowledge.frequencies import Frequencies
from consilience.types import Aside, Report

# No more of the rare words of a text than so many are asked for by name.
_KEPT = 40


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Vector:
    """Weighted terms of one report, of length one.

    Args:
        codes: Of the terms, ascending.
        weights: Of each.
        places: The only sentence that prints it, for sentences after the opening; else -1.
        marks: Whether it is a rare word, and one of a name in the opening.
        telling: The heaviest of the rare ones among its single words, then by the alphabet.
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

    def passing(self, offices: AbstractSet[str]) -> Vector:
        """The same, opening without words that are named for an office (see `offices`)."""
        passed = self.opening & offices
        if not passed:
            return self
        marks = self.marks.copy()
        for one in passed:
            at = int(np.searchsorted(self.codes, term_code(one)))
            marks[at] &= ~np.uint8(OPENS)
        return replace(self, marks=marks, opening=self.opening - passed)


def vector(report: Report, asides: Iterable[Aside], frequencies: Frequencies) -> Vector:
    """The wording of a report; set-aside passages do not count."""
    title = f"{report.title or ''}\n"
    text = title + without(report.text, asides)
    words, word_codes = _scanned(text, len(title))
    rare = rarities(frequencies)
    terms = counted(words, word_codes, rare.codes, rare.values)
    codes, weights, places, marks, first = weighed(words, *terms)
    heavy = _heaviest(weights, np.flatnonzero(marks & TELLING))
    told = _folded(text, words, first[heavy])
    ranked = sorted(zip((-weights[heavy]).tolist(), told, strict=True))
    return Vector(
        codes=codes,
        weights=weights,
        places=places,
        marks=marks,
        telling=tuple(word for _, word in ranked)[:_KEPT],
        opening=frozenset(_folded(text, words, first[np.flatnonzero(marks & OPENS)])),
    )


def _heaviest(weights: Floats, tells: NDArray[np.int64]) -> NDArray[np.int64]:
    """The heaviest of the terms that tell, and those that weigh as much as the last of them."""
    if tells.size <= _KEPT:
        return tells
    own = weights[tells]
    least = np.partition(own, tells.size - _KEPT)[tells.size - _KEPT]
    return np.compress(own >= least, tells)


def _folded(text: str, words: Ints, which: Ints) -> list[str]:
    """Words by their rows, under the form in which they are counted."""
    return [fold(text[start:end]) for start, end in words[which, START : END + 1].tolist()]


def _scanned(text: str, title: int) -> tuple[Ints, Codes]:
    points = code_points(text)
    if is_plain(points):
        return words_of(points, glyphs().kinds, glyphs().folds, title)
    return words_in(text, title)
