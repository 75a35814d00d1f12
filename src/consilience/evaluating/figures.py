"""Written figures compared: the intervals meet and the bounds are of one class.

Kept apart from `values.quantity` in what it decides, so that a slip there cannot hide in the score.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

_FIGURE = re.compile(r"(>=|<=|=|>|<|~)?([\d.]+)(?:/([\d.]+))?(?: (\S+))?")
_CLASS: Mapping[str, str] = {"": "=", "=": "=", "~": "=", ">": ">", ">=": ">", "<": "<", "<=": "<"}
_TERM = re.compile(r"P([\d.]+)([MY])")

# Grams and litres: the avoirdupois pound and the US short ton after NIST SP 811 (2008), app. B.
_UNITS: Mapping[str, tuple[str, Decimal]] = {
    "ug": ("g", Decimal("0.000001")),
    "mg": ("g", Decimal("0.001")),
    "g": ("g", Decimal(1)),
    "oz": ("g", Decimal("28.349523125")),
    "lb": ("g", Decimal("453.59237")),
    "kg": ("g", Decimal(1000)),
    "short_ton": ("g", Decimal("907184.74")),
    "t": ("g", Decimal(1000000)),
    "long_ton": ("g", Decimal("1016046.9088")),
    "mL": ("L", Decimal("0.001")),
    "L": ("L", Decimal(1)),
    "gallon": ("L", Decimal("3.785411784")),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """Numbers that the writing allows, `[low, high)` in a base unit; a point where both are one."""

    low: Decimal
    high: Decimal
    sort: str
    dimension: str

    def meets(self, other: Figure) -> bool:
        """Whether both can mean one number, under one class of bound."""
        if (self.sort, self.dimension) != (other.sort, other.dimension):
            return False
        low, high = max(self.low, other.low), min(self.high, other.high)
        # Half-open, so that 12 and 13 do not meet in 12.5; a whole number is a point.
        return low < high or (low == high and self._holds(low) and other._holds(low))

    def _holds(self, number: Decimal) -> bool:
        return self.low <= number < self.high or self.low == number == self.high


def figure(written: str) -> Figure | None:
    """A figure such as `>=50/150 kg`, None where it is not one."""
    found = _FIGURE.fullmatch(written.strip())
    if not found:
        return None
    bound, number, upper, unit = found.groups()
    dimension, factor = _UNITS.get(unit or "", (unit or "", Decimal(1)))
    first, last = Decimal(number), Decimal(upper or number)
    # Counted things are whole: nine people are nine, "about 9" may be one more or less.
    exact = not dimension and first == first.to_integral_value() and bound != "~"
    slack = 0 if exact else 2 if bound == "~" else 1
    return Figure(
        (first - slack * _half(first)) * factor,
        (last + slack * _half(last)) * factor,
        "=" if upper else _CLASS[bound or ""],
        dimension,
    )


def _half(number: Decimal) -> Decimal:
    return Decimal(5).scaleb(int(number.as_tuple().exponent) - 1)


def term_key(penalty: str) -> str:
    """A penalty with its terms in months and its money as plain numbers, for comparing."""

    def months(found: re.Match[str]) -> str:
        size = Decimal(found[1]) * (12 if found[2] == "Y" else 1)
        return f"P{_plain(size)}M"

    bare = _TERM.sub(months, " ".join(penalty.split()))
    return re.sub(r"(?<![P\d.])\d+\.?\d*", lambda one: _plain(Decimal(one[0])), bare).casefold()


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
