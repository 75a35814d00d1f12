"""Roundings and slips: when two printed figures are one figure, and when a unit was changed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from consilience.values.interval import Interval
from consilience.values.quantity import Bound, Quantity

# International avoirdupois pound and ounce (1959 agreement), short ton of 2,000 lb, long ton of
# 2,240 lb, in grams: the units that newsrooms mix up with metric ones.
_POUND = Decimal("453.59237")
_TWO_DIGITS = 10
_MISTAKEN = (
    ("kg", "lb", Decimal(1000) / _POUND),
    ("lb", "kg", _POUND / 1000),
    ("t", "short tons", Decimal(1_000_000) / (2000 * _POUND)),
    ("t", "long tons", Decimal(1_000_000) / (2240 * _POUND)),
    ("g", "oz", 16 / _POUND),
)


def printed(quantity: Quantity) -> Interval:
    """What a rounded or cut-off print allows, in base units; wider than `Quantity.interval`.

    `1.8 t` may be 1,855 kg cut off after the first decimal, `31 lb` may be 31.4 lb rounded;
    zeros at the end of a whole number do not count as written, but two digits always do.
    Counted things (no dimension) are whole and exact unless hedged.
    """
    if quantity.upper is not None or quantity.bound not in (Bound.EXACT, Bound.ABOUT):
        return quantity.interval()
    if not quantity.unit.dimension and quantity.bound is Bound.EXACT:
        return quantity.interval()
    step = _step(quantity.number)
    low, high = quantity.number - step / 2, quantity.number + step / 2
    if _digits(quantity.number) > 1 or quantity.number >= _TWO_DIGITS:
        high = quantity.number + step
    # "Nearly 15 kg" is printed for 14.9 kg, not for 14.3 kg; "about 300" not for 276.
    hedged = quantity.bound is Bound.ABOUT
    return Interval(low, high, low_open=hedged, high_open=True).scaled(quantity.unit.factor)


def coarser(coarse: Quantity, fine: Quantity) -> bool:
    """Whether `coarse` is a rounding, cut-off or bound that was made from `fine`.

    A bound counts only where it is the cut-off figure: `more than 5.3 million` of 5,383,400, but
    `more than 11.5 kg` is not made from 11.86 kg.
    """
    if coarse.unit.dimension != fine.unit.dimension or not _single(fine):
        return False
    point = fine.number * fine.unit.factor
    if _single(coarse):
        allowed = printed(coarse)
        return bool(allowed.meet(Interval(point, point))) and precision(fine) >= precision(coarse)
    if coarse.upper is not None:
        return False
    # "More than a ton" was not made from 1.5 t: a bound is cut off within a tenth.
    step = min(_step(coarse.number), coarse.number / 10) * coarse.unit.factor
    edge = coarse.number * coarse.unit.factor
    if point == edge:
        return coarse.bound in (Bound.AT_LEAST, Bound.UP_TO)
    if coarse.bound in (Bound.MORE, Bound.AT_LEAST):
        return edge < point < edge + step
    return edge - step < point < edge


def agree(left: Quantity, right: Quantity) -> bool:
    """Whether both print one figure, one of them perhaps rounded."""
    hedged = Bound.ABOUT in (left.bound, right.bound)
    return (not hedged and left.same(right)) or coarser(left, right) or coarser(right, left)


def compatible(left: Quantity, right: Quantity) -> bool:
    """Whether both can be true: two prints of one figure, or a bound and what it contains."""
    if left.unit.dimension != right.unit.dimension:
        return False
    return agree(left, right) or printed(left).meet(printed(right)) is not None


def precision(quantity: Quantity) -> int:
    """Digits that are written, zeros at the end of a whole number left out."""
    return 0 if quantity.bound is Bound.ABOUT else _digits(quantity.number)


def slip(wrong: Quantity, right: Quantity) -> str | None:
    """How `wrong` may come from `right` by a changed unit, None where it does not.

    Returns:
        `31 kg is 14.3 kg in lb (31.53), with the unit changed`, or a factor of a thousand.
    """
    if wrong.unit.dimension != right.unit.dimension or not (_single(wrong) and _single(right)):
        return None
    if not wrong.number or not right.number or wrong.same(right):
        return None
    for unit, other, factor in _MISTAKEN:
        # In the unit of the slip: 1.9 t of short tons beside 3,810 lb.
        turned = right.number * right.unit.factor / wrong.unit.factor * factor
        alike = right.unit.id == unit or (unit == "t" and right.unit.id in ("kg", "lb"))
        if wrong.unit.id == unit and alike and _near(wrong, turned):
            return (
                f"{_plain(wrong)} is {_plain(right)} in {other} ({turned:.2f}), "
                "with the unit changed"
            )
    ratio = wrong.number * wrong.unit.factor / (right.number * right.unit.factor)
    for power in (Decimal(1000), Decimal(1_000_000)):
        for one, words in ((power, "times"), (1 / power, "part of")):
            scaled = replace(right, number=right.number * one)
            if abs(ratio / one - 1) < Decimal("0.005") or coarser(scaled, wrong):
                return f"{_plain(wrong)} is {power:,} {words} {_plain(right)}: one word was changed"
    return None


def _near(wrong: Quantity, turned: Decimal) -> bool:
    step = _step(wrong.number)
    return wrong.number - step / 2 <= turned < wrong.number + step


def _single(quantity: Quantity) -> bool:
    return quantity.upper is None and quantity.bound in (Bound.EXACT, Bound.ABOUT)


def _digits(number: Decimal) -> int:
    parts = number.as_tuple()
    exponent = int(parts.exponent)
    digits = "".join(str(one) for one in parts.digits).lstrip("0")
    return len(digits if exponent < 0 else digits.rstrip("0")) or 1


def _step(number: Decimal) -> Decimal:
    """One unit of the last digit that was meant."""
    exponent = int(number.as_tuple().exponent)
    if exponent < 0:
        return Decimal(1).scaleb(exponent)
    # "600 kg" and "30 billion" say two digits at least: their makers had the second in view.
    written = max(_digits(number), 2)
    return Decimal(1).scaleb(max(number.adjusted() - written + 1, 0))


def _plain(quantity: Quantity) -> str:
    number = f"{quantity.number:,f}"
    if "." in number:
        number = number.rstrip("0").rstrip(".")
    return f"{number} {quantity.unit.id}"
