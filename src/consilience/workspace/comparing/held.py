"""The seizures of a case as they stand beside a sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from consilience.casefile import CaseFile, Finding, Status
from consilience.types import CaseSlug, EventId, EventType, Factuality, ReportId, Role
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.substance import Substance

_TOLD = frozenset({Factuality.ASSERTED, Factuality.CLAIMED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One drug of one seizure of a case.

    Args:
        title: Of the case.
        amounts: Findings that give how much of it, best supported first.
        dates: Findings, best supported first; the event's own date where there is no finding.
        addresses: Of the reports that tell of the seizure.
    """

    slug: CaseSlug
    title: str
    event: EventId
    substance: Substance
    amounts: tuple[Finding, ...]
    dates: tuple[Date, ...]
    places: tuple[Place, ...]
    addresses: frozenset[str]

    def days(self) -> tuple[dt.date, dt.date] | None:
        """First and last day that any date allows, None where one is open or none is given."""
        ends = [one.days() for one in self.dates]
        low = [first for first, _ in ends if first is not None]
        high = [last for _, last in ends if last is not None]
        if not ends or len(low) < len(ends) or len(high) < len(ends):
            return None
        return min(low), max(high)


def held_of(
    file: CaseFile, urls: Mapping[ReportId, str], classes: Mapping[str, tuple[str, ...]]
) -> Iterator[Held]:
    """A row a drug of every seizure that a report asserts or somebody claims.

    Args:
        file: One case.
        urls: Addresses of reports.
        classes: The classes of each substance.
    """
    for event in file.events:
        if event.type is not EventType.SEIZURE or event.factuality not in _TOLD:
            continue
        own = [
            one for one in file.findings
            if one.event == event.id and one.status is not Status.VARIANT
        ]  # fmt: skip
        own.sort(key=lambda one: (-one.lineages[0], -len(one.claims), one.value.show()))
        dates = [one.value for one in own if one.role is Role.DATE and isinstance(one.value, Date)]
        if not dates and event.date:
            dates = [Date(event.date)]
        addresses = {urls[report] for report, _ in event.members if report in urls}
        for name in _drugs(own):
            yield Held(
                slug=file.slug,
                title=file.title,
                event=event.id,
                substance=Substance(name=name, parents=classes.get(name, ())),
                amounts=tuple(
                    one
                    for one in own
                    if isinstance(one.value, Amount) and one.value.substance == name
                ),
                dates=tuple(dates),
                places=tuple(
                    one.value
                    for one in own
                    if one.role is Role.PLACE and isinstance(one.value, Place)
                ),
                addresses=frozenset(addresses),
            )


def _drugs(findings: list[Finding]) -> list[str]:
    """The drugs of a seizure, those with an amount first."""
    names = [one.value.substance for one in findings if isinstance(one.value, Amount)]
    names += [one.value.name for one in findings if isinstance(one.value, Substance)]
    return list(dict.fromkeys(names))
