"""`consilience trace`: who copied whom, as JSON."""

from __future__ import annotations

import json
import sys

from consilience.casefile import Alignment, Reuse, Tracing
from consilience.cli.codes import Code
from consilience.cli.inputs import Inputs, gather_inputs
from consilience.cli.terminal import watching

EXAMPLE = "Example: consilience trace reports/ > copies.json"


def trace(inputs: Inputs) -> int:
    """Say which reports share a text: lineages and who took from whom, as JSON."""
    reports, unread = gather_inputs(inputs)
    from consilience import pipeline  # noqa: PLC0415  # loads the parser: a second

    with watching() as bar:
        readings = pipeline.read_all(reports, bar)
        traced = pipeline.trace(reports, readings)
    sys.stdout.buffer.write(_json(traced))
    sys.stdout.flush()
    return Code.UNREAD if unread else Code.DONE


def _json(traced: Tracing) -> bytes:
    rows = {
        "origins": [list(one) for one in traced.origins],
        "reuse": [_reuse(one) for one in traced.reuses],
    }
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()


def _reuse(one: Reuse) -> dict[str, object]:
    return {
        "from": one.source,
        "to": one.target,
        "kind": one.kind,
        "directed": one.directed,
        "suspected": one.suspected,
        "reason": one.reason,
        "passages": [_passage(each) for each in one.alignments],
    }


def _passage(one: Alignment) -> dict[str, object]:
    return {
        "from": [one.source.start, one.source.end],
        "to": [one.target.start, one.target.end],
        "similarity": round(one.similarity, 3),
        "evidence": one.evidence,
    }
