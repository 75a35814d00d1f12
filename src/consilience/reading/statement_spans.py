"""Statements told once: none inside another of its speaker, none that opens with a dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.scene import Scene
from consilience.types import Span, Statement

_BELIEFS = frozenset(
    {"believe", "believes", "think", "thinks", "reckon", "reckons", "suspect that", "suspects that"}
)


def settled(scene: Scene, found: Sequence[Statement]) -> tuple[Statement, ...]:
    """Without those that stand inside another of the same speaker, sorted by place.

    `the source said` takes the name of whoever spoke before as a `customs source in Oslo`.
    """
    kept: list[Statement] = []
    for one in sorted(found, key=lambda two: (two.span.start, -two.span.end, two.cue)):
        earlier = [two.speaker for two in kept if _is_noun_of(one.speaker, two.speaker)]
        told = replace(one, speaker=earlier[-1]) if earlier else one
        told = _without_aside(scene, told)
        if any(_inside(told, other) or _is_passed_on(told, other) for other in kept):
            continue
        if kept and _goes_on(scene, kept[-1], told):
            start, end = kept[-1].span.start, told.span.end
            kept[-1] = replace(kept[-1], span=Span(start, end, scene.report.text[start:end]))
        else:
            kept.append(told)
    return tuple(kept)


def _goes_on(scene: Scene, one: Statement, told: Statement) -> bool:
    """Whether the next sentence is said by the same speaker, by a pronoun: one passage."""
    gap = scene.report.text[one.span.end : told.span.start]
    after = scene.report.text[told.span.end : told.span.end + 14]
    by_pronoun = re.match(r",? (?:he|she|they|it) (?:said|says|added)\b", after)
    same = one.speaker == told.speaker and not (one.direct or told.direct)
    return same and gap in {". ", " "} and bool(by_pronoun)


def _is_noun_of(short: str, long: str) -> bool:
    return short.islower() and short != long and short in long.split() and " " not in short


def _inside(one: Statement, other: Statement) -> bool:
    return (
        other.speaker == one.speaker
        and other.span.start <= one.span.start
        and one.span.end <= other.span.end
    )


def _is_passed_on(one: Statement, other: Statement) -> bool:
    """Whether a belief stands in what somebody else says: his is the statement.

    "Orr said officers believe the load was meant for Oslo".
    """
    within = other.span.start < one.span.start and one.span.end <= other.span.end
    return within and not one.direct and one.cue.casefold() in _BELIEFS


def _without_aside(scene: Scene, one: Statement) -> Statement:
    """A statement that starts with a dateline starts behind it."""
    text = scene.report.text
    for aside in scene.asides:
        if aside.span.start <= one.span.start < aside.span.end < one.span.end:
            start = (
                aside.span.end + len(text[aside.span.end :]) - len(text[aside.span.end :].lstrip())
            )
            return replace(one, span=Span(start, one.span.end, text[start : one.span.end]))
    return one
