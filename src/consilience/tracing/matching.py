"""Runs found in the index to pairs of sentences: compiled loops over what each sentence finds."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.compiling import compiled
from consilience.tracing.winnowing import MARK_BITS

Numbers = NDArray[np.int64]
Marks = NDArray[np.uint64]
Floats = NDArray[np.float64]
Truths = NDArray[np.bool_]

_PLACE = np.uint64((1 << (64 - MARK_BITS)) - 1)
# A sentence finds fewer others than this; the upper bits hold 6e10 sentences.
_HIT_BITS = 27
_HIT = (1 << _HIT_BITS) - 1
_STEP_BITS = 6
_DIGITS = 1e9


@compiled
def fill(
    into: tuple[Numbers, Numbers, Marks],
    ranges: tuple[Numbers, Numbers, Numbers],
    segment: tuple[Marks, Numbers, Marks],
    before: tuple[int, int],
) -> None:
    """Write the sentences of a segment that have some runs behind those of earlier segments.

    Args:
        into: Places, reports and ages of what is found.
        ranges: Of each run where its entries begin and end in the segment, and where the next of
            its finds is written, which is moved on.
        segment: Its entries, first sentences and ages.
        before: How many sentences and reports stand in earlier segments.
    """
    places, reports, found_ages = into
    low, high, next_at = ranges
    entries, sentences, ages = segment
    steps = _steps(sentences)
    for run in range(low.size):
        for at in range(low[run], high[run]):
            place = np.int64(entries[at] & _PLACE)
            report = steps[place >> _STEP_BITS]
            while sentences[report + 1] <= place:
                report += 1
            places[next_at[run]] = place + before[0]
            reports[next_at[run]] = report + before[1]
            found_ages[next_at[run]] = ages[report]
            next_at[run] += 1


@compiled
def _steps(sentences: Numbers) -> Numbers:
    """The report in which each sixty-fourth sentence stands: from there it is not far."""
    found = np.empty((sentences[-1] >> _STEP_BITS) + 1, np.int64)
    report = 0
    for step in range(found.size):
        while report + 2 < sentences.size and sentences[report + 1] <= step << _STEP_BITS:
            report += 1
        found[step] = report
    return found


@compiled
def earliest(ages: Marks, begins: Numbers, counts: Numbers, most: int) -> Truths:
    """Which finds count: of a run in more places than `most` only the earliest.

    Args:
        ages: Of the reports in which the finds stand.
        begins: Where the finds of each run begin; one more at the end.
        counts: How many sentences have each run, found here or not.
        most: How many count.
    """
    kept = np.ones(ages.size, np.bool_)
    for run in range(counts.size):
        first, last = begins[run], begins[run + 1]
        if counts[run] <= most or last - first <= most:
            continue
        # Sentences of one report stand in one segment, and so by place.
        order = np.argsort(ages[first:last], kind="mergesort")
        kept[first + order[most:]] = False
    return kept


@compiled
def paired(
    found: tuple[Numbers, Marks, Truths],
    begins: Numbers,
    worth: Floats,
    asked: tuple[Numbers, Marks],
    later: bool,
) -> tuple[Numbers, Numbers, Numbers, Floats]:
    """Each pair of sentences once, by sentence and place, with what they share.

    Args:
        found: Places and ages of what was found, and which of these count.
        begins: Where the finds of each run begin; one more at the end.
        worth: Of each run.
        asked: Of each run the sentence in which it stands, ascending, and the age of its text.
        later: Whether later reports are wanted, not earlier ones.

    Returns:
        Of each pair the sentence, a find of it, how many runs, and the sum of their worth.
    """
    places, ages, kept = found
    sentences, own = asked
    size = places.size
    sentence_of, find_of = np.empty(size, np.int64), np.empty(size, np.int64)
    runs, score = np.zeros(size, np.int64), np.zeros(size, np.float64)
    keys = np.empty(size, np.int64)
    run_of = np.empty(size, np.int64)
    pairs, run = 0, 0
    while run < sentences.size:
        first, count = run, 0
        base = begins[first]
        while run < sentences.size and sentences[run] == sentences[first]:
            for at in range(begins[run], begins[run + 1]):
                if kept[at] and (ages[at] > own[run] if later else ages[at] < own[run]):
                    keys[count] = places[at] << _HIT_BITS | (at - base)
                    run_of[at - base] = run
                    count += 1
            run += 1
        some = keys[:count]
        some.sort()
        last = np.int64(-1)
        for key in some:
            place, at = key >> _HIT_BITS, key & _HIT
            if place != last:
                sentence_of[pairs], find_of[pairs] = sentences[first], at + base
                last = place
                pairs += 1
            runs[pairs - 1] += 1
            score[pairs - 1] += worth[run_of[at]]
    return sentence_of[:pairs], find_of[:pairs], runs[:pairs], score[:pairs]


@compiled
def worthwhile(
    texts: Numbers,
    reports: Numbers,
    shared: tuple[Numbers, Floats],
    wholes: Numbers,
    limits: tuple[float, float],
) -> Truths:
    """The pairs of sentences of reports that share enough, together or of one whole text.

    Args:
        texts: Of the pairs, ascending.
        reports: Of the pairs.
        shared: How many runs, and the sum of their worth.
        wholes: How many runs each text has.
        limits: `score` and `much` of `lookups.Limits`.
    """
    runs, score = shared
    kept = np.zeros(texts.size, np.bool_)
    first = 0
    while first < texts.size:
        last = first
        while last < texts.size and texts[last] == texts[first]:
            last += 1
        order = np.argsort(reports[first:last], kind="mergesort") + first
        whole = limits[1] * wholes[texts[first]]
        begin = 0
        while begin < order.size:
            end, total, sum_of = begin, 0, 0.0
            while end < order.size and reports[order[end]] == reports[order[begin]]:
                total += runs[order[end]]
                sum_of += score[order[end]]
                end += 1
            # A text may be one sentence: then all of it is as good as several.
            much = total >= whole and (end - begin > 1 or total == wholes[texts[first]])
            # Sums in another order differ in the last digits.
            rare = np.rint(sum_of * _DIGITS) / _DIGITS >= limits[0]
            for at in order[begin:end]:
                # What everybody has is no passage of a text that shares another, rarer one.
                kept[at] = much or (rare and score[at] > 0)
            begin = end
        first = last
    return kept


@compiled
def best(sentences: Numbers, ages: Marks, shared: tuple[Numbers, Floats], most: int) -> Truths:
    """Of the pairs of each sentence those that share most, earlier ones first among equals.

    Args:
        sentences: Of the pairs, ascending; those of one sentence by place.
        ages: Of the reports.
        shared: How many runs, and the sum of their worth.
        most: How many pairs of a sentence are kept.
    """
    runs, score = shared
    kept = np.ones(sentences.size, np.bool_)
    first = 0
    while first < sentences.size:
        last = first
        while last < sentences.size and sentences[last] == sentences[first]:
            last += 1
        if last - first > most:
            kept[first:last] = False
            for _ in range(most):
                top = -1
                for at in range(first, last):
                    if not kept[at] and (top < 0 or _is_better(at, top, ages, runs, score)):
                        top = at
                kept[top] = True
        first = last
    return kept


@compiled
def _is_better(one: int, other: int, ages: Marks, runs: Numbers, score: Floats) -> bool:
    mine, theirs = np.rint(score[one] * _DIGITS), np.rint(score[other] * _DIGITS)
    if mine != theirs:
        return bool(mine > theirs)
    if runs[one] != runs[other]:
        return bool(runs[one] > runs[other])
    if ages[one] != ages[other]:
        return bool(ages[one] < ages[other])
    return one < other
