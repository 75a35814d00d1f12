"""A number with a unit, as written: `11.9 kg` allows 11.85-11.95 kg, `more than 20` is a bound."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from consilience.types import Value
from consilience.values.interval import Interval


class Bound(StrEnum):
    """How a figure is hedged; `=` and `~` count as one when values are compared."""

    EXACT = "="
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    UP_TO = "<="
    ABOUT = "~"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the trade.

    Args:
        id: As in docs/reference/format.md (`kg`, `short_ton`, `tablet`, `USD`).
        dimension: Only units of one dimension compare (`mass`, `volume`, `tablet`, `USD`, ``).
        factor: How many base units (gram, litre, piece) one of these is.
    """

    id: str
    dimension: str
    factor: Decimal


PIECE = Unit("", "", Decimal(1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure as one report prints it.

    Args:
        number: As written, its exponent gives the precision (`Decimal("11.9")`, `Decimal("2E+1")`).
        upper: Upper end of a range, None for a single figure.
        met: What several figures allow together; only a `meet` sets it, and it is never shown.
    """

    number: Decimal
    unit: Unit = PIECE
    bound: Bound = Bound.EXACT
    upper: Decimal | None = None
    met: Interval | None = None

    def interval(self) -> Interval:
        """What the figure allows, in base units of its dimension."""
        return self.met or self._written().scaled(self.unit.factor)

    def _written(self) -> Interval:
        if not self.unit.dimension and self.number == self.number.to_integral_value():
            return self._whole()
        if self.upper is not None:
            return Interval(self.number - _half(self.number), self.upper + _half(self.upper))
        if self.bound in (Bound.MORE, Bound.AT_LEAST):
            return Interval(self.number, None, low_open=self.bound is Bound.MORE)
        if self.bound in (Bound.LESS, Bound.UP_TO):
            return Interval(None, self.number, high_open=self.bound is Bound.LESS)
        half = _half(self.number)
        if self.bound is Bound.ABOUT:
            # "about", "nearly": one more unit of the last written digit, at least 5 per cent.
            half = max(2 * half, abs(self.number) / 20)
        return Interval(self.number - half, self.number + half, high_open=half > 0)

    def _whole(self) -> Interval:
        """What a figure of counted things allows: nine people are nine, more than 20 is 21 on."""
        if self.upper is not None:
            return Interval(self.number, self.upper)
        if self.bound is Bound.EXACT:
            return Interval(self.number, self.number)
        if self.bound is Bound.ABOUT:
            spread = max(Decimal(1), (abs(self.number) / 20).to_integral_value())
            return Interval(self.number - spread, self.number + spread)
        if self.bound in (Bound.MORE, Bound.AT_LEAST):
            return Interval(self.number + (self.bound is Bound.MORE), None)
        return Interval(None, self.number - (self.bound is Bound.LESS))

    def show(self) -> str:
        """`=11.9 kg`, `>20`, `50/150 kg`."""
        number = _plain(self.number)
        if self.upper is not None:
            number = f"{number}/{_plain(self.upper)}"
        unit = f" {self.unit.id}" if self.unit.id else ""
        return f"{'' if self.upper is not None else self.bound.value}{number}{unit}"

    def meet(self, other: Value) -> Quantity | None:
        """What both figures allow; None when of two dimensions or disjoint."""
        if not isinstance(other, Quantity) or other.unit.dimension != self.unit.dimension:
            return None
        both = self.interval().meet(other.interval())
        if both is None:
            return None
        # Of two writings of one figure always the same one, whichever stands first.
        ordered = sorted((self, other), key=lambda one: (one.show(), str(one.number)))
        for one in ordered:
            if both == one.interval():
                return one
        return replace(ordered[0], met=both)

    def refines(self, other: Value) -> bool:
        """Whether this figure says at least as much as `other`."""
        if not isinstance(other, Quantity) or other.unit.dimension != self.unit.dimension:
            return False
        return self.interval().refines(other.interval())

    def same(self, other: Value) -> bool:
        """Whether both name one figure within what they print."""
        return (
            isinstance(other, Quantity)
            and _sort(self) == _sort(other)
            and self.meet(other) is not None
            and (_sort(self) == "=" or self.interval() == other.interval())
        )


def _sort(quantity: Quantity) -> str:
    return "=" if quantity.upper is not None or quantity.bound in ("=", "~") else quantity.bound[0]


def _half(number: Decimal) -> Decimal:
    """Half a unit of the last written digit."""
    exponent = number.as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
