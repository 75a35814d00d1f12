"""Write the digest of what `corpus/splits.json` keeps aside: python -m tools.pin_splits.

To be run when ids or gold of a kept-aside part were changed on purpose; the commit says why.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from consilience.evaluating.splits import ALL, digest

SPLITS = Path(__file__).parents[1] / "corpus" / "splits.json"


def pin(path: Path) -> None:
    """Write the file again, with the digest of every folder that it names."""
    splits = json.loads(path.read_text(encoding="utf-8"))
    for name, split in splits.items():
        folder = path.parent / name
        kept = split["kept_aside"]
        if kept == ALL:
            lines = (folder / "reports.jsonl").read_text(encoding="utf-8").split("\n")
            kept = [json.loads(one)["id"] for one in lines if one.strip()]
        split["digest"] = digest(folder, kept)
    path.write_text(json.dumps(splits, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def main() -> int:
    """Pin the shipped splits."""
    pin(SPLITS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
