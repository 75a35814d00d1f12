"""Small collections for batches, and what is in a folder that a batch wrote."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pyarrow.parquet as pq

# No three words in a row are the same in two reports: at least one of them is made up.
_TOLD = "The man of {} told {} that {} and {} had been {} in {} with {}."
_GAPS = 7
_SYLLABLES = ("ba", "ko", "ri", "mun", "tel", "sav", "dor", "lin", "gez", "pu", "wan")


def _name(number: int) -> str:
    parts = (_SYLLABLES[number // 11**place % 11] for place in range(3))
    return "".join(parts).capitalize()


def reports(count: int, poison: Sequence[int] = (), word: str = "") -> list[dict[str, str]]:
    """At most 60 reports with nothing in common, but every fifth is a copy of the one before."""
    made = []
    for number in range(count):
        told = number - (number % 5 == 4)
        sentences = (
            _TOLD.format(*(_name((told * 3 + more) * _GAPS + gap) for gap in range(_GAPS)))
            for more in range(3)
        )
        text = " ".join(sentences)
        if number in poison:
            text += f" {word}"
        made.append({"id": f"t-{number:03d}", "published": "2018-03-12", "text": text})
    return made


def collection(folder: Path, rows: Sequence[dict[str, str]]) -> Path:
    """A folder with the reports."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(one) + "\n" for one in rows)
    (folder / "reports.jsonl").write_text(lines, encoding="utf-8")
    return folder


def tables(out: Path) -> dict[str, bytes]:
    """Every file of the output with its bytes; the manifest, which tells how, left out."""
    return {
        str(one.relative_to(out)): one.read_bytes()
        for one in sorted(out.rglob("*.parquet"))
        if "work" not in one.parts
    }


def rows(out: Path, table: str) -> list[dict[str, object]]:
    """The rows of one table, all its files."""
    found: list[dict[str, object]] = []
    for one in sorted((out / table).glob("*.parquet")):
        found += pq.read_table(one).to_pylist()
    return found
