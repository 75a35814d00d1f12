"""Runs of some texts looked up in an index: which sentences share several that few have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from consilience.tracing.fingerprints import Fingerprints, Marks, Numbers
from consilience.tracing.segments import LONGEST_LIST, PLACE, Segment, spread

# Room for 6e10 sentences of the index and 1e8 of a query in one number to sort by.
_PLACE_BITS = 36


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


@dataclass(frozen=True, slots=True)
class _Hits:
    """A run of the query and a sentence of the index that has it, once each."""

    run: Numbers
    segment: Numbers
    place: Numbers

    def take(self, which: NDArray[np.bool_] | Numbers) -> _Hits:
        return _Hits(self.run[which], self.segment[which], self.place[which])


def look_up(query: Query, segments: Sequence[Segment]) -> Shared:
    """Pairs of a sentence of the query and one of another report, worth aligning."""
    order = np.argsort(query.prints.marks)
    marks = query.prints.marks[order]
    ranges = [one.find(marks) for one in segments]
    holders = sum((found[2] for found in ranges), np.zeros(len(marks), np.int64))
    telling = _telling(query, query.prints.places[order], holders)
    ranges = [(low, np.where(telling, high, low), count) for low, high, count in ranges]
    hits = _earliest(_hits(segments, ranges), holders, segments)
    pairs = _pairs(hits, holders, query.prints.places[order], (query, segments))
    return _best(_kept(pairs, query), query.limits.partners)


def _telling(query: Query, sentences: Numbers, holders: Numbers) -> NDArray[np.bool_]:
    """Which runs to look up: common ones only for texts of which others may have `much`.

    Most of what is found is of common runs, and most texts have too few that anybody else has.
    """
    texts = query.reports_of(sentences)
    size = len(query.ages)
    whole = np.bincount(texts, minlength=size)
    held = np.bincount(texts[holders > 1], minlength=size)
    return (holders - 1 <= LONGEST_LIST) | (held >= query.limits.much * whole)[texts]


def _hits(segments: Sequence[Segment], ranges: Sequence[tuple[Numbers, Numbers, Numbers]]) -> _Hits:
    runs, numbers, places = ([np.zeros(0, np.int64)] for _ in range(3))
    for number, (segment, (low, high, _)) in enumerate(zip(segments, ranges, strict=True)):
        found = (segment.entries[spread(low, high)] & PLACE).astype(np.int64)
        places.append(found)
        runs.append(np.repeat(np.arange(len(low)), high - low))
        numbers.append(np.full(len(found), number))
    return _Hits(np.concatenate(runs), np.concatenate(numbers), np.concatenate(places))


def _earliest(hits: _Hits, holders: Numbers, segments: Sequence[Segment]) -> _Hits:
    """Of a run in many sentences only the earliest count, however many segments there are."""
    long = holders[hits.run] > LONGEST_LIST
    if len(segments) == 1 or not long.any():
        return hits
    at = np.flatnonzero(long)
    few = hits.take(at)
    _, ages = _holders(few.segment, few.place, segments)
    order = np.lexsort((few.place, ages, few.run))
    ranked = few.run[order]
    rank = np.arange(len(at)) - np.searchsorted(ranked, ranked)
    kept = ~long
    kept[at[order[rank < LONGEST_LIST]]] = True
    return hits.take(kept)


def _pairs(
    hits: _Hits,
    holders: Numbers,
    sentences: Numbers,
    sides: tuple[Query, Sequence[Segment]],
) -> Shared:
    """Each pair of sentences once, with the sum of what they share."""
    query, segments = sides
    others = np.maximum(holders[hits.run] - 1, 1)
    worth = np.where(others <= LONGEST_LIST, 1 / np.sqrt(others), 0.0)
    sizes = [int(one.sentences[-1]) for one in segments]
    before = np.cumsum([0, *sizes], dtype=np.int64)
    names = (sentences[hits.run] << _PLACE_BITS) | (before[hits.segment] + hits.place)
    order = np.argsort(names)
    begins = changes(names[order])
    first = hits.take(order[begins])
    sentence = sentences[first.run]
    report, age = _holders(first.segment, first.place, segments)
    found = Shared(
        text=query.reports_of(sentence),
        sentence=sentence,
        report=report,
        segment=first.segment,
        place=first.place,
        age=age,
        runs=np.diff(np.append(begins, len(order))),
        score=_sums(worth[order], begins),
    )
    ages = query.ages[found.text]
    return found.take(found.age > ages if query.later else found.age < ages)


def _holders(
    numbers: Numbers, places: Numbers, segments: Sequence[Segment]
) -> tuple[Numbers, Marks]:
    """Reports that have sentences, by number in the whole index, and their ages."""
    reports = np.zeros(len(places), np.int64)
    ages = np.zeros(len(places), np.uint64)
    first = 0
    for number, segment in enumerate(segments):
        at = np.flatnonzero(numbers == number)
        inside = segment.reports_of(places[at])
        reports[at] = inside + first
        ages[at] = segment.ages[inside]
        first += len(segment)
    return reports, ages


def _kept(pairs: Shared, query: Query) -> Shared:
    """The pairs of reports that share enough, together or of one whole text."""
    wholes = np.bincount(query.reports_of(query.prints.places), minlength=len(query.ages))
    names = (pairs.text << _PLACE_BITS) | pairs.report
    order = np.argsort(names, kind="stable")
    begins = changes(names[order])
    sizes = np.diff(np.append(begins, len(order)))
    at = np.repeat(np.arange(len(sizes)), sizes)
    # Sums in another order differ in the last digits.
    scores = np.round(_sums(pairs.score[order], begins), 9)[at]
    runs = _sums(pairs.runs[order].astype(np.float64), begins)[at]
    whole = wholes[pairs.text[order]]
    # A text may be one sentence: then all of it is as good as several.
    much = (runs >= query.limits.much * whole) & ((sizes[at] > 1) | (runs == whole))
    # What everybody has is no passage of a text that shares another, rarer one.
    rare = (scores >= query.limits.score) & (pairs.score[order] > 0)
    kept = np.zeros(len(pairs), dtype=bool)
    kept[order[rare | much]] = True
    return pairs.take(kept)


def _best(pairs: Shared, partners: int) -> Shared:
    """For each sentence the partners that share most with it, earlier ones first among equals."""
    rounded = -np.round(pairs.score, 9)
    order = np.lexsort((pairs.place, pairs.age, -pairs.runs, rounded, pairs.sentence))
    sentences = pairs.sentence[order]
    rank = np.arange(len(order)) - np.searchsorted(sentences, sentences)
    return pairs.take(np.sort(order[rank < partners]))


def changes(names: Numbers) -> Numbers:
    """Where each stretch of equal numbers begins."""
    if not len(names):
        return np.zeros(0, np.int64)
    return np.concatenate(([0], np.flatnonzero(np.diff(names)) + 1))


def _sums(worth: NDArray[np.float64], begins: Numbers) -> NDArray[np.float64]:
    return np.add.reduceat(worth, begins) if len(begins) else worth
