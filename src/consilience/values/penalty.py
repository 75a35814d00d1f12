"""Penalties: what was imposed on whom, as one comparable measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from consilience.knowledge import Knowledge
from consilience.types import Mention, Span, Value
from consilience.values.penalty_grammar import penalties
from consilience.values.quantity import Quantity

# One person gets one of these at a time; fines and supervision come beside them.
PRINCIPAL = frozenset({"death", "death suspended", "life", "prison"})


class Limit(StrEnum):
    """Whether the term is what was given or an end of what the law allows."""

    GIVEN = ""
    MAX = "max"
    MIN = "min"


@dataclass(frozen=True, slots=True, kw_only=True)
class Penalty:
    """A penalty, not yet said of anybody.

    Args:
        measure: `death`, `death suspended`, `life`, `prison`, `probation`, `home_confinement`,
            `supervised_release`, `supervised_release life`, `fine`, `forfeiture`, `restitution`,
            `time_served`.
        quantity: Months (unit `M`) for terms, years (unit `Y`) for a reprieve, money for fines;
            None where the measure needs none.
    """

    measure: str
    quantity: Quantity | None = None
    limit: Limit = Limit.GIVEN

    def show(self) -> str:
        """`death suspended P2Y`, `prison P6M/P120M`, `max life`, `fine 10000 USD`."""
        return " ".join(one for one in (self.limit.value, self.measure, self._size()) if one)

    def _size(self) -> str:
        if self.quantity is None:
            return ""
        ends = self.quantity.show().lstrip("=<>~").split(" ")[0].split("/")
        if self.quantity.unit.dimension != "term":
            return f"{'/'.join(ends)} {self.quantity.unit.id}"
        return "/".join(f"P{one}{self.quantity.unit.id}" for one in ends)

    def meet(self, other: Value) -> Penalty | None:
        """What both allow; None when measures or limits differ or terms are disjoint."""
        if not isinstance(other, Penalty) or (self.measure, self.limit) != (
            other.measure,
            other.limit,
        ):
            return None
        if self.quantity is None or other.quantity is None:
            return self if other.quantity is None else other
        both = self.quantity.meet(other.quantity)
        return None if both is None else replace(self, quantity=both)

    def refines(self, other: Value) -> bool:
        """Whether this says at least as much as `other`."""
        if not isinstance(other, Penalty) or (self.measure, self.limit) != (
            other.measure,
            other.limit,
        ):
            return False
        if other.quantity is None:
            return True
        return self.quantity is not None and self.quantity.refines(other.quantity)

    def same(self, other: Value) -> bool:
        """Whether both are one penalty."""
        return isinstance(other, Penalty) and self.show() == other.show()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imposed:
    """A penalty or a plea said of somebody (`Tan Bing|death suspended P2Y`, `23|guilty`).

    Args:
        whom: Fullest name, or the number of people as a string.
    """

    whom: str
    what: Value

    def show(self) -> str:
        """`Tan Bing|death suspended P2Y`."""
        return f"{self.whom}|{self.what.show()}"

    def meet(self, other: Value) -> Imposed | None:
        """What both say of one person or group, else None."""
        if not isinstance(other, Imposed) or other.whom.casefold() != self.whom.casefold():
            return None
        both = self.what.meet(other.what)
        return None if both is None else Imposed(whom=min(self.whom, other.whom), what=both)

    def refines(self, other: Value) -> bool:
        """Whether both are about one person or group and this says at least as much."""
        return (
            isinstance(other, Imposed)
            and other.whom.casefold() == self.whom.casefold()
            and self.what.refines(other.what)
        )

    def same(self, other: Value) -> bool:
        """Whether both say one thing of one person or group."""
        return isinstance(other, Imposed) and self.show().casefold() == other.show().casefold()


def ends_range(one: Value, other: Value) -> bool:
    """Whether one is a single term and the other a range that it begins or ends, either way.

    A code's "20 to 40 years" is told as "40 years".
    """
    if not isinstance(one, Penalty) or not isinstance(other, Penalty):
        return False
    if (one.measure, one.limit) != (other.measure, other.limit):
        return False
    if one.quantity is None or other.quantity is None:
        return False
    term, whole = sorted((one.quantity, other.quantity), key=lambda each: each.upper is not None)
    return (
        term.upper is None
        and whole.upper is not None
        and term.unit == whole.unit
        and term.number in (whole.number, whole.upper)
    )


def find(
    text: str, knowledge: Knowledge, towns: Mapping[str, int] | None = None
) -> tuple[Mention, ...]:
    """Every penalty, kind `penalty`, sorted by place; whom it befalls is not said here.

    Args:
        text: A whole report.
        knowledge: Words of penalties, numbers and currencies.
        towns: How many towns of each country the text names: whose a bare dollar is.

    `18 years to life` gives two: the least and the most.
    """
    return tuple(
        Mention(
            span=Span(one.start, one.end, text[one.start : one.end]),
            kind="penalty",
            value=Penalty(measure=one.measure, quantity=one.quantity, limit=Limit(one.limit)),
            doubt=one.doubt,
        )
        for one in penalties(text, knowledge, towns)
    )
