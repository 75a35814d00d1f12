"""Numbers, quantities and dates: our grammars beside the field's, on one and the same inputs.

python -m benchmarks.values SPEC_DIR   (the English specs of Recognizers-Text, MIT licence)

Prints precision, recall, F1 and inputs per second in Markdown: on the whole specs, and on the
inputs that a report could print (`specs.printed`, a rule on the input alone). Peers that are not
installed are left out and named.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.values import specs
from benchmarks.values.answers import Case, Tally
from benchmarks.values.finders import Finder, ours, peers

KINDS = ("number", "quantity", "date")
PEERS = ("quantulum3", "dateparser", "recognizers_suite")


def main() -> int:
    """Print a table a kind."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("specs", type=Path, metavar="SPEC_DIR")
    folder = options.parse_args().specs
    seen = {"ours"}
    for kind in KINDS:
        finders = {"ours": ours(kind), **peers(kind)}
        seen |= set(finders)
        print(table(kind, specs.cases(folder, kind), finders))
    if missing := [name for name in PEERS if name not in seen]:
        print("Not installed, so not run:", ", ".join(missing))
    return 0


def table(kind: str, cases: Sequence[Case], finders: Mapping[str, Finder]) -> str:
    """Scores and speed of every finder, best peer last."""
    printed = [one for one in cases if specs.printed(kind, one.text)]
    lines = [
        f"\n### {kind}: {len(cases)} inputs, of them {len(printed)} that a report could print\n",
        "| finder | P | R | F1 | printed P | R | F1 | inputs/s |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, finder in finders.items():
        started = time.perf_counter()
        whole = score(cases, finder)
        rate = len(cases) / (time.perf_counter() - started)
        part = score(printed, finder)
        figures = [f"{x:.3f}" for t in (whole, part) for x in (t.precision, t.recall, t.f1)]
        lines.append(f"| {name} | {' | '.join(figures)} | {rate:,.0f} |")
    return "\n".join(lines)


def score(cases: Sequence[Case], finder: Finder) -> Tally:
    """What one finder makes of the inputs."""
    tally = Tally()
    for case in cases:
        tally.add(case.answers, finder(case))
    return tally


if __name__ == "__main__":
    raise SystemExit(main())
