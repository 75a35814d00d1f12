"""Swap what a gold collection is about, to see whether a score rests on names.

python -m tools.swap_names GOLD_DIR OUT [--seed N]

Writes the collection again with other people, towns, drugs, figures and years, consistently in
texts and answers; a tool that reads by general rules scores the same on both.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from tools.swapping.rows import load, save
from tools.swapping.swap import swap


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the swapped collection, and the splits that keep its reports aside, to OUT."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    out: Path = options.out / options.gold.name
    save(swap(load(options.gold), options.seed), out)
    splits = options.gold.parent / "splits.json"
    if splits.exists():
        (options.out / "splits.json").write_text(_unpinned(splits), encoding="utf-8")
    print(f"python -m consilience evaluate {out}")


def _unpinned(splits: Path) -> str:
    """The splits without their digests: those are of the gold that was swapped."""
    rows = json.loads(splits.read_text(encoding="utf-8"))
    for row in rows.values():
        row.pop("digest", None)
    return json.dumps(rows, indent=1) + "\n"


if __name__ == "__main__":
    main()
