"""Blocking keys: what two reports must share at least one of to be compared at all."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations

from consilience.grouping.marks import Step
from consilience.grouping.signature import Signature
from consilience.grouping.wording import Vector
from consilience.values.rounding import precision

# Keys that more texts have than this bring no pairs: they are everybody's.
CROWD = 60
# Of each report only its heaviest terms bring pairs.
_TERMS = 40
# A long name is found under each two of so many of its words.
_WORDS = 4
# Newsrooms mistake a day, seldom a week: days are looked up by weeks that overlap.
_WEEK = 7
# Steps of the scale on which figures are looked up: a figure that is rounded, and one that has
# three digits, whatever drug it is said to be of.
_ROUNDED, _EXACT = 0.1, 0.01
_FEW_DIGITS = 2


def keys(told: Signature, words: Vector) -> frozenset[str]:
    """The keys of a report: names, operations, places with days and drugs, figures, rare words."""
    return frozenset((*_named(told), *_placed(told), *_figures(told), *words.keys(_TERMS)))


def is_told(key: str) -> bool:
    """Whether a key is something read, not a word."""
    return ":" in key


def _named(told: Signature) -> Iterable[str]:
    for name in told.people:
        # "Ada Holm" and "Ada Marie Holm" are one.
        for one, other in combinations(sorted(set(name.split()))[:_WORDS], 2):
            yield f"person:{one} {other}"
    for one in told.nicknames | told.groups | told.operations | told.things:
        yield f"named:{one}"
    for court in told.courts:
        yield f"court:{court}"
        yield from (f"court:{court}/{drug}" for drug in told.substances)


def _placed(told: Signature) -> Iterable[str]:
    for step in told.steps:
        weeks = _weeks(step)
        if step.town:
            yield f"town:{step.town}"
            yield from (f"town:{step.town}/{week}" for week in weeks)
            yield from (f"town:{step.town}/{drug}" for drug in told.substances)
        if step.date:
            yield f"day:{step.date.edtf.rstrip('~?')}"


def _weeks(step: Step) -> list[int]:
    """Two half-overlapping weeks of a step's day: days at most three apart share one."""
    day, last = step.first, step.last
    if day is None or last is None or last - day > _WEEK:
        return []
    return [2 * (day // _WEEK), 2 * ((day + _WEEK // 2 + 1) // _WEEK) + 1]


def _figures(told: Signature) -> Iterable[str]:
    for one in told.figures:
        yield f"figure:{one.of} {one.quantity.interval()}"
        unit, size = one.quantity.unit, one.quantity.number * one.quantity.unit.factor
        if size <= 0:
            continue
        # In other units, or rounded, a figure has another interval.
        yield from (f"size:{one.of} {unit.dimension} {each}" for each in _steps(size, _ROUNDED))
        if precision(one.quantity) > _FEW_DIGITS:
            yield from (f"size:{unit.dimension} {each}" for each in _steps(size, _EXACT))


def _steps(size: Decimal, width: float) -> tuple[str, str]:
    """Two half-overlapping steps of a scale: sizes half a step apart share one."""
    at = math.log(size) / width
    return f"{width}:{math.floor(at)}", f"{width}:{math.floor(at + 0.5)}+"
