"""Find masses, volumes, areas and pieces of the trade: `more than 7.5kg (16.5lbs)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed
from consilience.knowledge.units import UnitRecord
from consilience.types import Mention, Span
from consilience.values import hedge, units
from consilience.values.figure_units import FigureUnit, figure_units, known
from consilience.values.number import figure_at
from consilience.values.number_forms import either
from consilience.values.quantity import Bound, Quantity

_BRACKET = re.compile(r"\s*[(\[]\s*|,?\s+or\s+|\s*/\s*")
_LIMITS = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}\.\d00")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A quantity at `[start, end)`.

    Args:
        core: Where the figure begins, behind its hedge.
        inner: Where the words between figure and unit stand (`oxycodone` in `500 oxycodone
            tablets`), None where there are none.
        vague: True for `tons of`, `multi-kilogram`, `thousands of pounds`.
        hyphen: True where figure and unit are one adjective (`40-ton`).
    """

    start: int
    core: int
    end: int
    quantity: Quantity
    record: UnitRecord
    doubt: str | None = None
    inner: tuple[int, int] | None = None
    vague: bool = False
    hyphen: bool = False


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Every mass, volume, area and piece count with a unit, kind `quantity`, sorted by place."""
    return tuple(
        Mention(
            span=Span(one.start, one.end, text[one.start : one.end]),
            kind="quantity",
            value=one.quantity,
            doubt=one.doubt,
        )
        for one in measures(text, knowledge)
    )


@lru_cache(maxsize=4)  # amounts and quantities of one report ask for them
def measures(text: str, knowledge: Knowledge) -> tuple[Measure, ...]:
    """Every quantity with a unit of the trade, sorted by place, none inside another."""
    found = [*_with_figures(text, knowledge), *_without_figures(text, knowledge)]
    kept: list[Measure] = []
    for one in sorted(found, key=lambda measure: (measure.start, -measure.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _with_figures(text: str, knowledge: Knowledge) -> Iterator[Measure]:
    for one in figure_units(text, knowledge):
        hedged = _hedged(text, _measure(one, knowledge), knowledge)
        yield _dual(text, _thousands(text, hedged), knowledge)


def _measure(one: FigureUnit, knowledge: Knowledge) -> Measure:
    quantity = Quantity(
        number=one.figure.number,
        unit=known(one.record, knowledge),
        upper=one.upper,
        bound=Bound.MORE if one.figure.vague else Bound.EXACT,
    )
    return Measure(
        start=one.figure.start,
        core=one.figure.start,
        end=one.end,
        quantity=quantity,
        record=one.record,
        inner=one.inner,
        vague=one.figure.vague,
        hyphen=one.hyphen,
        doubt=one.record.doubt if one.loose else None,
    )


def _hedged(text: str, measure: Measure, knowledge: Knowledge) -> Measure:
    """The measure with the bound said before or behind it."""
    if measure.quantity.upper is not None:
        limits = _LIMITS.search(text[max(0, measure.start - 12) : measure.start])
        if limits:
            return replace(measure, start=measure.start - len(limits.group()))
    bound = None if measure.vague else measure.quantity.bound
    start, end = measure.start, measure.end
    before = hedge.before(text, measure.start, knowledge)
    after = hedge.after(text, measure.end, knowledge)
    between = hedge.after(text, measure.core, knowledge) or _inside(text, measure, knowledge)
    if before:
        bound, start = before
    if after:
        end = after[1]
    if (after or between) and not before:
        bound = (after or between)[0]  # type: ignore[index]  # one of them is there
    if bound is None or measure.quantity.upper is not None or measure.vague:
        return replace(measure, start=start, end=end)
    quantity = replace(measure.quantity, bound=bound)
    return replace(measure, start=start, end=end, quantity=quantity)


def _inside(text: str, measure: Measure, knowledge: Knowledge) -> tuple[Bound, int] | None:
    """The bound said between figure and unit: `five or more kilograms`, `100+ kg`."""
    for one in re.finditer(r"\s(?=or\b|and\b)|\+", text[measure.core : measure.end]):
        found = hedge.after(text, measure.core + one.start(), knowledge)
        if found:
            return found
    return None


def _thousands(text: str, measure: Measure) -> Measure:
    """A hedged `2.700` is two thousand seven hundred: nobody says "nearly" of a gram."""
    figure = _GROUPED.match(text, measure.core)
    if not figure or measure.quantity.bound is Bound.EXACT or measure.quantity.upper is not None:
        return measure
    number = Decimal(figure.group().replace(".", ""))
    doubt = f"'{figure.group()}' read as {number}: a hedged figure is not told to the gram"
    return replace(measure, quantity=replace(measure.quantity, number=number), doubt=doubt)


def _dual(text: str, measure: Measure, knowledge: Knowledge) -> Measure:
    """The measure with its conversion, `(19.8 lb)`, taken into the span and checked."""
    opening = _BRACKET.match(text, measure.end)
    if not opening:
        return measure
    start = opening.end()
    for hedged in (0, 6, 7, 8, 9, 14):
        if hedged and not hedge.before(text, start + hedged, knowledge):
            continue
        figure = figure_at(text, start + hedged, knowledge)
        if figure:
            break
    else:
        return measure
    second = next(figure_units(text, knowledge, start + hedged, figure.end + 1), None)
    if second is None or second.figure.start != figure.start:
        return measure
    other = Quantity(number=figure.number, unit=known(second.record, knowledge))
    if (
        other.unit.dimension != measure.quantity.unit.dimension
        or other.unit == measure.quantity.unit
    ):
        return measure
    in_brackets = opening.group().strip()[:1] in ("(", "[")
    if not in_brackets and (measure.quantity.upper or not measure.quantity.meet(other)):
        return measure
    end = second.end
    if text[end : end + 1] in (")", "]"):
        end += 1
    return _checked(replace(measure, end=end), other, knowledge)


def _checked(measure: Measure, other: Quantity, knowledge: Knowledge) -> Measure:
    """The measure with what its conversion says of it: a kind of ton, agreement or a clash."""
    first = replace(measure.quantity, bound=Bound.EXACT)
    if measure.doubt == measure.record.doubt and measure.doubt:
        # A bare ton is the one that its conversion comes nearest to. Long tons are not tried:
        # nobody who converts to kilograms still thinks in them.
        tons = [replace(first, unit=units.by_id(knowledge)[one]) for one in ("t", "short_ton")]
        first = min(tons, key=lambda ton: abs(_base(ton) - _base(other)))
        quantity = replace(measure.quantity, unit=first.unit)
        measure = replace(measure, quantity=quantity, doubt=None)
    # "2.3 tons (2,371 kg)" is cut off, not rounded: a twentieth is still one figure.
    if first.meet(other) or abs(_base(first) - _base(other)) * 20 < _base(other):
        return measure
    return replace(measure, doubt=f"its two units differ: {first.show()} and {other.show()}")


def _base(quantity: Quantity) -> Decimal:
    return quantity.number * quantity.unit.factor


@lru_cache(maxsize=4)
def _vague(knowledge: Knowledge) -> Headed:
    """Lower bounds without a figure: `multi-ton`, `kilogram quantities`, `tons of`, `a ton of`."""
    many = [one for one in knowledge.units if one.quantities]
    forms = either(form for one in many for form in (*one.words, *one.loose))
    masses = either(
        form
        for one in knowledge.units
        if not units.is_piece(one)
        for form in (*one.words, *one.loose)
    )
    what = r"(?:quantit(?:y|ies)|shipments?|loads?|amounts?|consignments?)"
    return headed(
        rf"\bmulti[- ]?(?P<multi>{forms})(?:[ -]{what})?\b"
        rf"|\b(?P<quantity>{forms})[ -]quantities\b"
        rf"|(?<![\w-])(?P<article>an? (?P<one>{masses}))(?= of\b)"
        rf"|\b(?P<bare>{forms})(?=s? ?of\b)(?<=s)",
        re.IGNORECASE,
    )


def _without_figures(text: str, knowledge: Knowledge) -> Iterator[Measure]:
    table = units.compiled(knowledge)
    for found in _vague(knowledge).finditer(text):
        written = found["multi"] or found["quantity"] or found["one"] or found["bare"]
        record = table.named(written)
        loose = written.lower() in record.loose
        before = hedge.before(text, found.start(), knowledge) if found["article"] else None
        start = before[1] if before else found.start()
        bound = before[0] if before else Bound.EXACT if found["article"] else Bound.MORE
        yield Measure(
            start=start,
            core=found.start(),
            end=found.end(),
            quantity=Quantity(number=Decimal(1), unit=known(record, knowledge), bound=bound),
            record=record,
            vague=not found["article"],
            doubt=record.doubt if loose else None,
        )
