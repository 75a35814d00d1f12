"""What decisions would change, without writing anything.

Only the cases that they touch are put together, with every report that shares text with one of
theirs: frequencies come from the table that ships, so these come out as they do among all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from consilience.casefile import CaseFile
from consilience.decision import Decision
from consilience.pipeline import silent
from consilience.reconciling.log import UNDONE, standing
from consilience.store import cases, decisions, lineages, readings, reports
from consilience.store.cases import CaseRow
from consilience.types import ReportId
from consilience.workspace.collating import Collection, collate, named
from consilience.workspace.freezing import Difference, differences
from consilience.workspace.workspace import Workspace

# What hangs together by copying may be half of a collection: so many reports are looked at.
_MOST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What decisions would change.

    Args:
        before: The cases that they touch, as they are.
        after: Those that would take their place, without those that stay as they are.
        changes: Findings that come, go, or stand otherwise.
        stale: Those of the decisions that would be applied to nothing, with the reason.
        cut: Whether more hangs on these cases than was looked at.
    """

    before: tuple[CaseFile, ...]
    after: tuple[CaseFile, ...]
    changes: tuple[Difference, ...]
    stale: tuple[tuple[Decision, str], ...]
    cut: bool = False


def preview(workspace: Workspace, taken: Sequence[Decision], within: Iterable[str]) -> Preview:
    """What decisions would change in some cases and in those that they name.

    Args:
        workspace: Stays as it is.
        taken: New decisions, oldest first.
        within: Slugs of cases that are looked at in any case.
    """
    with workspace.store.reading() as connection:
        slugs = {*within, *(slug for one in taken for slug in _touched(connection, one))}
        inside, cut = _around(connection, slugs)
        collection = _collection(connection, inside, taken)
        stored = {one.slug: cases.file(connection, one.slug) for one in collection.rows}
    done = collate(collection, workspace.stages.builder, silent)
    known = {one.digest for one in collection.rows}
    after = []
    for plan in done.plans:
        file = plan.file or stored.get(plan.row.slug)
        if file is not None and plan.row.digest not in known:
            after.append(named(plan, file))
    staying = {plan.row.digest for plan in done.plans}
    before = [
        file for one in collection.rows if one.digest not in staying and (file := stored[one.slug])
    ]
    return Preview(
        before=tuple(before),
        after=tuple(after),
        changes=differences(_joined(before), _joined(after)) if before and after else (),
        stale=tuple(pair for file in after for pair in file.stale if pair[0] in set(taken)),
        cut=cut,
    )


def _touched(connection: Connection, one: Decision) -> Iterator[str]:
    """Slugs of the cases that a decision names or whose reports it names."""
    for address in (one.target, one.value or ""):
        kind, _, rest = address.partition(":")
        if kind == "case":
            now = cases.now(connection, rest)
        elif kind in ("report", "claim", "event", "span"):
            now = cases.case_of(connection, ReportId(_report(kind, rest)))
        elif address.startswith(UNDONE):
            undone = (each for each in decisions.log(connection) if each.digest == rest)
            for each in undone:
                yield from _touched(connection, each.decision)
            continue
        else:
            continue
        if now is not None:
            yield now


def _report(kind: str, address: str) -> str:
    if kind == "report":
        return address
    return address.rsplit(":", 1 if kind == "span" else 2)[0]


def _around(connection: Connection, slugs: Iterable[str]) -> tuple[set[ReportId], bool]:
    """The reports of some cases, and of all cases that share text with them, so many at most."""
    inside: set[ReportId] = set()
    seen: set[str] = set()
    waiting = sorted(slugs)
    while waiting:
        slug = waiting.pop(0)
        if slug in seen:
            continue
        seen.add(slug)
        own = cases.members(connection, slug)
        if inside and len(inside) + len(own) > _MOST:
            return inside, True
        inside.update(own)
        ends = {end for one in own for end in _sharing(connection, one)} - inside
        found = {end: cases.case_of(connection, end) for end in sorted(ends)}
        inside.update(end for end, place in found.items() if place is None)
        waiting += sorted({place for place in found.values() if place is not None} - seen)
    return inside, False


def _sharing(connection: Connection, report: ReportId) -> Iterator[ReportId]:
    for one in lineages.reuses(connection, report):
        yield from (one.source, one.target)


def _collection(
    connection: Connection, inside: set[ReportId], taken: Sequence[Decision]
) -> Collection:
    """As `collating.load` gives it, of some reports and with further decisions."""
    entries = (reports.entry(connection, one) for one in sorted(inside))
    current = [one.report for one in entries if one and one.replaced_by is None]
    read = {one.id: readings.reading(connection, one.id) for one in current}
    known = {name: one for name, one in read.items() if one is not None}
    slugs = {slug for one in inside if (slug := cases.case_of(connection, one))}
    named_ever = cases.names(connection, sorted(inside))
    log = [one.decision for one in decisions.log(connection)]
    return Collection(
        reports=tuple(one for one in current if one.id in known),
        readings=known,
        made=readings.made_of(connection, sorted(inside)),
        decisions=standing([*log, *taken]),
        rows=tuple(_row(connection, slug) for slug in sorted(slugs)),
        slugs={one: cases.had(connection, one) for one in named_ever},
    )


def _row(connection: Connection, slug: str) -> CaseRow:
    found = cases.row(connection, slug)
    assert found is not None  # noqa: S101  # a report of it was found in this transaction
    return found


def _joined(files: Sequence[CaseFile]) -> CaseFile:
    """One file with the findings of all, to be compared."""
    return replace(files[0], findings=tuple(one for file in files for one in file.findings))
