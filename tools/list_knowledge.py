"""Write the figures of the table in docs/reference/knowledge.md.

    python tools/list_knowledge.py          # write them

What a record is stands in the page and is kept; keys and counts are those of the files.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from consilience.knowledge.checking import unchecked
from consilience.knowledge.meanings import records

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "knowledge.md"
HEAD = "| file | a record is | keys | records | unchecked |\n|---|---|---|---|---|\n"
# Every record has these; the page says so once.
EVERYWHERE = frozenset(("id", "source", "examples", "note"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One file of the table.

    Args:
        file: `drugs/units.yml`.
        keys: Those that a record may have beside the common ones, as first seen.
    """

    file: str
    keys: tuple[str, ...]
    records: int
    unchecked: int


def facts() -> tuple[Row, ...]:
    """What the files hold, in their order."""
    keys: dict[str, list[str]] = {}
    for file, record in records():
        seen = keys.setdefault(file, [])
        seen += [one for one in record if one not in seen and one not in EVERYWHERE]
    return tuple(
        Row(file=file, keys=tuple(keys[file]), records=total, unchecked=open_)
        for file, (open_, total) in unchecked().items()
    )


def told(page: str) -> dict[str, str]:
    """What the page says that a record of each file is."""
    return dict(re.findall(r"^\| `([\w/]+\.yml)` \| ([^|]+) \|", page, re.MULTILINE))


def table(page: str) -> str:
    """The table with today's figures.

    Raises:
        SystemExit: the page does not say what a record of some file is.
    """
    words = told(page)
    rows = facts()
    lines = []
    for one in rows:
        if one.file not in words:
            raise SystemExit(f"{PAGE.name}: no row `{one.file}`; say there what a record is")
        keys = ", ".join(f"`{key}`" for key in one.keys)
        cells = f"{words[one.file]} | {keys} | {one.records} | {one.unchecked}"
        lines.append(f"| `{one.file}` | {cells} |\n")
    sums = f"{sum(one.records for one in rows)} | {sum(one.unchecked for one in rows)}"
    return HEAD + "".join(lines) + f"| all | | | {sums} |\n"


def written(page: str) -> str:
    """The page with its table written anew."""
    pattern = re.escape(HEAD) + r"(?:\|.*\n)*"
    return re.sub(pattern, lambda _: table(page), page, count=1)


def main() -> int:
    """Write the page."""
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
