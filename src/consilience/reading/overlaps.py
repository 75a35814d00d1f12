"""Which of two overlapping mentions stays: `Dallas` in `the Dallas Police` is no place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from consilience.types import Mention

# What a kind swallows when it contains it, or when both stand on the same words.
_STRONGER: Mapping[str, frozenset[str]] = {
    "agency": frozenset(
        {"place", "name", "organization", "offence", "substance", "facility", "date", "item"}
    ),
    "court": frozenset({"place", "name", "organization", "agency", "offence", "facility", "date"}),
    "name": frozenset({"place", "date", "substance", "offence", "conveyance", "facility", "count"}),
    "operation": frozenset(
        {"place", "name", "organization", "substance", "offence", "date", "facility", "conveyance"}
    ),
    "organization": frozenset(
        {"place", "name", "substance", "offence", "date", "facility", "conveyance", "count"}
    ),
    # "US$45 million" names no country
    "money": frozenset({"place"}),
    "date": frozenset({"count", "quantity"}),
    "age": frozenset({"count", "duration", "date", "quantity"}),
    "penalty": frozenset({"duration"}),
}

_INSIDE = re.compile(r"(?:[Pp]olice|[Cc]ustoms|[Aa]uthorities|[Pp]rosecutors) in (?:the )?")


def settle(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions without those that a stronger one contains, sorted by place.

    Other overlaps stay: an amount and its substance, a penalty and its duration's money.
    """
    ordered = sorted(mentions, key=lambda one: (one.span.start, -one.span.end, one.kind))
    kept: list[Mention] = []
    open_: list[Mention] = []
    for one in ordered:
        open_ = [other for other in open_ if other.span.end > one.span.start]
        if not any(_swallows(other, one) for other in open_):
            kept.append(one)
            open_.append(one)
    # What starts earlier or reaches further was asked above; what is left stands on the same words.
    there: dict[tuple[int, int], list[Mention]] = {}
    for one in kept:
        there.setdefault((one.span.start, one.span.end), []).append(one)
    final = [
        one
        for one in kept
        if not any(
            _swallows(two, one) for two in there[one.span.start, one.span.end] if two is not one
        )
    ]
    return tuple(sorted(final, key=lambda one: (one.span, one.kind)))


def _swallows(outer: Mention, inner: Mention) -> bool:
    if inner.kind not in _STRONGER.get(outer.kind, frozenset()):
        return False
    # "Police in Kumasi" are a force by their town, and the town is where they act; "police in
    # Ghana" are that country's.
    if inner.kind == "place" and outer.kind == "agency" and _is_seat(outer, inner):
        return False
    return outer.span.start <= inner.span.start and inner.span.end <= outer.span.end


def _is_seat(outer: Mention, inner: Mention) -> bool:
    if "," not in inner.value.show():
        return False
    before = outer.span.text[: max(0, inner.span.start - outer.span.start)]
    return _INSIDE.fullmatch(before) is not None
