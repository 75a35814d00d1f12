"""A block of cases to case files."""

from __future__ import annotations

from pathlib import Path

from consilience import pipeline
from consilience.batch import kept, names
from consilience.batch.failing import poisonous, raised
from consilience.batch.jobs import Job, Tell
from consilience.batch.product import Product
from consilience.batch.steps.case import CaseBlock
from consilience.batch.tables.unread import unread_lines
from consilience.casefile import Case, CaseFile
from consilience.types import Unread


def reconcile(job: Job, tell: Tell) -> Product:
    """The case files of the block; their slugs, for those that clash over all blocks."""
    block = kept.loads(Path(job.folder) / names.block(job.number), CaseBlock)
    file_of = pipeline.reconciler(block.reports, block.readings, block.traced)
    why = dict(job.poisoned)
    made: list[CaseFile] = []
    aside: list[Unread] = []
    for case in block.cases:
        at = _name(case)
        if at in why:
            aside.append(poisonous(at, None, why[at]))
            continue
        tell(at)
        try:
            made.append(file_of(case))
        except Exception as error:  # noqa: BLE001  # a bug that one case brings out; told as a row
            aside.append(raised(at, None, error))
    return Product(
        files=(
            (names.casefiles(job.number), kept.dumps(tuple(made))),
            (names.unread("reconcile", job.number), unread_lines(aside)),
        ),
        counts={"cases": len(made), "unread": len(aside)},
        words=tuple(one.slug for one in made),
    )


def _name(case: Case) -> str:
    return f"case of {case.reports[0]}"
