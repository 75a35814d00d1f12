"""What a report tells beside its events: towns, ages of people, names they are also called by."""

from __future__ import annotations

import re
from bisect import bisect_right

from consilience.grouping.folding import fold_name
from consilience.types import Reading
from consilience.values.place import Place
from consilience.values.quantity import Quantity

# Reports open with what they are about.
_OPENING = 4
# "known as Tito", "Ana 'Tita' Reyes"
_CALLED = re.compile(
    r"(?i:known as|nicknamed|called|alias|aka|a\.k\.a\.|dubbed) [\"“‘']?(?P<after>[^\W\d_a-z]\w+)"
    r"|[^\W\d_a-z]\w+ [\"“‘'](?P<inside>[^\W\d_a-z]\w+)[\"”’'] [^\W\d_a-z]"
)
# One of these stands in every such sentence; a pattern is slow, and few sentences have one.
_CUES = ("known as", "nicknamed", "called", "alias", "aka", "a.k.a.", "dubbed")
_QUOTES = (' "', " “", " ‘", " '")


def towns(reading: Reading) -> frozenset[str]:
    """Towns that stand in the lead of the text or in two sentences: no home town or dateline."""
    opening = reading.sentences[_OPENING - 1].end if len(reading.sentences) >= _OPENING else 0
    starts = [one.start for one in reading.sentences]
    sentences: dict[str, set[int]] = {}
    first: set[str] = set()
    for mention in reading.mentions:
        place = mention.value
        start = mention.span.start
        if not isinstance(place, Place) or not place.parts or _is_aside(reading, start):
            continue
        town = place.parts[0].casefold()
        # Sentences follow each other.
        at = bisect_right(starts, start) - 1
        told = sentences.setdefault(town, set())
        if at >= 0 and start < reading.sentences[at].end:
            told.add(at)
        first |= {town} if start < opening else set()
    return frozenset(one for one, told in sentences.items() if len(told) > 1 or one in first)


def ages(reading: Reading) -> frozenset[int]:
    """Ages of people, in years."""
    return frozenset(
        int(one.value.number)
        for one in reading.mentions
        if one.kind == "age"
        and isinstance(one.value, Quantity)
        and not _is_aside(reading, one.span.start)
    )


def aliases(reading: Reading) -> frozenset[str]:
    """First words of what people are also called, folded, wherever the text says so."""
    return frozenset(
        fold_name(found["after"] or found["inside"])
        for one in reading.sentences
        if _may_call(one.text)
        for found in _CALLED.finditer(one.text)
    )


def _may_call(sentence: str) -> bool:
    small = sentence.casefold()
    return any(one in small for one in _CUES) or any(one in small for one in _QUOTES)


def _is_aside(reading: Reading, start: int) -> bool:
    return any(one.span.start <= start < one.span.end for one in reading.asides)
