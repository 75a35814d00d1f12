"""`consilience trace`: who copied whom, as JSON."""

from __future__ import annotations

import json
import sys

from consilience.cli.codes import Code
from consilience.cli.inputs import Inputs, gather_inputs
from consilience.cli.terminal import watching

EXAMPLE = "Example: consilience trace reports/ > copies.json"


def trace(inputs: Inputs) -> int:
    """Say which reports share a text: lineages and who took from whom, as JSON."""
    reports, unread = gather_inputs(inputs)
    from consilience import pipeline  # noqa: PLC0415  # loads the parser: a second
    from consilience.tracing import to_json  # noqa: PLC0415

    with watching() as bar:
        readings = pipeline.read_all(reports, bar)
        traced = pipeline.trace(reports, readings)
    written = json.dumps(to_json(traced), ensure_ascii=False, indent=1) + "\n"
    sys.stdout.buffer.write(written.encode())
    sys.stdout.flush()
    return Code.UNREAD if unread else Code.DONE
