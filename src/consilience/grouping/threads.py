"""The lead thread of a report: the events of the matter that most of its text is about.

A reader may take a case that is recalled in one sentence for a part of the report's own. So each
report must find support in another one with its lead alone, not only with all that it tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from consilience.grouping.stages import BEGINS, ENDS
from consilience.grouping.strands import Strand, are_tied, exclude, strand
from consilience.types import Event, EventType, Reading, Report, Span
from consilience.values.name import Name
from consilience.values.place import Place

_CONDUCT = (EventType.TRAFFICKING, EventType.MANUFACTURE, EventType.INVESTIGATION)
# What courts do.
_COURT = (EventType.CHARGE, *ENDS)
_OPENING = 2
# "The largest find since May, when 40 kg were seized"; "in a separate case".
_RECALL = re.compile(
    r"\b(?:since\b[^.]{0,40}\bwhen|(?:biggest|largest|heaviest|first|record|most)\b[^.]{0,60}\bsince"
    r"|previous(?:ly)? record|in (?:a|an) (?:separate|unrelated|earlier|similar|previous|different)"
    r")\b",
    re.IGNORECASE,
)
# Words of which every such phrase has one.
_RECALLING = (
    "since", "record", "separate", "unrelated", "earlier", "similar", "previous", "different",
)  # fmt: skip
# Named in less than a third as many sentences as the most named person.
_RARE = 3


def lead(reading: Reading, report: Report) -> Reading:
    """The same reading with the main events of its lead thread only.

    Steps are of one thread where they share a person, a town or a day; two steps of one type in
    two towns are never. What has none of these belongs to the thread before it, and
    so does the conduct, which readers tend to gather from the whole text: of its people only
    those stay who are named about as often as the others. The lead is the thread whose words
    fill most sentences; of two, the one that is told first.
    """
    if not reading.events:
        return reading
    told = replace(reading, events=_without_recalled(reading))
    main = sorted((one for one in told.events if one.main), key=lambda one: one.trigger)
    threads = _threads([strand(one) for one in main], reading, report)
    if len(threads) < 2:
        return reading if told.events is reading.events else told
    best = max(threads, key=lambda one: (_width(one, reading, report), -_start(one)))
    best = best + _led_to(best, threads)
    return replace(reading, events=tuple(_salient(one.event, reading) for one in best))


def _without_recalled(reading: Reading) -> tuple[Event, ...]:
    """The events without what a later sentence recalls of another matter."""
    recalled = [one for one in reading.sentences[_OPENING:] if _recalls(one.text)]
    if not recalled:
        return reading.events

    def told(span: Span) -> bool:
        return not any(one.start <= span.start < one.end for one in recalled)

    return tuple(
        replace(one, slots=tuple(slot for slot in one.slots if told(slot.span)))
        for one in reading.events
        if told(one.trigger)
    )


def _recalls(sentence: str) -> bool:
    """Whether a sentence recalls another matter; a pattern is slow, and few sentences may."""
    small = sentence.lower()
    return any(one in small for one in _RECALLING) and bool(_RECALL.search(sentence))


def _threads(events: Sequence[Strand], reading: Reading, report: Report) -> list[list[Strand]]:
    threads: list[list[Strand]] = []
    for event in events:
        if event.event.type in _CONDUCT or not event.marks:
            continue
        tied = [one for one in threads if any(are_tied(event, each) for each in one)]
        # What fits two matters that exclude each other belongs to the one told before it.
        first = _before(event, tied) if tied else []
        tied = [one for one in tied if not exclude(one, first)]
        merged = [each for one in tied for each in one] + [event]
        threads = [one for one in threads if one not in tied] + [merged]
    for event in events:
        if event.event.type not in _CONDUCT or not event.marks:
            continue
        tied = [one for one in threads if any(are_tied(event, each) for each in one)]
        if tied:
            max(tied, key=lambda one: (_width(one, reading, report), -_start(one))).append(event)
        else:
            threads.append([event])
    for event in events:
        if not event.marks and threads:
            _before(event, threads).append(event)
    return threads


def _led_to(lead: Sequence[Strand], threads: Sequence[list[Strand]]) -> list[Strand]:
    """The steps that led to a verdict: a court tells of the haul by which its case began.

    Only where the lead tells of courts alone, and of one haul: of two one may be another's.
    """
    if not _are(lead, (*_COURT, *_CONDUCT)):
        return []
    begun = [one for one in threads if _are(one, BEGINS)]
    for one in begun:
        if any(exclude(one, other) for other in begun):
            return []
    return [each for one in begun for each in one]


def _are(thread: Sequence[Strand], types: Sequence[EventType]) -> bool:
    """Whether all steps with a person, a town or a day are of some types."""
    marked = [one for one in thread if one.marks]
    return bool(marked) and all(one.event.type in types for one in marked)


def _before(event: Strand, threads: Sequence[list[Strand]]) -> list[Strand]:
    """The thread of the nearest event before this one, else of the first one."""
    told = [(one.event.trigger, number) for number, each in enumerate(threads) for one in each]
    earlier = [one for one in told if one[0] < event.event.trigger]
    return threads[max(earlier)[1] if earlier else min(told)[1]]


def _salient(event: Event, reading: Reading) -> Event:
    """The event without people who are named far less often than its most named one."""
    names = {slot.value.full for slot in event.slots if isinstance(slot.value, Name)}
    if len(names) < 2:
        return event
    ends = {one: (one.split()[-1], one.split()[0]) for one in names}
    texts = [each.text for each in reading.sentences]
    named = {
        one: sum([last in each or first in each for each in texts])
        for one, (last, first) in ends.items()
    }
    most = max(named.values(), default=0)
    slots = tuple(
        one
        for one in event.slots
        if not isinstance(one.value, Name) or named[one.value.full] * _RARE >= most
    )
    return replace(event, slots=slots)


def _width(thread: Sequence[Strand], reading: Reading, report: Report) -> int:
    """How many sentences hold the thread's events or name its people and towns."""
    names = {
        value.full if isinstance(value, Name) else value.parts[0]
        for one in thread
        for slot in one.event.slots
        if isinstance(value := slot.value, (Name, Place))
        and (isinstance(value, Name) or value.parts)
    }
    last = {one.split()[-1] for one in names if one}
    starts = sorted(
        [one.event.trigger.start for one in thread]
        + [slot.span.start for one in thread for slot in one.event.slots]
    )
    width = sum(one in (report.title or "") for one in last)
    for one in reading.sentences:
        if bisect_left(starts, one.start) < bisect_left(starts, one.end):
            width += 1
            continue
        told = one.text
        for name in last:
            if name in told:
                width += 1
                break
    return width


def _start(thread: Sequence[Strand]) -> int:
    return min(one.event.trigger.start for one in thread)
