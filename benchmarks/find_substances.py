"""How fast substances are found in running text: `python benchmarks/find_substances.py DIR`.

Prints one row a doubling of the text: megabytes, seconds, megabytes a second. The time should
double with the text; a pattern that backtracks shows as a last row far slower than the first.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from consilience.knowledge import load
from consilience.values.substance import find


def main(folder: str) -> None:
    """Print the table for the reports of one collection."""
    lines = (Path(folder) / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    text = "\n\n".join(json.loads(line)["text"] for line in lines)
    knowledge = load()
    find("", knowledge)  # the patterns are compiled once, at the first call
    print("| MB | seconds | MB a second |\n| ---: | ---: | ---: |")
    for times in (1, 2, 4, 8):
        size = len(text) * times / 1_000_000
        started = time.perf_counter()
        find("\n\n".join([text] * times), knowledge)
        seconds = time.perf_counter() - started
        print(f"| {size:.2f} | {seconds:.3f} | {size / seconds:.1f} |")


if __name__ == "__main__":
    main(sys.argv[1])
