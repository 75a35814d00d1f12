"""A hypothesis about a dispute, and the figure of a form that many hypotheses ask for."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.casefile import DisputeKind
from consilience.reconciling.folding.form import Form
from consilience.types import Value
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.penalty import Imposed, Penalty
from consilience.values.quantity import Quantity

_NEAR = 20  # what is lost by drying, sampling and wrapping: gross and net, found and charged


@dataclass(frozen=True, slots=True)
class Guess:
    """One hypothesis about a dispute.

    Args:
        explained: True where it explains both values away.
    """

    kind: DisputeKind
    explained: bool
    reason: str


def figure(form: Form) -> Quantity | None:
    """The figure of an amount, a count, a worth, a fine or a term; None for any other value."""
    return figure_in(form.value)


def figure_in(value: Value) -> Quantity | None:
    """The same of a value."""
    what: object = value.what if isinstance(value, Imposed) else value
    found = what.quantity if isinstance(what, (Amount, Count, Penalty)) else what
    return found if isinstance(found, Quantity) else None


def side_by_side(one: Form, other: Form) -> bool:
    """Whether one telling prints both."""
    tellings = {(claim.report, claim.event) for claim in one.claims}
    return any((claim.report, claim.event) in tellings for claim in other.claims)


def near(left: Quantity, right: Quantity) -> bool:
    """Whether two figures of one dimension are a twentieth apart at most."""
    low, high = sorted((left.number * left.unit.factor, right.number * right.unit.factor))
    return left.unit.dimension == right.unit.dimension and high - low <= high / _NEAR


def kind_of(value: Value) -> tuple[str, str]:
    """What a figure is of, and its dimension: only figures of one kind replace each other."""
    size = figure_in(value)
    what = value.substance if isinstance(value, Amount) else getattr(value, "role", "")
    whose = value.whom if isinstance(value, Imposed) else what
    return str(whose), size.unit.dimension if size else ""
