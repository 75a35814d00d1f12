"""`entities.ftm.json`: people, events, agencies and reports as FollowTheMoney entities.

Schemata and properties are those of followthemoney 4 (Person, PublicBody, Event, Article); what it
has no place for (quantities, spans, charges) stays in our own files. Protected people are left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from consilience.casefile import CaseEvent, Person
from consilience.types import Role
from consilience.values.agency import Agency
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.writing.records.json import Json, line
from consilience.writing.view import View

_DAY = 10


def ftm_lines(views: Sequence[View]) -> bytes:
    """An entity a line, sorted by id; an agency or a report of several cases stands once."""
    found: dict[str, str] = {}
    for view in views:
        for one in _entities(view):
            found[str(one["id"])] = line(one)
    return "".join(found[one] for one in sorted(found)).encode("utf-8", "replace")


def _entities(view: View) -> Iterator[dict[str, Json]]:
    for person in view.case.people:
        if not person.protected:
            yield _person(view, person)
    for event in view.case.events:
        yield _event(view, event)
    for name, country in sorted(_agencies(view)):
        yield _entity(_id("agency", name), "PublicBody", name=[name], country=[country.lower()])
    for one in view.case.reports:
        report = view.reports.get(one)
        if report:
            yield _entity(
                _id("report", one), "Article", title=[report.title], publisher=[report.publisher],
                publishedAt=[_day(report.published)], sourceUrl=[_link(report.url)],
                language=[{"en": "eng"}.get(report.language or "")],
                # Every document must have one; a report is known by its id.
                fileName=[f"{one}.txt"],
            )  # fmt: skip


def _person(view: View, one: Person) -> dict[str, Json]:
    others = [name for name in one.spellings if name != one.name]
    # Accused is not convicted: the stage is the last one that a report gives, in so many words.
    summary = f"{one.part}, {one.stage}" + (f" as of {one.as_of}" if one.as_of else "")
    return _entity(
        _id("person", view.case.slug, one.id), "Person", name=[one.name], alias=others,
        summary=[summary],
    )  # fmt: skip


def _event(view: View, one: CaseEvent) -> dict[str, Json]:
    hidden = {person.id for person in view.case.people if person.protected}
    involved = [
        _id("person", view.case.slug, person.id)
        for person in view.case.people
        if one.id in person.events and person.id not in hidden
    ]
    findings = view.findings.get(one.id, ())
    places = [each.value for each in findings if isinstance(each.value, Place)]
    reports = sorted({claim.report for each in findings for claim in each.claims})
    return _entity(
        _id("event", view.case.slug, one.id), "Event", name=[one.label],
        date=[_day(one.date)], location=[each.show() for each in places],
        country=[(each.country or "").lower() for each in places],
        involved=involved, proof=[_id("report", each) for each in reports],
        summary=[each.value.show() for each in findings if each.role is Role.AMOUNT],
        keywords=[one.type.value, one.factuality.value],
    )  # fmt: skip


def _agencies(view: View) -> set[tuple[str, str]]:
    return {
        (one.value.name, one.value.country or "")
        for one in view.case.findings
        if isinstance(one.value, Agency)
    }


def _entity(id_: str, schema: str, **properties: Sequence[str | None]) -> dict[str, Json]:
    stated = {name: sorted({one for one in values if one}) for name, values in properties.items()}
    kept: dict[str, Json] = {name: values for name, values in stated.items() if values}
    return {"id": id_, "schema": schema, "properties": kept, "datasets": ["consilience"]}


def _id(*parts: str) -> str:
    """Forty hex digits, as FollowTheMoney's own tools make them."""
    return hashlib.sha1("\0".join(parts).encode("utf-8", "replace")).hexdigest()  # noqa: S324  # a name


def _day(edtf: str | None) -> str | None:
    """A day, month or year; FollowTheMoney knows no ranges and no doubt."""
    if not edtf or not edtf.replace("-", "").isdigit() or len(edtf) > _DAY:
        return None
    return edtf if Date(edtf).days()[0] else None


def _link(url: str | None) -> str | None:
    return url if url and url.startswith(("https://", "http://")) else None
