"""How many texts that could not have copied each other give a value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from consilience.casefile import Claim
from consilience.copying import ReuseKind, Tracing
from consilience.reconciling.options import Lineage
from consilience.types import LineageId, ReportId


def lineages(
    claims: Iterable[Claim], lineage: Lineage, tracing: Tracing | None = None
) -> tuple[int, int]:
    """Least and most independent texts behind some claims.

    Args:
        claims: Claims of one value, any order.
        lineage: As in `Options`; a passage with two parents or a suspected copy has several.
        tracing: Who copied whom. A text that is a rework of another as a whole may say in its own
            words what its source says too: such a value may still be the source's, so it is no
            sure witness. A text that takes over a passage and goes its own way elsewhere is one.

    Returns:
        Both at least 1 for a non-empty input; equal where every passage has one parent.
    """
    reworked = _reworked(tracing) if tracing else {}
    told = [(one.report, lineage(one.report, one.span)) for one in claims]
    firsts = {parents[0] for _, parents in told}
    sets = {frozenset(parents) | _shared(report, parents, reworked) for report, parents in told}
    taken: set[LineageId] = set()
    least = 0
    # Passages with the fewest parents first: what shares no parent with them stands beside them.
    for one in sorted(sets, key=lambda each: (len(each), sorted(each))):
        if not one & taken:
            least += 1
        taken |= one
    return least, max(len(firsts), least)


def _reworked(tracing: Tracing) -> Mapping[ReportId, frozenset[LineageId]]:
    """For each report that is another text as a whole, reworked: the roots of what it is."""
    wholes = {one.target for one in tracing.reuses if one.kind is not ReuseKind.PARTIAL}
    wholes |= {
        one.source
        for one in tracing.reuses
        if one.kind is not ReuseKind.PARTIAL and not one.directed
    }
    return {
        report: frozenset(LineageId(group[0]) for group in tracing.origins if report in group)
        for report in wholes
    }


def _shared(
    report: ReportId,
    parents: Sequence[LineageId],
    reworked: Mapping[ReportId, frozenset[LineageId]],
) -> frozenset[LineageId]:
    """Roots of the texts that a rework is of, for a passage that is traced to none of them."""
    own = str(parents[0]) == str(report)
    return reworked.get(report, frozenset()) if own else frozenset()
