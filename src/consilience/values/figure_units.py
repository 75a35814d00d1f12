"""Figures with the unit behind them, ranges among them: `50 to 100 kg`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from consilience.knowledge import Knowledge
from consilience.knowledge.units import UnitRecord
from consilience.values import hedge, units
from consilience.values.number import Figure, figure_at, figures, scaled_like
from consilience.values.quantity import Unit

_TO = re.compile(r"\s?[-–—]\s?|\s(?:to|and)\s", re.IGNORECASE)
_AND = re.compile(r",? (?:and )?")
# Units that one mass is told in, the greater first.
_LESSER = {"t": ("kg",), "kg": ("g",), "lb": ("oz",), "g": ("mg",)}
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_LESS = re.compile(r",?\s+but\s+(?:less|fewer)\s+than\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureUnit:
    """A figure and its unit, without hedges.

    Args:
        end: Behind the unit.
        upper: Upper end of a range in the unit of the lower one, None for a single figure.
        loose: True where the unit's word may mean another unit (`ton`).
        inner: The words between figure and unit, half-open, None where there are none.
        hyphen: True where figure and unit are one adjective (`40-ton`).
    """

    figure: Figure
    end: int
    record: UnitRecord
    loose: bool
    upper: Decimal | None = None
    inner: tuple[int, int] | None = None
    hyphen: bool = False


def figure_units(
    text: str, knowledge: Knowledge, start: int = 0, stop: int | None = None
) -> Iterator[FigureUnit]:
    """Every figure that begins in `[start, stop)` and has a unit behind it, left to right."""
    done = start
    for figure in figures(text, knowledge, start):
        if stop is not None and figure.start >= stop:
            return
        if figure.start < done:
            continue
        one = _ranged(text, figure, knowledge) or _single(text, figure, knowledge)
        one = _compound(text, one, knowledge) if one else None
        if one:
            done = one.end
            yield one


def known(record: UnitRecord, knowledge: Knowledge) -> Unit:
    """The unit of a record."""
    return units.by_id(knowledge)[record.id]


def sterling(text: str, figure: Figure, end: int) -> bool:
    """Whether `million pounds` is money: nobody weighs in millions, unless `of` says what."""
    return figure.number >= 1_000_000 and not text.startswith(" of", end)


def _single(text: str, figure: Figure, knowledge: Knowledge) -> FigureUnit | None:
    table = units.compiled(knowledge)
    more = hedge.after(text, figure.end, knowledge)
    starts = [figure.end, more[1]] if more else [figure.end]
    if figure.vague:
        starts = [figure.end + 3] if text.startswith(" of", figure.end) else []
    for at in starts:
        behind = table.behind.match(text, at)
        found = behind or table.pieces.match(text, at)
        if not found:
            continue
        record = table.named(found[1])
        if found[1].lower() == "pounds" and (
            sterling(text, figure, found.end()) or text.startswith(" worth", found.end())
        ):
            return None
        return FigureUnit(
            figure=figure,
            end=found.end(),
            record=record,
            loose=found[1].lower() in record.loose,
            inner=None if behind else (at + 1, found.start(1)),
            hyphen=text.startswith("-", figure.end) and not figure.vague,
        )
    return None


def _compound(text: str, one: FigureUnit, knowledge: Knowledge) -> FigureUnit:
    """`214 kilograms 300 grams` and `2 kg and 500 g`: one mass in two units."""
    if one.record.dimension != "mass" or one.upper is not None or one.figure.vague:
        return one
    joint = _AND.match(text, one.end)
    second = figure_at(text, joint.end(), knowledge) if joint else None
    rest = _single(text, second, knowledge) if second and not second.vague else None
    if rest is None or rest.record.dimension != "mass" or rest.inner is not None:
        return one
    share = rest.figure.number * rest.record.size / one.record.size
    whole = one.figure.number == one.figure.number.to_integral_value()
    if not whole or share >= 1 or rest.record.id not in _LESSER.get(one.record.id, ()):
        return one
    figure = replace(one.figure, number=one.figure.number + share)
    return replace(one, figure=figure, end=rest.end)


def _ranged(text: str, figure: Figure, knowledge: Knowledge) -> FigureUnit | None:
    """The range that begins with `figure`: `5 to 6 kg`, `at least 5 kg, but less than 6 kg`."""
    if figure.vague:
        return None
    low = _single(text, figure, knowledge)
    end = low.end if low else figure.end
    more = hedge.after(text, end, knowledge)
    joint = _LESS.match(text, more[1] if more else end) or _TO.match(text, end)
    if not joint or (
        joint.group().strip().lower() == "and"
        and not _BETWEEN.search(text[max(0, figure.start - 12) : figure.start])
    ):
        return None
    second = figure_at(text, joint.end(), knowledge)
    high = _single(text, second, knowledge) if second and not second.vague else None
    if high is None or (low and low.record.dimension != high.record.dimension):
        return None
    first = low or high
    upper = high.figure.number * (high.record.size / first.record.size)
    if low is None:
        figure = replace(figure, number=scaled_like(figure, high.figure))
    if upper <= figure.number:
        return None
    if high.record == first.record:
        upper = high.figure.number
    return replace(first, figure=figure, end=high.end, upper=upper, hyphen=False)
