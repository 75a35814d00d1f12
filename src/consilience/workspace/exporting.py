"""What leaves the workspace: everything for those who work in it, less for everybody else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from consilience.casefile import CaseFile, Dossier, Person
from consilience.decision import Act
from consilience.pipeline import silent
from consilience.reconciling.log import standing
from consilience.store import cases, decisions, readings, reports
from consilience.types import Reading, Report, ReportId
from consilience.workspace.collating import collate, load, named
from consilience.workspace.search.facts import fold

Output = tuple[Dossier, tuple[Report, ...], dict[ReportId, Reading]]
"""What the writers take: case files, and the reports and readings behind them."""
_REPORT = "report:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Public:
    """What anybody may have, before names are taken out.

    Args:
        protected: By report, the people under protection of its whole case, where cases were made
            anew: their names may stand in words of which no case tells them to be people now.
    """

    output: Output
    protected: Mapping[ReportId, Sequence[Person]] = field(default_factory=dict)


def whole(connection: Connection) -> Output:
    """Everything as it is stored, without earlier editions."""
    there = [one.report for one in reports.entries(connection) if one.replaced_by is None]
    known = {one.report: one for one in readings.readings(connection)}
    there = [one for one in there if one.id in known]
    dossier = Dossier(
        cases=cases.files(connection),
        unplaced=cases.unplaced(connection),
        unread=reports.refused(connection),
    )
    return dossier, tuple(there), {one.id: known[one.id] for one in there}


def confidential(connection: Connection) -> frozenset[ReportId]:
    """The reports that somebody said are not public, as far as nobody took that back."""
    said = decisions.of_act(connection, Act.CONFIDENTIAL)
    undos = decisions.undos(connection) if said else ()
    kept = [one for one in standing([*said, *undos]) if one.act is Act.CONFIDENTIAL]
    return frozenset(
        ReportId(one.target.removeprefix(_REPORT)) for one in kept if one.target.startswith(_REPORT)
    )


def public(connection: Connection, builder: str) -> Public:
    """The same without confidential reports: cases are made as if nobody had ever added them.

    Only who is protected is told by all that there is.
    """
    hidden = confidential(connection)
    collection = load(connection) if hidden else None
    if collection is None or not hidden & set(collection.readings):
        return Public(output=whole(connection))
    # A decision may quote what is confidential: those that name such a report stay inside too.
    shown = replace(
        collection,
        reports=tuple(one for one in collection.reports if one.id not in hidden),
        readings={name: one for name, one in collection.readings.items() if name not in hidden},
        decisions=tuple(
            one
            for one in collection.decisions
            if not any(f":{name}" in f"{one.target} {one.value or ''}" for name in hidden)
        ),
    )
    done = collate(shown, builder, silent, anew=True)
    files: list[CaseFile] = [named(one, one.file) for one in done.plans if one.file]
    known = _protected(cases.files(connection))
    dossier = Dossier(
        cases=tuple(_protected_as(known, one) for one in files),
        unplaced=done.unplaced,
        unread=reports.refused(connection),
    )
    return Public(output=(dossier, shown.reports, dict(shown.readings)), protected=known)


def _protected(files: Iterable[CaseFile]) -> dict[ReportId, Sequence[Person]]:
    """By report, the people under protection of the case that it is in."""
    found: dict[ReportId, Sequence[Person]] = {}
    for file in files:
        people = [one for one in file.people if one.protected]
        if people:
            found.update((report, people) for report in file.reports)
    return found


def _protected_as(known: Mapping[ReportId, Sequence[Person]], file: CaseFile) -> CaseFile:
    """With those protected who are in a whole case that shares a report.

    Perhaps only what is left out says why somebody is.
    """
    names = {name for each in file.reports for one in known.get(each, ()) for name in names_of(one)}
    people = [
        replace(one, protected=one.protected or not names.isdisjoint(names_of(one)))
        for one in file.people
    ]
    return replace(file, people=tuple(people))


def names_of(one: Person) -> frozenset[str]:
    """Every name of a person, folded."""
    return frozenset(fold(each) for each in (one.name, *one.spellings))
