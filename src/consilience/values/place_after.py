"""What a second look at the places of a text gives: chains, echoes of a province, `this city`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from consilience.types import Mention, Span
from consilience.values.place_value import Place

_DATELINE = re.compile(r",? ?(?:[A-Z][a-z]+\.? \d{1,2} ?)?(?:\([^)\n]{2,40}\) ?)?(?:—|–|--|:| - )")
_DEIXIS = re.compile(
    r"\bthis (?:city|town|state|province)\b|(?<![\w'’-])here(?= (?:in|on|last|this)\b|[.,])"
)


def settled(found: Sequence[Mention]) -> list[Mention]:
    """Give a bare town the province that the text prints with it elsewhere."""
    told: dict[str, Place] = {}
    for one in found:
        if isinstance(one.value, Place) and one.value.parts and "," in one.span.text:
            told.setdefault(one.value.parts[0], one.value)
    return [
        replace(one, value=told[one.span.text], doubt=None) if one.span.text in told else one
        for one in found
    ]


def deictic(text: str, found: Sequence[Mention]) -> list[Mention]:
    """`here`, `this city` and `this state` in a report that a dateline sets somewhere."""
    lines = ((one, text.rfind("\n", 0, one.span.start) + 1) for one in found)
    first = next((one for one, line in lines if one.span.start == line), None)
    if not first or not _DATELINE.match(text, first.span.end):
        return []
    town = first.value
    if not isinstance(town, Place) or not town.parts:
        return []
    state = Place(parts=town.parts[-1:], country=town.country)
    return [
        Mention(
            span=Span(hit.start(), hit.end(), hit.group()),
            kind="place",
            value=place,
            doubt=f"'{hit.group()}' is taken for the dateline's",
        )
        for hit in _DEIXIS.finditer(text)
        if (place := state if hit.group() in ("this state", "this province") else town)
    ]


def chained(text: str, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Make `Texas, USA` and `Tamaulipas, Mexico` one mention of the narrower place."""
    kept: list[Mention] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and isinstance(last.value, Place) and isinstance(one.value, Place):
            gap = text[last.span.end : one.span.start]
            if re.fullmatch(r",\s?|\s", gap) and last.value.refines(one.value) and last.value.parts:
                span = Span(last.span.start, one.span.end, text[last.span.start : one.span.end])
                kept[-1] = replace(last, span=span)
                continue
        kept.append(one)
    return tuple(kept)


def towns_told(found: Sequence[Mention]) -> Counter[str]:
    """How many towns of each country stand in a text without a doubt, each name once."""
    towns = {
        (one.value.parts[0], one.value.country)
        for one in found
        if isinstance(one.value, Place) and one.value.parts and not one.doubt
    }
    return Counter(country for _, country in sorted(towns, key=str) if country)
