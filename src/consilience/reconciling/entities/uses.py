"""Where each printed name of a case stands: in which reports, on which steps, with what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from consilience.reconciling.claims import Told
from consilience.types import EventType, ReportId, Role
from consilience.values.name import Name
from consilience.values.penalty import Imposed


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One printed name and what the reports say of it.

    Args:
        steps: Event types that it stands on.
        penalties: Shown penalties and pleas said of it.
    """

    name: str
    reports: frozenset[ReportId]
    steps: frozenset[EventType]
    penalties: frozenset[str]


def uses_of(told: Iterable[Told]) -> Mapping[str, Use]:
    """Every name that stands in a slot, with its uses; sorted by name."""
    reports: dict[str, set[ReportId]] = defaultdict(set)
    steps: dict[str, set[EventType]] = defaultdict(set)
    penalties: dict[str, set[str]] = defaultdict(set)
    for one in told:
        for claim in one.claims:
            name = name_in(claim.value)
            if name is None or claim.role in (Role.FROM, Role.TO):
                continue
            reports[name].add(one.report)
            steps[name].add(one.event.type)
            if isinstance(claim.value, Imposed):
                penalties[name].add(claim.value.what.show())
    return {
        name: Use(
            name=name,
            reports=frozenset(reports[name]),
            steps=frozenset(steps[name]),
            penalties=frozenset(penalties[name]),
        )
        for name in sorted(reports)
    }


def name_in(value: object) -> str | None:
    """The person that a value names, None where it names none or only counts."""
    if isinstance(value, Name):
        return value.full
    if isinstance(value, Imposed) and not value.whom.isdigit():
        return value.whom
    return None
