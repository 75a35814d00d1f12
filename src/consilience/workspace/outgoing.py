"""What leaves the workspace of all cases or of one: nothing confidential, and names as asked."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection

from consilience.casefile import CaseFile, Dossier
from consilience.decision import Act
from consilience.errors import UsageError
from consilience.reconciling.log import standing
from consilience.store import decisions
from consilience.types import ReportId
from consilience.workspace.exporting import Output, public
from consilience.workspace.pseudonyms import Naming, without_names
from consilience.workspace.sheaf import sheaf
from consilience.workspace.workspace import Workspace


def outgoing(there: Workspace, naming: Naming, slug: str | None = None) -> Output:
    """Case files with the reports and readings behind them, as anybody outside may have them.

    Args:
        there: The workspace.
        naming: Whose names are left out.
        slug: Only this case, by an old name too; None takes all.

    Raises:
        UsageError: there is no such case, or nothing of it is public.
    """
    if slug is None:
        with there.store.reading() as connection:
            return without_names(public(connection, there.stages.builder), naming)
    found = sheaf(there.store, slug)
    with there.store.reading() as connection:
        if not _confidential(connection) & set(found.file.reports):
            reports = tuple(found.reports[one] for one in sorted(found.reports))
            return without_names((_alone(found.file), reports, dict(found.readings)), naming)
        dossier, reports, readings = public(connection, there.stages.builder)
    own = [each for each in dossier.cases if set(each.reports) & set(found.file.reports)]
    if not own:
        raise UsageError(slug, "no such case outside", "all that it rests on is confidential")
    best = max(own, key=lambda one: len(set(one.reports) & set(found.file.reports)))
    best = _protected_as(found.file, best)
    kept = tuple(one for one in reports if one.id in best.reports)
    output = (_alone(best), kept, {one.id: readings[one.id] for one in kept if one.id in readings})
    return without_names(output, naming)


def _protected_as(whole: CaseFile, file: CaseFile) -> CaseFile:
    """With those protected who are in the whole case: perhaps only what is left out says why."""
    names = {name for one in whole.people if one.protected for name in (one.name, *one.spellings)}
    people = [
        replace(one, protected=one.protected or not names.isdisjoint((one.name, *one.spellings)))
        for one in file.people
    ]
    return replace(file, people=tuple(people))


def _alone(file: CaseFile) -> Dossier:
    return Dossier(cases=(file,), unplaced=(), unread=())


def _confidential(connection: Connection) -> set[ReportId]:
    log = standing([one.decision for one in decisions.log(connection)])
    return {
        ReportId(one.target.removeprefix("report:"))
        for one in log
        if one.act is Act.CONFIDENTIAL and one.target.startswith("report:")
    }
