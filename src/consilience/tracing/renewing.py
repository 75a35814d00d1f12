"""Which pairs of reports are others now that some came, went or changed: those and no more."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from consilience.tracing.candidates import BY_FACTS, Pair, alike
from consilience.tracing.codes import Coder
from consilience.tracing.facts import take_facts
from consilience.tracing.fingerprints import Fingerprints, Marks, Numbers, take
from consilience.tracing.index import Index
from consilience.tracing.lookups import Limits, Query
from consilience.tracing.segments import LONGEST_LIST

_DTYPES = ("<u4", "<u4", "<u2", "<u8", "<u4")
_HEAD = struct.Struct("<10I")


@dataclass(frozen=True, slots=True)
class Prints:
    """What is kept of one report to find its copies and retellings: no words, numbers of them.

    Args:
        wording: Of its runs of words.
        facts: Of its names, figures and quotes.
    """

    wording: Fingerprints
    facts: Fingerprints


def take_prints(texts: Sequence[str]) -> list[Prints]:
    """The prints of texts, one each."""
    coder = Coder()
    return [Prints(take([one], coder), take_facts([one])) for one in texts]


def packed(prints: Prints) -> bytes:
    """Prints as bytes; the same prints, the same bytes."""
    arrays = [getattr(one, each.name) for one in (prints.wording, prints.facts)
              for each in fields(one)]  # fmt: skip
    head = _HEAD.pack(*(len(one) for one in arrays))
    kinds = _DTYPES * 2
    return head + b"".join(
        one.astype(kind).tobytes() for one, kind in zip(arrays, kinds, strict=True)
    )


def unpacked(stored: bytes) -> Prints:
    """The prints that `packed` was given."""
    sizes, at, arrays = _HEAD.unpack_from(stored), _HEAD.size, []
    for size, kind in zip(sizes, _DTYPES * 2, strict=True):
        arrays.append(np.frombuffer(stored, kind, size, at))
        at += arrays[-1].nbytes
    return Prints(Fingerprints(*arrays[:5]), Fingerprints(*arrays[5:]))


@dataclass(frozen=True, slots=True)
class Renewed:
    """Pairs found anew, by numbers in order of age, the earlier first.

    Args:
        later: The reports whose earlier partners were looked for again; all pairs with another
            later report are what they were.
        wording: Pairs that share rare runs of words.
        alike: Pairs that share rare facts.
    """

    later: tuple[int, ...]
    wording: frozenset[Pair]
    alike: frozenset[Pair]


def renew(prints: Sequence[Prints], fresh: Iterable[int], former: Sequence[Prints]) -> Renewed:
    """The pairs that are others now.

    What a report finds rests on who has its runs: only reports that share a run, or a fact, with
    one that came, went or changed can find others than before.

    Args:
        prints: Of all reports, the earliest first.
        fresh: Numbers of those that came or changed.
        former: What those that went or changed had before.
    """
    new = sorted(fresh)
    sides = (
        ([one.wording for one in prints], [one.wording for one in former]),
        ([one.facts for one in prints], [one.facts for one in former]),
    )
    wholes = [joined(now) for now, _ in sides]
    later = set(new)
    if len(new) < len(prints):
        for whole, (now, before) in zip(wholes, sides, strict=True):
            later |= _sharing(whole, [now[one] for one in new], new, joined(before).marks)
    asked = tuple(sorted(later))
    found = [_pairs(whole, now, asked, limits) for whole, (now, _), limits in
             zip(wholes, sides, (Limits(), BY_FACTS), strict=True)]  # fmt: skip
    return Renewed(asked, *found)


def joined(some: Sequence[Fingerprints]) -> Fingerprints:
    """The fingerprints of several texts as one."""
    if not some:
        none = np.zeros(0, np.int64)
        return Fingerprints(
            np.zeros(1, np.int64), np.zeros(1, np.int64), none.astype(np.uint16),
            none.astype(np.uint64), none,
        )  # fmt: skip
    sentences = np.array([len(one.starts) - 1 for one in some], np.int64)
    letters = np.array([len(one.letters) for one in some], np.int64)
    marks = np.array([len(one.marks) for one in some], np.int64)
    before = np.cumsum(sentences) - sentences
    words = np.cumsum(letters) - letters
    starts = np.concatenate([one.starts[:-1] for one in some]).astype(np.int64)
    starts += np.repeat(words, sentences)
    places = np.concatenate([one.places for one in some]).astype(np.int64)
    counts = np.concatenate([np.diff(one.sentences.astype(np.int64)) for one in some])
    return Fingerprints(
        sentences=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        starts=np.concatenate((starts, [letters.sum()])).astype(np.int64),
        letters=np.concatenate([one.letters for one in some]).astype(np.uint16),
        marks=np.concatenate([one.marks for one in some]).astype(np.uint64),
        places=places + np.repeat(before, marks),
    )


def _sharing(
    whole: Fingerprints, fresh: Sequence[Fingerprints], new: Sequence[int], former: Marks
) -> set[int]:
    """Reports that have a mark of those that changed, where that can matter to them.

    A mark in more than thirty sentences is kept for the earliest of them: one more, later than
    those, changes nothing for the others.
    """
    came = joined(fresh)
    changed = np.unique(np.concatenate((came.marks, former)))
    if not len(changed) or not len(whole.marks):
        return set()
    at = np.minimum(np.searchsorted(changed, whole.marks), len(changed) - 1)
    held = np.flatnonzero(changed[at] == whole.marks)
    which = at[held]
    reports = np.searchsorted(whole.sentences, whole.places[held], side="right") - 1
    old = ~np.isin(reports, np.array(new, np.int64))
    which, reports, places = which[old], reports[old], whole.places[held][old]
    counts, thirtieth = _crowds(which, places, reports, len(changed))
    crowded = counts > LONGEST_LIST + 1
    crowded[np.searchsorted(changed, former)] = False  # who went may have been among the first
    ages = np.array(new, np.int64)[np.searchsorted(came.sentences, came.places, side="right") - 1]
    mine = np.searchsorted(changed, came.marks)
    early = ages < thirtieth[mine]
    crowded[mine[early]] = False
    return set(reports[~crowded[which]].tolist())


def _crowds(
    which: Numbers, places: Numbers, reports: Numbers, size: int
) -> tuple[Numbers, Numbers]:
    """For each mark in how many sentences it stands, and the report of the thirtieth."""
    order = np.lexsort((places, which))
    keys, places, reports = which[order], places[order], reports[order]
    once: NDArray[np.bool_] = np.ones(len(keys), dtype=bool)
    once[1:] = (keys[1:] != keys[:-1]) | (places[1:] != places[:-1])
    keys, reports = keys[once], reports[once]
    counts = np.bincount(keys, minlength=size)
    first = np.cumsum(counts) - counts
    thirtieth = np.full(size, -1, np.int64)
    long = np.flatnonzero(counts >= LONGEST_LIST)
    thirtieth[long] = reports[first[long] + LONGEST_LIST - 1]
    return counts, thirtieth


def _pairs(
    whole: Fingerprints, some: Sequence[Fingerprints], asked: Sequence[int], limits: Limits
) -> frozenset[Pair]:
    """Pairs of the reports asked for with an earlier one."""
    index = Index().add(whole, np.arange(len(some), dtype=np.uint64))
    found: set[Pair] = set()
    for first in range(0, len(asked), _BATCH):
        numbers = asked[first : first + _BATCH]
        ages = np.array(numbers, np.uint64)
        query = Query(joined([some[one] for one in numbers]), ages, limits=limits)
        pairs = index.query(query)
        if limits != BY_FACTS:
            pairs = alike(pairs, query, index)
        later = ages[pairs.text].astype(np.int64).tolist()
        found.update(zip(pairs.report.tolist(), later, strict=True))
    return frozenset(found)


# Reports are looked up by the thousand: what a look-up needs grows with it, the result does not.
_BATCH = 5000
