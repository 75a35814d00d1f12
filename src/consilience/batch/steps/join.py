"""What needs to see all reports at once: who copied whom, and which reports are one case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.batch import kept
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.tables.copies import lineages_table, passages_table
from consilience.casefile import Case
from consilience.copying import Reuse, Tracing
from consilience.pipeline import group
from consilience.tracing.tracing import Pairs, by_age, join_copies
from consilience.types import Reading, Report, ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBlock:
    """Some cases with all that reconciling them needs, and nothing else.

    Args:
        traced: The reuses that a passage of these cases may descend through, and the groups that
            their reports are in: lineages come out as over all reports.
    """

    cases: tuple[Case, ...]
    reports: tuple[Report, ...]
    readings: Mapping[ReportId, Reading]
    traced: Tracing


def join(job: Job, tell: Tell) -> Product:
    """Passages and lineages as tables, and the cases in blocks."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    out = Path(job.folder)
    reports, readings = load_parts(out, job.shard.count)
    tell("tracing")
    copies = (
        one
        for number in range(job.shard.copies)
        for one in kept.loads(out / kept.copies(number), tuple)
    )
    traced = join_copies(by_age(reports), kept.loads(out / kept.PAIRS, Pairs), copies)
    tell("grouping")
    cases, _ = group(reports, readings, traced)
    blocks = list(_blocks(cases, job.per))
    return Product(
        files=_files(blocks, reports, readings, traced),
        counts={"cases": len(cases), "blocks": len(blocks), "reuses": len(traced.reuses)},
    )


def load_parts(out: Path, parts: int) -> tuple[tuple[Report, ...], dict[ReportId, Reading]]:
    """All reports, sorted by id, and their readings."""
    reports: list[Report] = []
    readings: dict[ReportId, Reading] = {}
    for number in range(parts):
        some, read = kept.loads(out / kept.part(number), tuple)
        reports += some
        readings |= read
    return tuple(sorted(reports, key=lambda one: one.id)), readings


def _blocks(cases: Sequence[Case], per: int) -> Iterator[tuple[Case, ...]]:
    """Cases in their order, cut where a block has enough reports."""
    block: list[Case] = []
    held = 0
    for case in cases:
        if block and held + len(case.reports) > per:
            yield tuple(block)
            block, held = [], 0
        block.append(case)
        held += len(case.reports)
    if block:
        yield tuple(block)


def _files(
    blocks: Sequence[tuple[Case, ...]],
    reports: Sequence[Report],
    readings: Mapping[ReportId, Reading],
    traced: Tracing,
) -> Iterator[tuple[str, bytes]]:
    yield kept.output("passages", 0), passages_table(traced)
    yield kept.output("lineages", 0), lineages_table(traced)
    texts = {one.id: one for one in reports}
    sources = _Sources(traced)
    for number, cases in enumerate(blocks):
        ids = tuple(one for case in cases for one in case.reports)
        block = CaseBlock(
            cases=cases,
            reports=tuple(texts[one] for one in ids),
            readings={one: readings[one] for one in ids if one in readings},
            traced=sources.above(ids),
        )
        yield kept.block(number), kept.dumps(block)


class _Sources:
    """Looks up which reuses lead up from some reports, in the order of the whole tracing."""

    def __init__(self, traced: Tracing) -> None:
        self._traced = traced
        self._into: dict[ReportId, list[int]] = defaultdict(list)
        for place, reuse in enumerate(traced.reuses):
            self._into[reuse.target].append(place)
        self._groups: dict[ReportId, list[int]] = defaultdict(list)
        for place, group_of in enumerate(traced.origins):
            for one in group_of:
                self._groups[one].append(place)

    def above(self, ids: Sequence[ReportId]) -> Tracing:
        """What the reports descend from, directly or not."""
        seen = set(ids)
        left = list(ids)
        places: set[int] = set()
        while left:
            for place in self._into[left.pop()]:
                places.add(place)
                source: Reuse = self._traced.reuses[place]
                if source.source not in seen:
                    seen.add(source.source)
                    left.append(source.source)
        groups = sorted({place for one in ids for place in self._groups[one]})
        return Tracing(
            reuses=tuple(self._traced.reuses[place] for place in sorted(places)),
            origins=tuple(self._traced.origins[place] for place in groups),
        )
