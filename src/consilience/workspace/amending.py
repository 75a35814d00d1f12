"""A few decisions worked into the cases that they are about, without putting all together anew.

Most decisions are about a value, an event, some words or a report of one case. They change neither
who copied whom nor which reports are of one case: what the others are made from stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from consilience import pipeline
from consilience.casefile import Case, CaseFile
from consilience.decision import Act, Decision
from consilience.reconciling.log import standing
from consilience.store import cases, readings, reports
from consilience.store.cases import CaseRow
from consilience.store.decisions import Logged
from consilience.types import CaseSlug, ReportId
from consilience.workspace.memo import Memo
from consilience.workspace.renewing.casing import half_of
from consilience.workspace.renewing.copies import Copies
from consilience.workspace.renewing.keeping import put, put_stale

_KINDS = frozenset({"claim", "event", "span", "report"})
# On two reports these say which are of one case, and on one report who may see it.
_WIDE = frozenset(
    {Act.COPY, Act.INDEPENDENT, Act.MERGE, Act.SAME, Act.SPLIT, Act.NOT_SAME, Act.CONFIDENTIAL}
)
_SAME = Copies(prints={}, old=(), new=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One case as it shall be kept; `decisions` are those on it as a whole, oldest first."""

    row: CaseRow
    file: CaseFile
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """Some cases made anew, ready to be kept; all others stay.

    Args:
        plans: Those cases.
    """

    plans: tuple[Plan, ...]

    @property
    def reconciled(self) -> int:
        """How many case files were made anew."""
        return len(self.plans)


def amended(
    connection: Connection, builder: str, log: Sequence[Logged], seen: int
) -> Amended | None:
    """The cases that the latest decisions change; None where all must be put together anew.

    Args:
        connection: For reading.
        builder: Version of everything that makes a case file from readings.
        log: All decisions, oldest first.
        seen: Number of the last one that the stored cases know.
    """
    before = standing([one.decision for one in log if one.number <= seen])
    after = standing([one.decision for one in log])
    fresh = set(before) ^ set(after)
    if not all(map(_is_narrow, fresh)):
        return None
    plans = []
    for slug in _slugs(connection, fresh):
        plan = _plan(connection, slug, builder, (_plain(before), _plain(after)))
        if plan is None:
            return None
        plans.append(plan)
    return Amended(plans=tuple(plans))


def _is_narrow(one: Decision) -> bool:
    """Whether a decision is about cases that its addresses name, and about no others."""
    kind = one.target.partition(":")[0]
    return kind in _KINDS and not (kind == "report" and one.act in _WIDE)


def _plain(log: Iterable[Decision]) -> tuple[Decision, ...]:
    return tuple(one for one in log if not one.target.startswith("case:"))


def _slugs(connection: Connection, fresh: Iterable[Decision]) -> list[CaseSlug]:
    """The cases of the reports at both ends of some decisions, sorted."""
    ends = {end for one in fresh for end in (one.target, one.value or "")}
    named = {ReportId(end.partition(":")[2].partition(":")[0]) for end in ends}
    return sorted({slug for one in named if (slug := cases.case_of(connection, one))})


def _plan(
    connection: Connection,
    slug: CaseSlug,
    builder: str,
    logs: tuple[tuple[Decision, ...], tuple[Decision, ...]],
) -> Plan | None:
    """One case with what was decided since; None where more hangs on it than is at hand."""
    row, file = cases.row(connection, slug), cases.file(connection, slug)
    if row is None or file is None:
        return None
    case = Case(reports=file.reports, reasons=file.reasons)
    read = {one: found for one in case.reports if (found := readings.reading(connection, one))}
    made = readings.made_of(connection, case.reports)
    there = [each.report for one in case.reports if (each := reports.entry(connection, one))]
    if not len(read) == len(made) == len(there) == len(case.reports):
        return None
    traced = _SAME.tracing(connection, case.reports)
    before, after = (Memo(builder, made, read, traced, one).digest(case) for one in logs)
    # The digest that is stored was made from everything: only if what is at hand gives the same,
    # it is all that the case rests on.
    if before != half_of(row.digest):
        return None
    new = pipeline.reconcile(case, there, read, traced, logs[1])
    if new.slug != row.base:
        return None  # another name for this case may give others other names too
    decided = tuple(one for one in file.decisions if one.target.startswith("case:"))
    kept = CaseRow(slug=slug, base=row.base, digest=after, title=new.title, size=row.size)
    return Plan(row=kept, file=new, decisions=decided)


def keep_amended(connection: Connection, one: Amended) -> None:
    """Put the cases in the place of what they were; all others stay."""
    for each in one.plans:
        put(connection, each.row, each.file, each.decisions)
    put_stale(connection)
