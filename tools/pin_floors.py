"""Pin the scores of today as floors: python -m tools.pin_floors [corpus/floors.json].

Raises floors that are passed; a floor that has fallen is left for a person to argue about.
Rounded down to two digits: one value more or less of 600 is no fall of quality.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

from consilience.cli.scoring import score_folder
from consilience.evaluating import load_floors, measures

PINNED = (
    "readings",
    "readings.events",
    "readings.quoting",
    "readings.relevance",
    "readings.statements",
    "kept_aside",
    "origins",
    "cases",
    "findings",
    "statuses",
    "kinds",
)


def main() -> None:
    """Measure every folder that the file names and write the file again."""
    path = Path(sys.argv[1] if len(sys.argv) > 1 else "corpus/floors.json")
    floors = load_floors(path)
    for name, pinned in floors.items():
        _, scores = score_folder(path.parent / name)
        measured = measures(scores)
        for one in PINNED:
            if one in measured:
                now = math.floor(measured[one] * 100) / 100
                pinned[one] = max(now, pinned.get(one, 0.0))
                if now < pinned[one]:
                    print(f"{name} {one}: {now} is below its floor {pinned[one]}")
    path.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
