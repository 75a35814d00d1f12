"""Figures: two units for one amount, roundings, changed units, bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from consilience.casefile import Check, Claim, DisputeKind
from consilience.knowledge.units import UnitRecord
from consilience.reconciling.checks.evidence import Evidence, check, noun, reports_of
from consilience.types import Role, Value
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.quantity import Bound, Quantity, Unit
from consilience.values.rounding import compatible

# "11.9 kilograms (26.23 pounds)", "42 lb, or 19 kg": what stands right behind a figure.
_BEHIND = re.compile(
    r"[^.;()\d]{0,30}(?:\(|, or |/ ?)(?:or |about |some |nearly |roughly )*"
    r"([\d,]+(?:\.\d+)?)[ -]?([a-zA-Z]+(?: ton(?:ne)?s?)?)"
)


def units_agree(evidence: Evidence) -> Iterable[Check]:
    """The amount in brackets is the amount before it, in another unit."""
    words = _unit_words(evidence.sources.options.knowledge.units)
    found: dict[tuple[str, bool], list[Claim]] = {}
    for _, joined in evidence.events:
        for claim in joined.claims():
            quantity = _quantity(claim)
            if quantity is None:
                continue
            text = evidence.sources.reports[claim.report].text
            other = _behind(text, claim.span.end, words)
            if (
                other
                and other.unit.dimension == quantity.unit.dimension
                and other.unit != quantity.unit
            ):
                what = f"{_plain(quantity)} = {_plain(other)} within rounding"
                found.setdefault((what, compatible(quantity, other)), []).append(claim)
    for (what, holds), claims in sorted(found.items()):
        yield check("units_agree", f"{what} ({reports_of(claims)})", holds, claims)


def roundings(evidence: Evidence) -> Iterable[Check]:
    """`26 lb, ~12 kg are 11.9 kg rounded`: what was folded into a finding."""
    for finding in evidence.findings:
        if finding.role not in (Role.AMOUNT, Role.VALUE):
            continue
        forms = {one.value.show(): one for one in finding.claims}
        fine_number = _number(finding.value)
        coarse = sorted(shown for shown, one in forms.items() if _number(one.value) != fine_number)
        if coarse:
            said = ", ".join(one.rpartition("|")[2].lstrip("=") for one in coarse)
            fine = finding.value.show().rpartition("|")[2].lstrip("=")
            of = f" of {finding.value.substance}" if isinstance(finding.value, Amount) else ""
            verb = "are" if len(coarse) > 1 else "is"
            claims = [one for one in finding.claims if one.value.show() in coarse]
            yield check("rounding", f"{said}{of} {verb} {fine} rounded or cut off", True, claims)


def unit_slips(evidence: Evidence) -> Iterable[Check]:
    """A disputed figure that is a rival one with its unit changed."""
    seen: set[str] = set()
    for finding in evidence.findings:
        dispute = finding.dispute
        if dispute is None or dispute.kind is not DisputeKind.UNIT or dispute.reason in seen:
            continue
        seen.add(dispute.reason)
        yield check("unit_slip", dispute.reason, True, finding.claims)


def bounds(evidence: Evidence) -> Iterable[Check]:
    """`21 arrested is more than 20`: a number beside a bound in one event."""
    for event, _ in evidence.events:
        counts = [
            (one, one.value)
            for one in evidence.of(event, Role.COUNT)
            if isinstance(one.value, Count)
        ]
        for bound, limit in counts:
            if limit.quantity.bound not in (Bound.MORE, Bound.AT_LEAST):
                continue
            for exact, value in counts:
                near = value.quantity.number <= limit.quantity.number * 2
                if value.role != limit.role or value.quantity.bound is not Bound.EXACT:
                    continue
                if near and value.quantity.meet(limit.quantity) is not None:
                    words = "more than" if limit.quantity.bound is Bound.MORE else "at least"
                    what = (
                        f"{value.quantity.number} {noun(event.type, value.role)} "
                        f"({reports_of(exact.claims)}) is {words} {limit.quantity.number} "
                        f"({reports_of(bound.claims)})"
                    )
                    yield check("bounds", what, True, [*exact.claims[:3], *bound.claims[:3]])


def _number(value: Value) -> tuple[Decimal, str] | None:
    quantity = value.quantity if isinstance(value, Amount) else value
    return (quantity.number, quantity.unit.id) if isinstance(quantity, Quantity) else None


def _behind(text: str, end: int, words: Mapping[str, Unit]) -> Quantity | None:
    match = _BEHIND.match(text, end)
    if not match:
        return None
    unit = words.get(match.group(2).casefold())
    try:
        number = Decimal(match.group(1).replace(",", ""))
    except InvalidOperation:
        return None
    return Quantity(number=number, unit=unit) if unit else None


def _unit_words(records: Iterable[UnitRecord]) -> Mapping[str, Unit]:
    return {
        word.casefold(): Unit(one.id, one.dimension, one.size)
        for one in records
        for word in (*one.words, *one.symbols)
    }


def _quantity(claim: Claim) -> Quantity | None:
    value = claim.value
    return value.quantity if isinstance(value, Amount) else None


def _plain(quantity: Quantity) -> str:
    return quantity.show().lstrip("=")
