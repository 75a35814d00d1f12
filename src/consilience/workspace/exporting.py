"""What leaves the workspace: everything for those who work in it, less for everybody else."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection

from consilience.casefile import CaseFile, Dossier
from consilience.decision import Act
from consilience.pipeline import silent
from consilience.store import cases, readings, reports
from consilience.types import Reading, Report, ReportId
from consilience.workspace.collating import collate, load, named

Output = tuple[Dossier, tuple[Report, ...], dict[ReportId, Reading]]
"""What the writers take: case files, and the reports and readings behind them."""


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


def public(connection: Connection, builder: str) -> Output:
    """The same without confidential reports: cases are made as if nobody had ever added them."""
    collection = load(connection)
    hidden = {
        one.target.removeprefix("report:")
        for one in collection.decisions
        if one.act is Act.CONFIDENTIAL and one.target.startswith("report:")
    }
    if not hidden & set(collection.readings):
        return whole(connection)
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
    dossier = Dossier(
        cases=tuple(files), unplaced=done.unplaced, unread=reports.refused(connection)
    )
    return dossier, shown.reports, dict(shown.readings)
