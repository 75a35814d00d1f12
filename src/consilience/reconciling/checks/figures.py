"""Figures: two units for one amount, roundings, changed units, bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from consilience.casefile import Check, DisputeKind
from consilience.knowledge import Knowledge
from consilience.reconciling.checks.evidence import MOST_SPANS, Evidence, check, figure, noun
from consilience.reconciling.citing import reports_in, reports_of
from consilience.types import ReportId, Role, Span, Value
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.quantity import Bound, Quantity, Unit
from consilience.values.rounding import compatible

# "14.3 kilograms (31.53 pounds)", "42 lb, or 19 kg": what stands right behind a figure.
_BEHIND = re.compile(
    r"[^\d(]{0,20}[\d,.]+[^.;()\d]{0,60}(?:\(|, or |/ ?)(?:or |about |some |nearly |roughly )*"
    r"([\d,]+(?:\.\d+)?)[ -]?([a-zA-Z]+(?: ton(?:ne)?s?)?)"
)


def units_agree(evidence: Evidence) -> Iterable[Check]:
    """`14.3 kg = 31.5 lb = 31.53 lb`: an amount and those in brackets behind it, over all reports.

    Amounts that stand outside events are read too: a report may print one twice.
    """
    words = _unit_words(evidence.sources.options.knowledge)
    found: dict[tuple[str, bool], dict[str, list[tuple[ReportId, Span]]]] = {}
    for report, span, quantity in _amounts(evidence):
        text = evidence.sources.reports[report].text
        other = _behind(text, span.start, words)
        if (
            other is None
            or other.unit.dimension != quantity.unit.dimension
            or other.unit == quantity.unit
        ):
            continue
        key = (figure(quantity), compatible(quantity, other))
        found.setdefault(key, {}).setdefault(figure(other), []).append((report, span))
    for (first, holds), others in sorted(found.items()):
        what = f"{' = '.join((first, *sorted(others)))} within rounding"
        spans = sorted({one for some in others.values() for one in some})
        reports = reports_in(one for one, _ in spans)
        yield Check(
            rule="units_agree",
            what=f"{what} ({reports})",
            holds=holds,
            spans=tuple(spans[:MOST_SPANS]),
        )


def _amounts(evidence: Evidence) -> Iterable[tuple[ReportId, Span, Quantity]]:
    for _, joined in evidence.events:
        for claim in joined.claims():
            if isinstance(claim.value, Amount):
                yield claim.report, claim.span, claim.value.quantity
    for report in sorted(evidence.sources.readings):
        for mention in evidence.sources.readings[report].mentions:
            if isinstance(mention.value, Amount):
                yield report, mention.span, mention.value.quantity


def roundings(evidence: Evidence) -> Iterable[Check]:
    """`32 lb, ~15 kg are 14.7 kg rounded`: what was folded into a finding."""
    for finding in evidence.findings:
        if finding.role not in (Role.AMOUNT, Role.VALUE):
            continue
        forms = {one.value.show(): one for one in finding.claims}
        fine_number = _number(finding.value)
        coarse = sorted(shown for shown, one in forms.items() if _number(one.value) != fine_number)
        if coarse:
            said = ", ".join(_said(forms[one].value) for one in coarse)
            fine = _said(finding.value)
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


def _said(value: Value) -> str:
    quantity = value.quantity if isinstance(value, Amount) else value
    return figure(quantity) if isinstance(quantity, Quantity) else value.show()


def _number(value: Value) -> tuple[Decimal, str] | None:
    quantity = value.quantity if isinstance(value, Amount) else value
    return (quantity.number, quantity.unit.id) if isinstance(quantity, Quantity) else None


def _behind(text: str, start: int, words: Mapping[str, Unit]) -> Quantity | None:
    """The second quantity of `14.3 kg (31.5 lb) of ...`, None where there is none."""
    match = _BEHIND.match(text, start)
    if not match:
        return None
    unit = words.get(match.group(2).casefold())
    try:
        number = Decimal(match.group(1).replace(",", ""))
    except InvalidOperation:
        return None
    return Quantity(number=number, unit=unit) if unit else None


@lru_cache(maxsize=2)
def _unit_words(knowledge: Knowledge) -> Mapping[str, Unit]:
    return {
        word.casefold(): Unit(one.id, one.dimension, one.size)
        for one in knowledge.units
        for word in (*one.words, *one.symbols)
    }
