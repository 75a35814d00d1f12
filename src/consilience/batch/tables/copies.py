"""`passages` (a row a passage that one report took from another) and `lineages`."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from consilience.batch.tables.parquet import real, text, to_bytes, truth, whole
from consilience.copying import Alignment, Reuse, Tracing

_PLACES = ("from_start", "from_end", "to_start", "to_end")
PASSAGES = pa.schema(
    [
        text("from"),
        text("to"),
        text("kind"),
        truth("directed"),
        truth("suspected"),
        text("reason"),
        *(whole(one) for one in _PLACES),
        real("similarity"),
        text("evidence"),
    ]
)
LINEAGES = pa.schema([text("lineage"), text("report"), whole("place")])


def passages_table(traced: Tracing) -> bytes:
    """In the order of the tracing: by source, target, place."""
    return to_bytes(
        (
            _passage(reuse, aligned)
            for reuse in traced.reuses
            for aligned in reuse.alignments or (None,)
        ),
        PASSAGES,
    )


def lineages_table(traced: Tracing) -> bytes:
    """A row a report of each group: the root first, with place 0."""
    return to_bytes(_members(traced), LINEAGES)


def _members(traced: Tracing) -> Iterator[dict[str, object]]:
    for group in traced.origins:
        for place, report in enumerate(group):
            yield {"lineage": group[0], "report": report, "place": place}


def _passage(reuse: Reuse, aligned: Alignment | None) -> dict[str, object]:
    row: dict[str, object] = {
        "from": reuse.source,
        "to": reuse.target,
        "kind": reuse.kind.value,
        "directed": reuse.directed,
        "suspected": reuse.suspected,
        "reason": reuse.reason,
    }
    if aligned is None:
        return row
    source, target = aligned.source, aligned.target
    places = (source.start, source.end, target.start, target.end)
    return {
        **row,
        **dict(zip(_PLACES, places, strict=True)),
        "similarity": aligned.similarity,
        "evidence": aligned.evidence,
    }
