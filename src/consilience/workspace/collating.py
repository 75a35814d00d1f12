"""From stored readings to stored cases: only what changed is reconciled again."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from consilience import pipeline
from consilience.casefile import Case, CaseFile, Unplaced
from consilience.copying import Tracing
from consilience.decision import Decision
from consilience.reconciling.log import standing
from consilience.reconciling.naming import distinct_slugs
from consilience.store import (
    cases,
    decisions,
    readings,
    reports,
)
from consilience.store.cases import CaseRow
from consilience.store.codec import dumps
from consilience.store.readings import Made
from consilience.tracing.decided import decided
from consilience.types import CaseSlug, Reading, Report, ReportId
from consilience.workspace.memo import Memo
from consilience.workspace.standing import with_pairs

Progress = pipeline.Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """All that cases are made from, as of one moment."""

    reports: tuple[Report, ...]
    readings: Mapping[ReportId, Reading]
    made: Mapping[ReportId, Made]
    decisions: tuple[Decision, ...]
    rows: tuple[CaseRow, ...]
    slugs: Mapping[str, frozenset[ReportId]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One case as it shall be kept.

    Args:
        file: None where the stored one still stands.
        decisions: On the case as a whole, oldest first, with the slug that it has now.
    """

    row: CaseRow
    file: CaseFile | None
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Collated:
    """New cases, ready to be kept.

    Args:
        plans: Every case.
        reconciled: How many case files were made anew.
    """

    plans: tuple[Plan, ...]
    unplaced: tuple[Unplaced, ...]
    traced: Tracing
    reconciled: int


def load(connection: Connection) -> Collection:
    """Everything that is needed, without earlier editions and what was not read yet."""
    current = [one.report for one in reports.entries(connection) if one.replaced_by is None]
    log = tuple(one.decision for one in decisions.log(connection))
    known = {one.report: one for one in readings.readings(connection)}
    ready = tuple(one for one in current if one.id in known)
    return Collection(
        reports=ready,
        readings={one.id: known[one.id] for one in ready},
        made=readings.made(connection),
        decisions=standing(log),
        rows=cases.rows(connection),
        slugs=cases.history(connection),
    )


def collate(one: Collection, builder: str, progress: Progress, *, anew: bool = False) -> Collated:
    """Trace, group, and reconcile the cases that are not as they were.

    Args:
        one: From `load`.
        builder: Version of everything that makes a case file from readings.
        progress: Told how far each stage is.
        anew: Make every case file again, whatever is stored.
    """
    progress("tracing", 0, 1)
    traced = decided(pipeline.trace(one.reports, one.readings), one.reports, one.decisions)
    progress("tracing", 1, 1)
    pairs = with_pairs(one.decisions, one.slugs, (each.id for each in one.reports))
    found, unplaced = pipeline.group(one.reports, one.readings, traced, pairs)
    plain = tuple(each for each in one.decisions if not each.target.startswith("case:"))
    memo = Memo(builder, one.made, one.readings, traced, plain)
    stored = {} if anew else {_half(each.digest): each for each in one.rows}
    made: list[tuple[str, CaseFile | CaseRow]] = []
    for done, case in enumerate(found):
        progress("reconciling", done, len(found))
        digest = memo.digest(case)
        known = stored.get(digest) or pipeline.reconcile(
            case, one.reports, one.readings, traced, plain
        )
        made.append((digest, known))
    progress("reconciling", len(found), len(found))
    return Collated(
        plans=_plans(one, found, made),
        unplaced=unplaced,
        traced=traced,
        reconciled=sum(isinstance(known, CaseFile) for _, known in made),
    )


def named(plan: Plan, file: CaseFile) -> CaseFile:
    """The case file under the slug that it has among all, with what was decided on it."""
    own = tuple(each for each in file.decisions if not each.target.startswith("case:"))
    return replace(file, slug=plan.row.slug, decisions=(*own, *plan.decisions))


def _plans(
    one: Collection, found: Sequence[Case], made: Sequence[tuple[str, CaseFile | CaseRow]]
) -> tuple[Plan, ...]:
    bases = [known.slug if isinstance(known, CaseFile) else known.base for _, known in made]
    slugs = distinct_slugs(list(zip(bases, (case.reports for case in found), strict=True)))
    about = _on_cases(one, dict(zip(slugs, found, strict=True)))
    plans = []
    for case, (digest, known), base, slug in zip(found, made, bases, slugs, strict=True):
        decided = tuple(about.get(slug, ()))
        row = CaseRow(
            slug=slug,
            base=base,
            digest=f"{digest}:{_digest(slug, decided)}",
            title=known.title,
            size=len(case.reports),
        )
        file = known if isinstance(known, CaseFile) else None
        plans.append(Plan(row=row, file=file, decisions=decided))
    return tuple(plans)


def _on_cases(one: Collection, now: Mapping[CaseSlug, Case]) -> Mapping[str, list[Decision]]:
    """Decisions on whole cases, by the slug that the case has now.

    A name that a case once had leads to the case with most of the reports that it then had; a
    decision that leads nowhere is told by `stale`.
    """
    found: dict[str, list[Decision]] = {}
    for each in one.decisions:
        if each.target.startswith("case:"):
            slug = leads_to(each.target.removeprefix("case:"), one.slugs, now)
            if slug is not None:
                found.setdefault(slug, []).append(replace(each, target=f"case:{slug}"))
    return found


def leads_to(
    slug: str, slugs: Mapping[str, frozenset[ReportId]], now: Mapping[CaseSlug, Case]
) -> CaseSlug | None:
    """The case that a slug, present or past, means now; None where it means none."""
    if slug in now:
        return CaseSlug(slug)
    had = slugs.get(slug, frozenset())
    shared = Counter({each: len(had & set(case.reports)) for each, case in now.items()})
    best = min(shared, key=lambda each: (-shared[each], each), default=None)
    return best if best is not None and shared[best] else None


def _half(digest: str) -> str:
    """The part of a case's digest that its reports, readings and lineages decide."""
    return digest.partition(":")[0]


def _digest(slug: str, decided: Sequence[Decision]) -> str:
    text = "\n".join((slug, *map(dumps, decided)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
