"""All stages in a row: reports in, a dossier out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.casefile import Dossier
from consilience.decision import Decision
from consilience.pipeline.stages import Progress, group, read_all, reconciler, silent, trace
from consilience.reconciling import distinct
from consilience.reconciling.log import standing
from consilience.tracing.decided import decided
from consilience.types import Reading, Report, ReportId, Unread


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
