"""Reports into cases: block on rare keys, merge on positive evidence, best pair first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.casefile import Case, Unplaced
from consilience.copying import Tracing
from consilience.decision import Decision
from consilience.grouping.grouper import Grouper
from consilience.grouping.sketch import sketch
from consilience.grouping.ties import ties
from consilience.types import Reading, Report, ReportId


def group(
    reports: Sequence[Report],
    readings: Mapping[ReportId, Reading],
    tracing: Tracing,
    decisions: Sequence[Decision] = (),
) -> tuple[tuple[Case, ...], tuple[Unplaced, ...]]:
    """The cases of a collection, and the reports that belong to none.

    Args:
        reports: In any order; the answer does not depend on it.
        readings: Of every report; one that is missing leaves its report unplaced.
        tracing: Who copied whom; a copy is strong evidence for the same case.
        decisions: The log; those on two reports (`report:ID`) outweigh all points.

    Returns:
        Cases sorted by their first report; a relevant report alone is a case of its own.
    """
    texts = {one.id: one for one in sorted(reports, key=lambda one: one.id)}
    unplaced = tuple(
        Unplaced(report=one, reason=readings[one].why if one in readings else "was not read")
        for one in texts
        if one not in readings or not readings[one].relevant
    )
    relevant = [one for one in texts if one in readings and readings[one].relevant]
    grouper = Grouper()
    grouper.update(
        fresh=[sketch(texts[one], readings[one]) for one in relevant],
        known=ties(tracing, decisions),
    )
    return grouper.cases(), unplaced
