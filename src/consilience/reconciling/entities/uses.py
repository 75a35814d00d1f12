"""Where each printed name of a case stands: in which reports, on which steps, with what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from consilience.reconciling.claims import Told
from consilience.types import EventType, ReportId, Role
from consilience.values.name import Name
from consilience.values.penalty import Imposed

_NEVER = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One printed name and what the reports say of it.

    Args:
        steps: Event types that it stands on.
        penalties: Shown penalties and pleas said of it.
        companions: Other names that stand on the same events of the same reports.
        first: Day of the first dated report that prints it, after all days where none is.
    """

    name: str
    reports: frozenset[ReportId]
    steps: frozenset[EventType]
    penalties: frozenset[str]
    companions: frozenset[str] = frozenset()
    first: str = ""


def uses_of(
    told: Iterable[Told], published: Mapping[ReportId, str] | None = None
) -> Mapping[str, Use]:
    """Every name that stands in a slot, with its uses; sorted by name.

    Args:
        told: Main events of all reports.
        published: When reports came out, those that say so.
    """
    dates = published or {}
    companions: dict[str, set[str]] = defaultdict(set)
    reports: dict[str, set[ReportId]] = defaultdict(set)
    steps: dict[str, set[EventType]] = defaultdict(set)
    penalties: dict[str, set[str]] = defaultdict(set)
    for one in told:
        names = {name for claim in one.claims if (name := name_in(claim.value))}
        for name in names:
            companions[name] |= names - {name}
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
            companions=frozenset(companions[name]),
            first=min((dates[one] for one in reports[name] if one in dates), default=_NEVER),
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
