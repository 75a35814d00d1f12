"""The stages, each with what it needs of the others handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from spacy.language import Language

from consilience.casefile import Case, CaseFile, Dossier, Unplaced
from consilience.copying import Tracing
from consilience.decision import Decision
from consilience.grouping import group as group_reports
from consilience.knowledge import load as load_knowledge
from consilience.pipeline.pausing import uncollected
from consilience.reading import least_sure as without_unsure
from consilience.reading import read as read_report
from consilience.reading.parser import load_parser
from consilience.reconciling import Options as ReconcileOptions
from consilience.reconciling import reconcile as reconcile_case
from consilience.reconciling.log import standing
from consilience.tracing import Traced, certain_lineage_of, lineage_of
from consilience.tracing import trace as trace_reports
from consilience.types import LineageId, Reading, Report, ReportId, Span
from consilience.writing import Options as WriteOptions
from consilience.writing import write as write_files

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and how much there is."""


def silent(_stage: str, _done: int, _whole: int) -> None:
    """Progress that nobody watches."""


@lru_cache(maxsize=1)
def _parser() -> Language:
    return load_parser()


def read(report: Report) -> Reading:
    """What one report says."""
    return read_report(report, load_knowledge(), _parser())


def read_all(
    reports: Sequence[Report], progress: Progress = silent, least_sure: float = 0.0
) -> dict[ReportId, Reading]:
    """What every report says, in the order given.

    Args:
        reports: Each is read by itself.
        progress: Told how many are read.
        least_sure: Values with a lower score are left out; 0 keeps all.
    """
    readings = {}
    for done, report in enumerate(reports):
        progress("reading", done, len(reports))
        readings[report.id] = without_unsure(read(report), least_sure)
    progress("reading", len(reports), len(reports))
    return readings


def trace(reports: Sequence[Report], readings: Mapping[ReportId, Reading] | None = None) -> Tracing:
    """Who copied whom.

    Args:
        reports: A collection; order does not matter.
        readings: Their readings, where known: set-aside passages are not evidence of copying.
    """
    return trace_reports(reports, readings)


def group(
    reports: Sequence[Report],
    readings: Mapping[ReportId, Reading],
    traced: Tracing | None = None,
    decisions: Sequence[Decision] = (),
) -> tuple[tuple[Case, ...], tuple[Unplaced, ...]]:
    """Which reports are about the same doings, and which belong to no case."""
    known = traced or trace(reports, readings)
    with uncollected():
        return group_reports(reports, readings, known, standing(tuple(decisions)))


def reconcile(
    case: Case,
    reports: Sequence[Report],
    readings: Mapping[ReportId, Reading],
    traced: Tracing | None = None,
    decisions: Iterable[Decision] = (),
) -> CaseFile:
    """What the reports of one case say together.

    Args:
        case: From `group`.
        reports: At least those of the case.
        readings: Likewise.
        traced: From `trace`; None traces the reports of the case alone.
        decisions: What people decided, oldest first.
    """
    known = traced or trace([one for one in reports if one.id in case.reports], readings)
    return reconciler(reports, readings, known, decisions)(case)


def reconciler(
    reports: Sequence[Report],
    readings: Mapping[ReportId, Reading],
    traced: Tracing,
    decisions: Iterable[Decision] = (),
) -> Callable[[Case], CaseFile]:
    """What says of each case of a collection what its reports say together.

    For many cases: each costs what it is, however large the collection.

    Args:
        reports: At least those of the cases.
        readings: Likewise.
        traced: From `trace`.
        decisions: What people decided, oldest first.
    """
    known, decided_on = Traced(traced), standing(tuple(decisions))
    places = {one.id: place for place, one in enumerate(reports)}

    def lineage(report: ReportId, span: Span) -> tuple[LineageId, ...]:
        certain = certain_lineage_of(known, report, span)
        suspected = lineage_of(known, report, span)
        return (certain,) if certain == suspected else (certain, suspected)

    def file_of(case: Case) -> CaseFile:
        told = sorted(places[one] for one in case.reports if one in places)
        options = ReconcileOptions(
            knowledge=load_knowledge(),
            lineage=lineage,
            tracing=known.within(case.reports),
            decisions=decided_on,
        )
        return reconcile_case(case, [reports[place] for place in told], readings, options)

    return file_of


def write(
    dossier: Dossier,
    reports: Sequence[Report],
    readings: Mapping[ReportId, Reading],
    options: WriteOptions | None = None,
) -> Iterator[tuple[str, bytes]]:
    """The files of a dossier: relative path and bytes, the same for the same dossier."""
    known = {one.id: one for one in reports}
    return write_files(dossier, known, readings, options or WriteOptions())
