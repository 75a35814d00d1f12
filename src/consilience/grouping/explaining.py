"""Why each report stands in its case: in words, from what tied it there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.casefile import Case
from consilience.grouping.islands import Known
from consilience.grouping.judging import judge
from consilience.grouping.ties import NOTHING, ordered
from consilience.types import ReportId, Score

Clusters = Mapping[ReportId, Sequence[ReportId]]


def explained(members: Clusters, known: Known) -> Case:
    """The case of some copy clusters.

    Args:
        members: Speaker -> all reports of its copy cluster.
        known: What the linking looked at.
    """
    speaks_for = {report: speaker for speaker, held in members.items() for report in held}
    reports = tuple(sorted(speaks_for))
    reasons = (_reason(one, speaks_for[one], members, known) for one in reports)
    return Case(reports=reports, reasons=tuple(reasons))


def _reason(report: ReportId, speaker: ReportId, members: Clusters, known: Known) -> str:
    """A decision on the report, else the text that it copies, else the nearest other text."""
    if report != speaker:
        return f"{report}: with {speaker}: {_copying(report, speaker, known)}"
    others = [one for one in members if one != report]
    for one in sorted(others):
        decided = known.ties.decided.get(ordered(report, one), NOTHING)
        if decided.value > 0:
            return f"{report}: with {one}: {decided.reason}"
    if others:
        nearest = known.nearest(report, others)
        return f"{report}: with {nearest}: {_told(report, nearest, known).reason}"
    copies = [one for one in members[report] if one != report]
    if copies:
        return f"{report}: with {copies[0]}: {_copying(report, copies[0], known)}"
    return f"{report}: stands alone, no other report is about the same doings"


def _copying(report: ReportId, other: ReportId, known: Known) -> str:
    if known.sketches[report].digest == known.sketches[other].digest:
        return "prints the same words"
    # Where both copy a third text, no pair says so.
    return known.ties.copies.get(ordered(report, other), NOTHING).reason or "is a copy"


def _told(report: ReportId, other: ReportId, known: Known) -> Score:
    pair = ordered(report, other)
    left, right = (known.sketches[one] for one in pair)
    return judge(left, right, known.rarity, known.ties.copies.get(pair, NOTHING))
