"""Numbers, quantities and dates: our grammars beside the field's, on one and the same inputs.

python -m benchmarks.values SPEC_DIR [--texts COLLECTION] [--most N]

SPEC_DIR: the English specs of Recognizers-Text (MIT licence). With --texts the speed on the first
N whole reports of a collection is measured too.

Prints precision, recall, F1 and inputs per second in Markdown: on the whole specs, and on the
inputs that a report could print (`specs.printed`, a rule on the input alone). Peers that are not
installed are left out and named.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
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
    options.add_argument("--texts", type=Path, metavar="COLLECTION")
    options.add_argument("--most", type=int, default=10, metavar="N")
    chosen = options.parse_args()
    folder = chosen.specs
    seen = {"ours"}
    for kind in KINDS:
        finders = {"ours": ours(kind), **peers(kind)}
        seen |= set(finders)
        print(table(kind, specs.cases(folder, kind), finders))
        if chosen.texts:
            print(speed(whole_reports(chosen.texts, chosen.most), finders))
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


def speed(texts: Sequence[Case], finders: Mapping[str, Finder]) -> str:
    """Words a second of every finder on whole reports, and how many times slower than ours."""
    words = sum(len(one.text.split()) for one in texts)
    rates = {name: words / _seconds(finder, texts) for name, finder in finders.items()}
    told = ", ".join(
        f"{name} {rate:,.0f} ({rates['ours'] / rate:,.1f} times slower)"
        for name, rate in rates.items()
        if name != "ours"
    )
    return f"\n{len(texts)} whole reports, words a second: ours {rates['ours']:,.0f}, {told}."


def _seconds(finder: Finder, texts: Sequence[Case]) -> float:
    finder(texts[0])  # what is made once is not counted
    started = time.perf_counter()
    for one in texts:
        finder(one)
    return time.perf_counter() - started


def whole_reports(collection: Path, most: int) -> tuple[Case, ...]:
    """The first texts of a collection, dated by their day of publication."""
    lines = (collection / "reports.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line][:most]
    return tuple(
        Case(row["text"], (), dt.date.fromisoformat(str(row["published"] or "2020-01-01")[:10]))
        for row in rows
    )


def score(cases: Sequence[Case], finder: Finder) -> Tally:
    """What one finder makes of the inputs."""
    tally = Tally()
    for case in cases:
        tally.add(case.answers, finder(case))
    return tally


if __name__ == "__main__":
    raise SystemExit(main())
