"""How many texts that could not have copied each other give a value."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.casefile import Claim
from consilience.reconciling.options import Lineage
from consilience.types import LineageId


def lineages(claims: Iterable[Claim], lineage: Lineage) -> tuple[int, int]:
    """Least and most independent texts behind some claims.

    Args:
        claims: Claims of one value, any order.
        lineage: As in `Options`; a passage with two parents or a suspected copy has several.

    Returns:
        Both at least 1 for a non-empty input; equal where every passage has one parent.
    """
    sets = {frozenset(lineage(one.report, one.span)) for one in claims}
    firsts = {lineage(one.report, one.span)[0] for one in claims}
    taken: set[LineageId] = set()
    least = 0
    # Passages with the fewest parents first: what shares no parent with them stands beside them.
    for one in sorted(sets, key=lambda each: (len(each), sorted(each))):
        if not one & taken:
            least += 1
        taken |= one
    return least, max(len(firsts), least)
