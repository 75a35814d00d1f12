"""Pin the scores of today as floors.

    python -m tools.pin_floors                              # raise those that are passed
    python -m tools.pin_floors --allow-regression "why"     # lower those that fell, too

Every collection with gold beside the file is measured, and every score is pinned. A floor that has
fallen stays, and the exit code is 1, unless the reason is given: it is stored beside the floor.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from consilience.cli.scoring import score_folder
from consilience.evaluating import Floors, dump_floors, fallen, load_floors, measures, pinned


def pin(path: Path, why: str | None = None) -> list[str]:
    """Measure, write the file again, and say which floors were lowered or should be.

    Args:
        path: The floors; collections stand beside it.
        why: Reason for lowering.

    Returns:
        One line a floor that its score does not reach.
    """
    before: Floors = load_floors(path) if path.exists() else {}
    after: Floors = {}
    lines = []
    for folder in sorted(one.parent for one in path.parent.glob("*/readings.jsonl")):
        _, scores = score_folder(folder)
        measured = measures(scores)
        known = before.get(folder.name, {})
        after[folder.name] = pinned(known, measured, why)
        lines += [
            f"{folder.name} {one.name}: {one.score} is below its floor {one.floor}"
            for one in fallen(known, measured)
        ]
    path.write_text(dump_floors(after), encoding="utf-8")
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Pin, and tell what fell."""
    parser = argparse.ArgumentParser(prog="python -m tools.pin_floors")
    parser.add_argument("floors", nargs="?", type=Path, default=Path("corpus/floors.json"))
    parser.add_argument("--allow-regression", metavar="WHY", help="lower what fell, and say why")
    options = parser.parse_args(arguments)
    why = options.allow_regression
    if why is not None and not why.strip():
        parser.error("--allow-regression: say why")
    lines = pin(options.floors, why)
    for one in lines:
        print(one if why is None else f"{one}; lowered: {why}")
    return 1 if lines and why is None else 0


if __name__ == "__main__":
    sys.exit(main())
