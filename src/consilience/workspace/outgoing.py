"""What leaves the workspace of all cases or of one: nothing confidential, and names as asked."""

from __future__ import annotations

from consilience.casefile import CaseFile, Dossier
from consilience.errors import UsageError
from consilience.workspace.exporting import Output, confidential, public
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
            found = public(connection, there.stages.builder)
        return without_names(found.output, naming, found.protected)
    own = sheaf(there.store, slug)
    with there.store.reading() as connection:
        if not confidential(connection) & set(own.file.reports):
            reports = tuple(own.reports[one] for one in sorted(own.reports))
            return without_names((_alone(own.file), reports, dict(own.readings)), naming)
        found = public(connection, there.stages.builder)
    dossier, reports, readings = found.output
    left = [each for each in dossier.cases if set(each.reports) & set(own.file.reports)]
    if not left:
        raise UsageError(slug, "no such case outside", "all that it rests on is confidential")
    best = max(left, key=lambda one: len(set(one.reports) & set(own.file.reports)))
    kept = tuple(one for one in reports if one.id in best.reports)
    output = (_alone(best), kept, {one.id: readings[one.id] for one in kept if one.id in readings})
    return without_names(output, naming, found.protected)


def _alone(file: CaseFile) -> Dossier:
    return Dossier(cases=(file,), unplaced=(), unread=())
