"""Slips of the pen: a lost point or zero, lakh for million, one number with another unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from consilience.values.quantity import Bound, Quantity
from consilience.values.rounding import agree, coarser, precision

# Units that newsrooms put for each other; tablets and kilograms are two ways to tell one haul.
_CONFUSED = ("mass", "volume")
_MONTHS = 12
_TENS = tuple(Decimal(10) ** power for power in range(1, 7))


def other_unit(one: Quantity, other: Quantity) -> str | None:
    """How two figures are one number with two units (`850 L is 850 kg with another unit`).

    None where the numbers differ, or have fewer than two written digits: 2 kg and 2 lb may well
    be two things. Litres and kilograms of one thing are compared too.
    """
    dimensions = {one.unit.dimension, other.unit.dimension}
    if not (_single(one) and _single(other)) or one.unit.id == other.unit.id:
        return None
    if not dimensions <= set(_CONFUSED) or one.number != other.number:
        return None
    if one.number < 10 and precision(one) < 2:  # a lone digit is no fingerprint
        return None
    if len(dimensions) == 1 and agree(one, other):
        return None
    return f"{_shown(one)} and {_shown(other)}: one number with two units"


def bound_in_other_unit(bound: Quantity, other: Quantity) -> str | None:
    """How a bound is cut off from a figure of another unit (`more than 3,000 kg` of 3,014 lb).

    None where the bound is no cut-off figure, or where both units agree.
    """
    if bound.bound not in (Bound.MORE, Bound.AT_LEAST) or not _single(other):
        return None
    if bound.unit.dimension != "mass" or other.unit.dimension != "mass":
        return None
    # A lone digit is a fingerprint only where nothing is rounded away: 3,000 of 3,014.
    if bound.unit.id == other.unit.id or bound.number < 100 or coarser(bound, other):
        return None
    near = 0 <= other.number - bound.number <= bound.number / 100
    return (
        f"more than {_shown(bound)} and {_shown(other)}: one number with two units"
        if near
        else None
    )


def tenfold(one: Quantity, other: Quantity) -> str | None:
    """How two figures have the same digits and another size: a lost point, lakh for million.

    None for single digits: 2 kg and 20 kg share too little to be one figure.
    """
    if not (_single(one) and _single(other)) or one.unit.dimension != other.unit.dimension:
        return None
    low, high = sorted((one, other), key=lambda each: each.number * each.unit.factor)
    if not low.number or min(_digits(low), _digits(high)) < 2:  # see above
        return None
    for power in _TENS:
        if agree(replace(low, number=low.number * power, bound=Bound.EXACT), high):
            return f"{_shown(high)} is {power:,} times {_shown(low)}: a point or a zero was lost"
    return None


def years_for_months(one: Quantity, other: Quantity) -> str | None:
    """How two terms are one number, of years and of months; None for other units."""
    if {one.unit.dimension, other.unit.dimension} != {"term"} or not (
        _single(one) and _single(other)
    ):
        return None
    low, high = sorted((one, other), key=lambda each: each.number * each.unit.factor)
    if not low.number or low.number * low.unit.factor * _MONTHS != high.number * high.unit.factor:
        return None
    return f"{_shown(high)} is {_shown(low)} with years for months"


def _single(quantity: Quantity) -> bool:
    return quantity.upper is None and quantity.bound in (Bound.EXACT, Bound.ABOUT)


def _digits(quantity: Quantity) -> int:
    return precision(replace(quantity, bound=Bound.EXACT))


def _shown(quantity: Quantity) -> str:
    number = f"{quantity.number:,f}"
    number = number.rstrip("0").rstrip(".") if "." in number else number
    return f"{number} {quantity.unit.id}".rstrip()
