"""Seizures of a case as rows: a figure a row, with a flag where rows must not be added up."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.casefile import CaseEvent, Finding, Status
from consilience.types import EventType, Factuality, Role
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.substance import Substance
from consilience.writing.telling.events import weightiest
from consilience.writing.telling.frames import WHOLES
from consilience.writing.view import View

_TOLD = frozenset({Factuality.ASSERTED, Factuality.CLAIMED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Seizure:
    """One figure of one seizure.

    Args:
        date: EDTF, None where not stated; of the event, never of the report.
        overlaps: True where another row may tell of the same drugs.
    """

    event: CaseEvent
    finding: Finding
    date: str | None
    place: Place | None
    overlaps: bool


def seizures(view: View) -> tuple[Seizure, ...]:
    """Asserted or claimed seizures of drugs, in the order of the case file."""
    pairs = [
        (event, finding)
        for event in view.case.events
        if event.type is EventType.SEIZURE and event.factuality in _TOLD
        for finding in view.findings.get(event.id, ())
        if _counts(finding)
    ]
    return tuple(
        Seizure(
            event=event,
            finding=finding,
            date=_date(view, event),
            place=_place(view, event),
            overlaps=any(
                _overlap(view, (event, finding), other)
                for other in pairs
                if other[1] is not finding
            )
            or finding.status is Status.DISPUTED,
        )
        for event, finding in pairs
    )


def of_role(view: View, event: CaseEvent, role: Role) -> list[Finding]:
    """The findings of one slot of an event, best supported first, without misspellings."""
    return weightiest(
        [
            one
            for one in view.findings.get(event.id, ())
            if one.role is role and one.status is not Status.VARIANT
        ]
    )


def substance_of(finding: Finding) -> str:
    """The drug that a seizure figure is about."""
    if isinstance(finding.value, Amount):
        return finding.value.substance
    return finding.value.show()


def _counts(finding: Finding) -> bool:
    return (
        isinstance(finding.value, Amount | Substance)
        and finding.status is not Status.VARIANT
        and any(claim.factuality in _TOLD for claim in finding.claims)
    )


def _overlap(view: View, left: tuple[CaseEvent, Finding], right: tuple[CaseEvent, Finding]) -> bool:
    """Whether two figures may count the same drugs.

    One drug twice in one event; a mixed load beside a single drug; or one drug in two events that
    no pair of dates keeps apart.
    """
    one, other = substance_of(left[1]), substance_of(right[1])
    if not isinstance(left[1].value, Amount) or not isinstance(right[1].value, Amount):
        return False
    if left[0].id == right[0].id:
        # "other drugs" beside a drug is the rest of the load, "drugs" may be all of it
        return one == other or ("other drugs" not in (one, other) and bool({one, other} & WHOLES))
    if one != other and not {one, other} & WHOLES:
        return False
    dates = [_date(view, event) for event, _ in (left, right)]
    if dates[0] is None or dates[1] is None:
        return True
    return Date(dates[0]).meet(Date(dates[1])) is not None


def _date(view: View, event: CaseEvent) -> str | None:
    found = of_role(view, event, Role.DATE)
    return event.date or (found[0].value.show() if found else None)


def _place(view: View, event: CaseEvent) -> Place | None:
    """The narrowest place that does not clash with the best supported one."""
    places = [one.value for one in of_role(view, event, Role.PLACE) if isinstance(one.value, Place)]
    best: Place | None = None
    for place in places:
        if best is None or place.refines(best):
            best = place
    return best
