"""The index of all passages in shares, for archives that no one machine looks through alone.

Texts are cut into ranges, runs into shares by their hash. A share sees all sentences that have one
of its runs; a range gets of each share the lists of the runs that its own texts have, and of these
a small index, in which it finds what it would find in the index of everything. What is found there
is aligned where the words of the earlier sentence are. So nobody ever holds more than a range,
and pairs are those of `candidates.by_wording` and `by_facts` (a test draws ranges by chance).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from consilience.tracing.candidates import BY_FACTS, alike
from consilience.tracing.fingerprints import Fingerprints, Letters, Marks, Numbers
from consilience.tracing.index import Index
from consilience.tracing.lookups import Limits, Query, Shared, changes, look_up
from consilience.tracing.segments import LONGEST_LIST, PLACE_BITS, Segment, spread

# A text of a million characters has fewer sentences.
_SENTENCE_BITS = 21
_SENTENCE = (1 << _SENTENCE_BITS) - 1

Edges = NDArray[np.int64]
"""Pairs of reports by age, two columns, the earlier one first."""


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs of some texts and where they stand, parallel arrays.

    Args:
        marks: Of the runs.
        places: Age of the report and number of the sentence in it, in one number.
    """

    marks: Marks
    places: Numbers


@dataclass(frozen=True, slots=True)
class Lists:
    """Runs that two sentences have or more, ascending, each with the earliest of its holders.

    Args:
        holders: In how many sentences each stands.
        sizes: How many of these are in `places`, at most `LONGEST_LIST`.
        places: The earliest, list after list.
    """

    marks: Marks
    holders: Numbers
    sizes: Numbers
    places: Numbers

    def of(self, marks: Marks) -> Lists:
        """The lists of some runs alone."""
        kept = np.isin(self.marks, marks)
        return Lists(
            self.marks[kept],
            self.holders[kept],
            self.sizes[kept],
            self.places[np.repeat(kept, self.sizes)],
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """Sentences that are to be aligned with earlier ones, parallel arrays.

    Args:
        sources: Places of the earlier sentences.
        targets: Ages of the reports of the later ones.
        starts: Where the words of each later one begin in `letters`; one more at the end.
    """

    sources: Numbers
    targets: Numbers
    starts: Numbers
    letters: Letters

    def take(self, at: Numbers) -> Asked:
        """Some of them."""
        low, high = self.starts[at], self.starts[at + 1]
        starts = np.concatenate(([0], np.cumsum(high - low)))
        return Asked(self.sources[at], self.targets[at], starts, self.letters[spread(low, high)])


def ages_of(places: Numbers) -> Numbers:
    """The reports of some places, by age."""
    return places >> _SENTENCE_BITS


def by_share(prints: Fingerprints, ages: Numbers, shares: int) -> list[Runs]:
    """The runs of some texts, one for each share.

    Args:
        prints: Of the texts.
        ages: Of the texts among all texts, 0 for the earliest.
        shares: How many there are. What a winnow keeps is small, so that only the lower bits
            of a mark are even.
    """
    reports = np.searchsorted(prints.sentences, prints.places, side="right") - 1
    places = ages[reports] << _SENTENCE_BITS | prints.places - prints.sentences[reports]
    share = (prints.marks % np.uint64(shares)).astype(np.int64)
    order = np.argsort(share, kind="stable")
    ends = np.cumsum(np.bincount(share, minlength=shares))[:-1]
    return [Runs(prints.marks[at], places[at]) for at in np.split(order, ends)]


def lists(some: Sequence[Runs]) -> Lists:
    """The runs of one share that several sentences have; all ranges of texts are asked for it."""
    marks = np.concatenate([one.marks for one in some])
    places = np.concatenate([one.places for one in some])
    order = np.lexsort((places, marks))
    marks, places = marks[order], places[order]
    once = np.ones(len(marks), dtype=bool)
    once[1:] = (marks[1:] != marks[:-1]) | (places[1:] != places[:-1])
    marks, places = marks[once], places[once]
    begins = changes(marks.view(np.int64))
    holders = np.diff(np.append(begins, len(marks)))
    rank = np.arange(len(marks)) - np.repeat(begins, holders)
    kept = (np.repeat(holders, holders) > 1) & (rank < LONGEST_LIST)
    several = holders > 1
    return Lists(
        marks[begins][several],
        holders[several],
        np.minimum(holders[several], LONGEST_LIST),
        places[kept],
    )


def ask(prints: Fingerprints, ages: Numbers, some: Sequence[Lists]) -> Asked:
    """Sentences of a range of texts that share runs enough with earlier ones.

    Args:
        prints: Of the texts.
        ages: Of the texts.
        some: Of all shares, the lists of runs that the texts have.
    """
    places, pairs = _found(prints, ages, some, Limits())
    low, high = prints.starts[pairs.sentence], prints.starts[pairs.sentence + 1]
    return Asked(
        places[pairs.place],
        ages[pairs.text],
        np.concatenate(([0], np.cumsum(high - low))),
        prints.letters[spread(low, high)],
    )


def same_facts(prints: Fingerprints, ages: Numbers, some: Sequence[Lists]) -> Edges:
    """Pairs of reports that share rare facts enough, the later of them in a range of texts."""
    places, pairs = _found(prints, ages, some, BY_FACTS)
    return _edges(ages_of(places[pairs.place]), ages[pairs.text])


def same_words(prints: Fingerprints, ages: Numbers, some: Sequence[Asked]) -> Edges:
    """Pairs of reports with sentences that are alike beyond the run that they share.

    Args:
        prints: Of the range of texts in which the earlier sentences stand.
        ages: Of these texts.
        some: What all ranges ask.
    """
    targets = np.concatenate([one.targets for one in some])
    sources = np.concatenate([one.sources for one in some])
    sizes = np.concatenate([np.diff(one.starts) for one in some])
    count, none = len(targets), np.zeros(0, np.int64)
    asking = Fingerprints(
        sentences=np.arange(count + 1),
        starts=np.concatenate(([0], np.cumsum(sizes))),
        letters=np.concatenate([one.letters for one in some]),
        marks=none.astype(np.uint64),
        places=none,
    )
    order = np.argsort(ages)
    reports = order[np.searchsorted(ages[order], ages_of(sources))] if count else none
    numbers, nothing = np.arange(count), np.zeros(count, np.int64)
    pairs = Shared(
        text=numbers,
        sentence=numbers,
        report=reports,
        segment=nothing,
        place=prints.sentences[reports] + (sources & _SENTENCE),
        age=ages_of(sources).astype(np.uint64),
        runs=nothing,
        score=nothing.astype(np.float64),
    )
    segment = Segment(
        ages.astype(np.uint64),
        prints.sentences,
        prints.starts,
        prints.letters,
        *(none.astype(np.uint64), none.astype(np.uint64), none),
    )
    kept = alike(pairs, Query(asking, targets.astype(np.uint64)), Index((segment,)))
    return _edges(kept.age.astype(np.int64), targets[kept.text])


def _found(
    prints: Fingerprints, ages: Numbers, some: Sequence[Lists], limits: Limits
) -> tuple[Numbers, Shared]:
    """What the texts share with earlier ones, and the places of the small index it is found in."""
    segment, places = _small_index(some)
    query = Query(prints, ages.astype(np.uint64), limits=limits)
    return places, look_up(query, (segment,))


def _small_index(some: Sequence[Lists]) -> tuple[Segment, Numbers]:
    """A segment of the sentences of some lists alone, and where each of them stands."""
    every = Lists(*(np.concatenate([getattr(o, f.name) for o in some]) for f in fields(Lists)))
    places, numbers = np.unique(every.places, return_inverse=True)
    ages = ages_of(places)
    firsts = changes(ages)
    marks = np.repeat(every.marks, every.sizes)
    order = np.argsort(every.marks)
    segment = Segment(
        ages=ages[firsts].astype(np.uint64),
        sentences=np.append(firsts, len(places)),
        starts=np.zeros(len(places) + 1, np.int64),
        letters=np.zeros(0, np.uint16),
        entries=np.sort(marks << PLACE_BITS | numbers.astype(np.uint64)),
        # Each run has more holders elsewhere than here.
        long=every.marks[order],
        holders=every.holders[order],
    )
    return segment, places


def _edges(sources: Numbers, targets: Numbers) -> Edges:
    return np.unique(np.stack((sources, targets), axis=1), axis=0)
