"""Slugs and titles: what a case is called by people and in addresses."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.casefile import CaseFile, Finding, Status
from consilience.types import CaseSlug, EventId, EventType, ReportId, Role
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.substance import Substance

# Steps that an authority takes at a place on a day, in the order in which they name a case; the
# conduct itself has many places, and a tip-off is told by few.
_NAMING = (
    EventType.SEIZURE,
    EventType.SENTENCE,
    EventType.SEARCH,
    EventType.CONVICTION,
    EventType.ARREST,
)
_LATER = (EventType.CHARGE, EventType.PLEA, EventType.SENTENCE, EventType.CONVICTION)
_VAGUE = ("drugs", "other drugs")


@dataclass(frozen=True, slots=True)
class _Parts:
    """Two or three words that name a case, the last one its year."""

    words: tuple[str, ...]
    year: str | None


def slug_of(findings: Sequence[Finding], reports: Sequence[ReportId]) -> CaseSlug:
    """`place-substance-year`, else `person-step-year` or `operation-year`; ASCII, lower case.

    The naming event is the first (by `_NAMING`, then time) that has a town and a date which most
    reports on the case give; without any of them the digest of the report ids stands in.
    """
    parts = _parts(findings)
    words = [_ascii(one) for one in (*parts.words, parts.year or "") if one]
    return CaseSlug("-".join(one for one in words if one) or f"case-{_digest(reports)}")


def title_of(findings: Sequence[Finding]) -> str:
    """`Bodø ketamine case, 2016`."""
    parts = _parts(findings)
    name = " ".join((*parts.words, "case")) if parts.words else "Unnamed case"
    name = name[0].upper() + name[1:]
    return f"{name}, {parts.year}" if parts.year else name


def distinct(files: Sequence[CaseFile]) -> tuple[CaseFile, ...]:
    """The same case files, where slugs clash with a short digest of their reports added."""
    slugs = distinct_slugs([(one.slug, one.reports) for one in files])
    return tuple(
        one if one.slug == slug else replace(one, slug=slug)
        for one, slug in zip(files, slugs, strict=True)
    )


def distinct_slugs(
    named: Sequence[tuple[CaseSlug, tuple[ReportId, ...]]],
) -> tuple[CaseSlug, ...]:
    """The slugs of cases, in the order given, with a digest where two cases have the same."""
    counts = Counter(slug for slug, _ in named)
    return tuple(
        slug if counts[slug] == 1 else CaseSlug(f"{slug}-{_digest(reports)}")
        for slug, reports in named
    )


def _parts(findings: Sequence[Finding]) -> _Parts:
    substance = _substance(findings)
    event = _naming_event(findings)
    if event is not None and substance:
        place = _best(findings, event, Role.PLACE)
        date = _best(findings, event, Role.DATE)
        assert place is not None  # noqa: S101  # _naming_event chose one that has both
        assert date is not None  # noqa: S101
        town = place.value.parts[0] if isinstance(place.value, Place) else ""
        return _Parts((town, substance), _year(date))
    person = _person(findings)
    if person:
        return person
    operation = max(
        (one for one in findings if one.role is Role.OPERATION), key=_support, default=None
    )
    if operation is not None:
        return _Parts((operation.value.show(),), _any_year(findings))
    words = (_town(findings), substance)
    return _Parts(tuple(one for one in words if one), _any_year(findings))


def _town(findings: Sequence[Finding]) -> str | None:
    """The town of the step that names best, where no report dates it."""
    towns = [
        one
        for one in findings
        if one.role is Role.PLACE
        and one.type in _NAMING
        and isinstance(one.value, Place)
        and one.value.parts
    ]
    best = min(
        towns,
        key=lambda one: (-_support(one), _NAMING.index(one.type), one.value.show()),
        default=None,
    )
    return best.value.parts[0] if best and isinstance(best.value, Place) else None


def _naming_event(findings: Sequence[Finding]) -> EventId | None:
    candidates = []
    for event in sorted({one.event for one in findings}):
        place, date = _best(findings, event, Role.PLACE), _best(findings, event, Role.DATE)
        if place is None or date is None or not isinstance(place.value, Place):
            continue
        kind = place.type
        if kind in _NAMING and place.value.parts:
            support = len({claim.report for one in (place, date) for claim in one.claims})
            candidates.append((-support, _NAMING.index(kind), event))
    return min(candidates)[2] if candidates else None


def _best(findings: Sequence[Finding], event: EventId, role: Role) -> Finding | None:
    """The best supported value of a slot, of several the finest, then the first by name."""
    fitting = [
        one
        for one in findings
        if one.event == event and one.role is role and one.status is not Status.VARIANT
    ]
    return min(fitting, key=lambda one: (-_support(one), one.value.show()), default=None)


def _support(finding: Finding) -> int:
    return len({one.report for one in finding.standing})


def _substance(findings: Sequence[Finding]) -> str | None:
    """The drug that most reports name."""
    reports: dict[str, set[ReportId]] = {}
    claims: dict[str, int] = {}
    for one in findings:
        value = one.value
        name = value.substance if isinstance(value, Amount) else None
        name = value.name if isinstance(value, Substance) else name
        if name and name not in _VAGUE:
            reports.setdefault(name, set()).update(claim.report for claim in one.claims)
            claims[name] = claims.get(name, 0) + len(one.claims)
    return min(reports, key=lambda one: (-len(reports[one]), -claims[one], one), default=None)


def _person(findings: Sequence[Finding]) -> _Parts | None:
    people = [one for one in findings if one.role is Role.PERSON and one.type in _LATER]
    if not people:
        return None
    # The person whom most reports name; the last word of a name is enough for a slug.
    best = min(people, key=lambda one: (-_support(one), one.value.show()))
    date = _best(findings, best.event, Role.DATE)
    year = _year(date) if date else _any_year(findings)
    return _Parts((best.value.show(), best.type.value), year)


def _any_year(findings: Sequence[Finding]) -> str | None:
    years = [year for one in findings if one.role is Role.DATE and (year := _year(one))]
    return min(years, default=None)


def _year(finding: Finding) -> str | None:
    if not isinstance(finding.value, Date):
        return None
    first, last = finding.value.days()
    day = first or last
    return str(day.year) if day else None


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")


def _digest(reports: Sequence[ReportId]) -> str:
    return hashlib.sha256("\n".join(sorted(reports)).encode()).hexdigest()[:6]
