"""Quantities told beside each other: lists under one bound, rows in order, conversions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.types import Mention, Span
from consilience.values.amount_rows import rows_in_order
from consilience.values.measures import Measure
from consilience.values.quantity import Bound

# "139 kg of cocaine (over 300 lb)": the second figure only converts the first.
_CONVERSION = re.compile(r"\s*\((?:or )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One quantity with its substances: several only where the quantity is vague."""

    measure: Measure
    names: tuple[tuple[str, int], ...]  # substance, end of the span that says so
    doubt: str | None = None
    start: int | None = None


def without_conversions(text: str, found: Sequence[Weighed]) -> list[Weighed]:
    """Quantities without those in brackets that say the one before in another unit."""
    kept: list[Weighed] = []
    for one in found:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.measure.record.dimension == one.measure.record.dimension
            and before.measure.quantity.unit != one.measure.quantity.unit
            and before.names[-1][1] <= one.measure.start
            and _CONVERSION.fullmatch(text, before.names[-1][1], one.measure.start)
        ):
            continue
        kept.append(one)
    return kept


def in_order(text: str, found: Sequence[Weighed], near: Sequence[Mention]) -> list[Weighed]:
    """Amounts with the drugs that a row of figures is told of (`12 kg and 4 kg respectively`)."""
    spans = [Span(one.measure.start, one.measure.end, "") for one in found]
    rows = rows_in_order(text, spans, near)
    return [
        replace(one, names=((rows[span], one.measure.end),), doubt=None) if span in rows else one
        for one, span in zip(found, spans, strict=True)
    ]


def governed(text: str, found: Sequence[Weighed]) -> list[Weighed]:
    """A bound governs its list where no other has one (docs/reference/format.md, "Bounds")."""
    done: list[Weighed] = []
    index = 0
    while index < len(found):
        stop = index + 1
        while stop < len(found) and _listed(text, found[stop - 1], found[stop]):
            stop += 1
        head, rest = found[index], found[index + 1 : stop]
        done.append(head)
        governs = head.measure.quantity.bound not in (Bound.EXACT, Bound.ABOUT)
        # "five kilograms or more" is said of its own figure: only a bound before it governs
        governs = governs and head.measure.core > head.measure.start and not head.measure.vague
        plain = all(one.measure.quantity.bound is Bound.EXACT for one in rest)
        plain = plain and _members([head, *rest])
        for one in rest:
            if governs and plain and one.measure.quantity.upper is None:
                quantity = replace(one.measure.quantity, bound=head.measure.quantity.bound)
                measure = replace(one.measure, quantity=quantity)
                done.append(replace(one, measure=measure, start=head.measure.start))
            else:
                done.append(one)
        index = stop
    return done


def _members(listed: Sequence[Weighed]) -> bool:
    """Whether these are members of one list: other drugs, measured alike.

    `Over 3 million pills, 5 tonnes` are two figures of one haul.
    """
    names = [one.names[-1][0] for one in listed]
    dimensions = {one.measure.record.dimension for one in listed}
    return len(set(names)) == len(names) and len(dimensions) == 1


def _listed(text: str, left: Weighed, right: Weighed) -> bool:
    gap = text[left.names[-1][1] : right.measure.start]
    return gap.strip() in (",", "and", ", and", "; and", ";", "as well as", "or")
