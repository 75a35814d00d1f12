"""The case files of a block to tables, under slugs that no other case of the run has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from consilience.batch import kept, names
from consilience.batch.jobs import Block, Job, Tell
from consilience.batch.product import Product
from consilience.batch.steps.case import CaseBlock
from consilience.batch.tables.cases import cases_table
from consilience.batch.tables.events import events_table
from consilience.casefile import CaseFile
from consilience.reconciling.naming import distinct_slugs
from consilience.types import CaseSlug
from consilience.writing import Options
from consilience.writing.view import view


def write(job: Job, tell: Tell) -> Product:
    """The cases of the block and their events as tables, sorted by slug."""
    assert isinstance(job.shard, Block)  # noqa: S101  # the plan gives this step nothing else
    out = Path(job.folder)
    tell("cases")
    block = kept.loads(out / names.block(job.number), CaseBlock)
    cases = _distinct(kept.loads(out / names.casefiles(job.number), tuple), job.shard.shared)
    reports = {one.id: one for one in block.reports}
    cases = tuple(sorted(cases, key=lambda one: one.slug))
    views = (view(one, reports, block.readings, Options()) for one in cases)
    return Product(
        files=(
            (names.output("cases", job.number), cases_table(views)),
            (names.output("events", job.number), events_table(cases)),
        ),
        counts={"cases": len(cases)},
    )


def _distinct(cases: Sequence[CaseFile], shared: Sequence[str]) -> tuple[CaseFile, ...]:
    """The cases, with a digest in the slugs that cases of other blocks have too."""
    named = [(one.slug, one.reports) for one in cases]
    # A slug that is shared stands at least twice: once here, and once for the others.
    slugs = distinct_slugs([*named, *((CaseSlug(one), ()) for one in shared)])
    return tuple(replace(one, slug=slug) for one, slug in zip(cases, slugs, strict=False))
