"""From a span back to the report in which its text first stood."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.copying import Alignment, Reuse, Tracing
from consilience.tracing.traced import Traced
from consilience.types import LineageId, Report, ReportId, Span


def lineage_of(tracing: Tracing | Traced, report: Report | ReportId, span: Span) -> LineageId:
    """The report that the passage around a span descends from; its own report if from nobody.

    Claims of one lineage are one witness. A passage is a sentence: of a report that mixes two
    texts, one span may descend from the one and the next from the other.
    """
    return _follow(tracing, _id(report), span, certain=False)


def certain_lineage_of(
    tracing: Tracing | Traced, report: Report | ReportId, span: Span
) -> LineageId:
    """The same, but a copy that is only suspected counts as a text of its own."""
    return _follow(tracing, _id(report), span, certain=True)


def count_lineages(tracing: Tracing, spans: Iterable[tuple[ReportId, Span]]) -> tuple[int, int]:
    """Least and most texts that could not have copied each other, among those of the spans.

    Args:
        tracing: Who copied whom.
        spans: Where one value stands, any order.

    Returns:
        Two equal numbers where no copy is merely suspected; at least 1 for a non-empty input.
    """
    places, traced = list(spans), Traced(tracing)
    least = {lineage_of(traced, report, span) for report, span in places}
    most = {certain_lineage_of(traced, report, span) for report, span in places}
    return len(least), len(most)


def _id(report: Report | ReportId) -> ReportId:
    return report.id if isinstance(report, Report) else report


def _follow(tracing: Tracing | Traced, report: ReportId, span: Span, *, certain: bool) -> LineageId:
    traced = tracing if isinstance(tracing, Traced) else Traced(tracing)
    here, at, seen = report, span, {report}
    while found := _source(traced.into(here), at, certain=certain):
        reuse, alignment = found
        if reuse.source in seen:
            break
        here, at = reuse.source, alignment.source
        seen.add(here)
    return LineageId(here)


def _source(
    reuses: Iterable[Reuse], span: Span, *, certain: bool
) -> tuple[Reuse, Alignment] | None:
    best: tuple[int, Reuse, Alignment] | None = None
    for reuse in reuses:
        if certain and reuse.suspected:
            continue
        for one in reuse.alignments:
            shared = min(span.end, one.target.end) - max(span.start, one.target.start)
            if shared > 0 and (best is None or shared > best[0]):
                best = (shared, reuse, one)
    return best[1:] if best else None
