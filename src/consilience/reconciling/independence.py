"""How many texts that could not have copied each other give a value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consilience.casefile import Claim
from consilience.reconciling.options import Lineage
from consilience.types import LineageId, ReportId


def lineages(
    claims: Iterable[Claim], lineage: Lineage, origins: Sequence[Sequence[ReportId]] = ()
) -> tuple[int, int]:
    """Least and most independent texts behind some claims.

    Args:
        claims: Claims of one value, any order.
        lineage: As in `Options`; a passage with two parents or a suspected copy has several.
        origins: Reports that share a text anywhere. A reworked text may say in its own words what
            its source says too: such a value may still be the source's, so it is no sure witness.

    Returns:
        Both at least 1 for a non-empty input; equal where every passage has one parent.
    """
    told = [(one.report, lineage(one.report, one.span)) for one in claims]
    firsts = {parents[0] for _, parents in told}
    sets = {frozenset(parents) | _shared(report, parents, origins) for report, parents in told}
    taken: set[LineageId] = set()
    least = 0
    # Passages with the fewest parents first: what shares no parent with them stands beside them.
    for one in sorted(sets, key=lambda each: (len(each), sorted(each))):
        if not one & taken:
            least += 1
        taken |= one
    return least, max(len(firsts), least)


def _shared(
    report: ReportId, parents: Sequence[LineageId], origins: Sequence[Sequence[ReportId]]
) -> frozenset[LineageId]:
    """Roots of the texts that a report shares, for a passage that is traced to none of them."""
    if str(parents[0]) != str(report):
        return frozenset()
    return frozenset(LineageId(group[0]) for group in origins if report in group)
