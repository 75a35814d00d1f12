"""Runs of some texts looked up in an index: which sentences share several that few have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from consilience.tracing.fingerprints import Fingerprints, Marks, Numbers
from consilience.tracing.matching import best, earliest, fill, paired, worthwhile
from consilience.tracing.segments import LONGEST_LIST, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Which pairs of reports are worth a closer look.

    Args:
        score: For one run that nobody else has (1.0), or for three that thirty have (0.5).
        much: Or where so much of the marks of a text, of several sentences, stand in the other,
            whoever else has them: a set sentence under a release is an eighth of it, a dispatch
            that hundreds reprint the most of a page.
        partners: A sentence is compared with so many others; what is in more places is nobody's.
    """

    score: float = 0.5
    much: float = 0.4
    partners: int = 8


@dataclass(frozen=True, slots=True)
class Query:
    """Texts to look up.

    Args:
        ages: How early each is, as in the index.
        later: Whether to look for later reports instead of earlier ones.
    """

    prints: Fingerprints
    ages: Marks
    later: bool = False
    limits: Limits = Limits()

    def reports_of(self, sentences: Numbers) -> Numbers:
        """Numbers of the texts in which sentences stand."""
        return np.searchsorted(self.prints.sentences, sentences, side="right") - 1


@dataclass(frozen=True, slots=True)
class Shared:
    """Pairs of sentences that share rare runs: parallel arrays, sorted by sentence, then place.

    Args:
        text: Number of the text in the query.
        sentence: Number of the sentence in the query, counted through all its texts.
        report: Number of the report in the index.
        segment: Number of the segment of the index that has it.
        place: Number of the sentence in the segment.
        age: Of the report.
        runs: How many runs they share.
        score: Sum over the shared runs of 1 / sqrt(n) where n others have it, at most thirty.
    """

    text: Numbers
    sentence: Numbers
    report: Numbers
    segment: Numbers
    place: Numbers
    age: Marks
    runs: Numbers
    score: NDArray[np.float64]

    def __len__(self) -> int:
        """How many pairs."""
        return len(self.text)

    def take(self, which: NDArray[np.bool_] | Numbers) -> Shared:
        """Some of the pairs."""
        return Shared(*(getattr(self, one.name)[which] for one in fields(self)))


def look_up(query: Query, segments: Sequence[Segment]) -> Shared:
    """Pairs of a sentence of the query and one of another report, worth aligning."""
    prints = query.prints
    order = np.argsort(prints.marks)
    marks = prints.marks[order]
    holders = np.zeros(len(marks), np.int64)
    ranges = []
    for one in segments:
        low, high, count = one.find(marks)
        holders[order] += count
        ranges.append((_back(low, order), _back(high, order)))
    texts = query.reports_of(prints.places)
    telling = _telling(query, texts, holders)
    ranges = [(low, np.where(telling, high, low)) for low, high in ranges]
    counts = sum((high - low for low, high in ranges), np.zeros(len(marks), np.int64))
    begins = np.concatenate(([0], np.cumsum(counts)))
    found = _hits(segments, ranges, begins)
    ages = query.ages[texts]
    return _pairs(query, segments, (found, begins, holders, ages))


def _back(numbers: Numbers, order: Numbers) -> Numbers:
    """Numbers in the order of the sentences, out of that of the marks."""
    found = np.empty_like(numbers)
    found[order] = numbers
    return found


def _telling(query: Query, texts: Numbers, holders: Numbers) -> NDArray[np.bool_]:
    """Which runs to look up: common ones only for texts of which others may have `much`.

    Most of what is found is of common runs, and most texts have too few that anybody else has.
    """
    size = len(query.ages)
    whole = np.bincount(texts, minlength=size)
    held = np.bincount(texts[holders > 1], minlength=size)
    return (holders - 1 <= LONGEST_LIST) | (held >= query.limits.much * whole)[texts]


_Found = tuple[Numbers, Numbers, Marks]


def _hits(
    segments: Sequence[Segment], ranges: Sequence[tuple[Numbers, Numbers]], begins: Numbers
) -> _Found:
    """Places, reports and ages of what has each run; where the finds of each begin is known."""
    size = int(begins[-1])
    found = np.empty(size, np.int64), np.empty(size, np.int64), np.empty(size, np.uint64)
    next_at = begins[:-1].copy()
    sentences = reports = 0
    for segment, (low, high) in zip(segments, ranges, strict=True):
        arrays = segment.entries, segment.sentences, segment.ages
        fill(found, (low, high, next_at), arrays, (sentences, reports))
        sentences += int(segment.sentences[-1])
        reports += len(segment)
    return found


def _pairs(
    query: Query,
    segments: Sequence[Segment],
    hits: tuple[_Found, Numbers, Numbers, Marks],
) -> Shared:
    """Pairs of sentences that share enough, the best of each sentence."""
    (places, reports, ages), begins, holders, own = hits
    others = np.maximum(holders - 1, 1)
    worth = np.where(others <= LONGEST_LIST, 1 / np.sqrt(others), 0.0)
    kept = earliest(ages, begins, holders, LONGEST_LIST)
    sentence, find, runs, score = paired(
        (places, ages, kept), begins, worth, (query.prints.places, own), query.later
    )
    wholes = np.bincount(query.reports_of(query.prints.places), minlength=len(query.ages))
    limits = float(query.limits.score), float(query.limits.much)
    texts = query.reports_of(sentence)
    which = worthwhile(texts, reports[find], (runs, score), wholes, limits)
    sentence, find, runs, score = sentence[which], find[which], runs[which], score[which]
    which = best(sentence, ages[find], (runs, score), query.limits.partners)
    sentence, find, runs, score = sentence[which], find[which], runs[which], score[which]
    firsts = np.cumsum([0, *(int(one.sentences[-1]) for one in segments)])
    segment = np.searchsorted(firsts, places[find], side="right") - 1
    return Shared(
        text=query.reports_of(sentence),
        sentence=sentence,
        report=reports[find],
        segment=segment,
        place=places[find] - firsts[segment],
        age=ages[find],
        runs=runs,
        score=score,
    )


def changes(names: Numbers) -> Numbers:
    """Where each stretch of equal numbers begins."""
    if not len(names):
        return np.zeros(0, np.int64)
    return np.concatenate(([0], np.flatnonzero(np.diff(names)) + 1))
