"""The only place where the stages meet: reports in, one dossier out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import BinaryIO

from spacy.language import Language

from consilience.casefile import Case, CaseFile, Dossier, Unplaced
from consilience.copying import Tracing
from consilience.decision import Decision
from consilience.grouping import group as group_reports
from consilience.knowledge import load as load_knowledge
from consilience.reading import least_sure as without_unsure
from consilience.reading import read as read_report
from consilience.reading.page_gate import may_be_relevant
from consilience.reading.parser import load_parser
from consilience.reconciling import Options as ReconcileOptions
from consilience.reconciling import distinct
from consilience.reconciling import reconcile as reconcile_case
from consilience.reconciling.log import standing
from consilience.sources import Candidate, Outcome, collect, read_inputs
from consilience.sources import Options as SourceOptions
from consilience.sources.drafting import NOT_STATED
from consilience.tracing import Traced, certain_lineage_of, lineage_of
from consilience.tracing import trace as trace_reports
from consilience.tracing.decided import decided
from consilience.types import LineageId, Reading, Report, ReportId, Span, Unread
from consilience.writing import Options as WriteOptions
from consilience.writing import write as write_files

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and how much there is."""

# spaCy refuses longer texts, for its parser needs about 1 GB for each 100,000 words; no report
# of the trade comes near: a book of 160,000 words does.
LONGEST = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """Everything that writers need.

    Args:
        reports: Sorted by id.
        readings: One a report.
    """

    dossier: Dossier
    reports: tuple[Report, ...]
    readings: Mapping[ReportId, Reading]


def silent(_stage: str, _done: int, _whole: int) -> None:
    """Progress that nobody watches."""


@lru_cache(maxsize=1)
def _parser() -> Language:
    return load_parser()


def gather(
    inputs: Sequence[str], stdin: BinaryIO | None = None, today: str | None = None
) -> tuple[tuple[Report, ...], tuple[Unread, ...]]:
    """Reports of files and folders, sorted by id, and what could not be read.

    Args:
        inputs: Files, folders, and `-` for standard input.
        stdin: Binary standard input, needed only for `-`.
        today: ISO date after which a publication date is in the future; None checks nothing.
    """
    options = SourceOptions(today=today, wanted=worth_extracting)
    return admit(read_inputs(inputs, stdin, options))


def admit(
    outcomes: Iterable[Report | Unread],
) -> tuple[tuple[Report, ...], tuple[Unread, ...]]:
    """Reports that can be read, sorted by id, and rows for the others and for what they lack."""
    reports: list[Report] = []
    unread: list[Unread] = []
    for one in outcomes:
        if isinstance(one, Unread):
            unread.append(one)
        elif len(one.text) > LONGEST:
            unread.append(_too_long(one.id))
        else:
            reports.append(one)
            unread += _left_out(one)
    return tuple(sorted(reports, key=lambda one: one.id)), tuple(unread)


def candidates(
    inputs: Sequence[str], stdin: BinaryIO | None = None, today: str | None = None
) -> tuple[tuple[Candidate, ...], tuple[Unread, ...]]:
    """What the inputs hold before it is settled which is which: for those who hold others too.

    Args:
        inputs: Files, folders, and `-` for standard input.
        stdin: Binary standard input, needed only for `-`.
        today: ISO date after which a publication date is in the future; None checks nothing.
    """
    return sift(collect(inputs, stdin, SourceOptions(today=today)))


def sift(outcomes: Iterable[Outcome]) -> tuple[tuple[Candidate, ...], tuple[Unread, ...]]:
    """Candidates that can be read, and rows for the others and for what they lack."""
    found: list[Candidate] = []
    unread: list[Unread] = []
    for one in outcomes:
        if isinstance(one, Unread):
            unread.append(one)
        elif len(one.report.text) > LONGEST:
            unread.append(_too_long(one.address.show()))
        else:
            found.append(one)
            unread += _left_out(one.report)
    return tuple(found), tuple(unread)


def _too_long(source: str) -> Unread:
    reason = f"longer than {LONGEST:,} characters"
    return Unread(source=source, line=None, reason=reason, remedy="split it into single reports")


def _left_out(report: Report) -> list[Unread]:
    """What the input gives of a report that is read, but that could not be used."""
    return [
        Unread(source=report.id, line=None, reason=one, remedy="correct it in the input")
        for one in report.warnings
        if one.endswith(NOT_STATED)
    ]


def worth_extracting(page: bytes) -> bool:
    """Whether the article of a raw page could be about a case: the gate for pages of archives."""
    return may_be_relevant(page, load_knowledge())


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


def build(
    reports: Sequence[Report],
    unread: Sequence[Unread] = (),
    decisions: Sequence[Decision] = (),
    progress: Progress = silent,
    least_sure: float = 0.0,
) -> Built:
    """All stages, from reports to a dossier; the order of the reports does not matter.

    Args:
        reports: Of one or many cases.
        unread: What could not be read of the inputs, for the pages.
        decisions: What people decided, oldest first.
        progress: Told how far each stage is.
        least_sure: Values with a lower score are left out before anything is compared.
    """
    ordered = tuple(sorted(reports, key=lambda one: one.id))
    readings = read_all(ordered, progress, least_sure)
    progress("tracing", 0, 1)
    traced = decided(trace(ordered, readings), ordered, standing(decisions))
    progress("tracing", 1, 1)
    cases, unplaced = group(ordered, readings, traced, decisions)
    files, file_of = [], reconciler(ordered, readings, traced, decisions)
    for done, case in enumerate(cases):
        progress("reconciling", done, len(cases))
        files.append(file_of(case))
    progress("reconciling", len(cases), len(cases))
    dossier = Dossier(cases=distinct(files), unplaced=unplaced, unread=tuple(unread))
    return Built(dossier=dossier, reports=ordered, readings=readings)


def write(
    dossier: Dossier,
    reports: Sequence[Report],
    readings: Mapping[ReportId, Reading],
    options: WriteOptions | None = None,
) -> Iterator[tuple[str, bytes]]:
    """The files of a dossier: relative path and bytes, the same for the same dossier."""
    known = {one.id: one for one in reports}
    return write_files(dossier, known, readings, options or WriteOptions())
