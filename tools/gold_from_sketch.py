"""Write a gold folder from sketches: reports with their answers quoted, no offset counted by hand.

`python -m tools.gold_from_sketch SKETCH.yml [...] GOLD_DIR` writes `reports.jsonl` and
`readings.jsonl` as docs/reference/format.md has them. A sketch is a YAML list of reports:

    - id: bay-01
      publisher: Bay Bulletin
      published: 2021-03-04
      title: Two held
      text: |
        Two men were arrested on Monday ...
      events:
        - [arrest, asserted, "were arrested", [[count, "person|=2", "Two men"]]]
        - [seizure, asserted, "seized#2", [[amount, "cocaine|=3 kg", "3kg"]], background]
      statements:
        - ["Ana Ruiz", "customs chief", "said", indirect, "The boat left at night"]

`quote#2` means the second place where the text has these words.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml


class SketchError(ValueError):
    """A sketch that cannot be written, with the report and the words at fault."""


def main(arguments: list[str]) -> int:
    """Write the folder; 1 and a message where a quote is not in its text."""
    *sketches, folder = map(Path, arguments)
    rows = [row for path in sketches for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
    rows.sort(key=lambda row: str(row["id"]))
    try:
        reports, readings = [_report(row) for row in rows], [_reading(row) for row in rows]
    except SketchError as error:
        print(error, file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    for name, written in (("reports.jsonl", reports), ("readings.jsonl", readings)):
        lines = (json.dumps(one, ensure_ascii=False) + "\n" for one in written)
        (folder / name).write_text("".join(lines), encoding="utf-8")
    return 0


def _report(row: dict[str, Any]) -> dict[str, Any]:
    published = row.get("published")
    return {
        "id": row["id"],
        "publisher": row["publisher"],
        "url": row.get("url"),
        "published": None if published is None else str(published),
        "title": row["title"],
        "text": row["text"].rstrip("\n"),
        "lang": row.get("lang", "en"),
    }


def _reading(row: dict[str, Any]) -> dict[str, Any]:
    events = [_event(row, number, one) for number, one in enumerate(row.get("events") or (), 1)]
    statements = [_statement(row, *one) for one in row.get("statements") or ()]
    return {
        "report": row["id"],
        "relevant": row.get("relevant", bool(events)),
        "events": events,
        "statements": statements,
        "not_case": [],
    }


def _event(row: dict[str, Any], number: int, told: list[Any]) -> dict[str, Any]:
    kind, factuality, trigger, slots, *standing = told
    return {
        "id": f"{row['id']}-e{number}",
        "type": kind,
        **_quoted(row, trigger),
        "factuality": factuality,
        "main": not standing,
        "slots": [
            {"slot": slot, "value": str(value), **_quoted(row, str(words))}
            for slot, value, words in slots
        ],
    }


def _statement(
    row: dict[str, Any], speaker: str, role: str | None, verb: str, how: str, words: str
) -> dict[str, Any]:
    return {
        "speaker": speaker,
        "speaker_role": role,
        "verb": verb,
        "span": _quoted(row, words)["span"],
        "direct": how == "direct",
    }


def _quoted(row: dict[str, Any], words: str) -> dict[str, Any]:
    """The span of `words` in the text of the report; `words#2` is their second place."""
    wanted, mark, nth = words.rpartition("#")
    wanted, place = (wanted, int(nth)) if mark and nth.isdigit() else (words, 1)
    start = -1
    for _ in range(place):
        start = row["text"].find(wanted, start + 1)
        if start < 0:
            raise SketchError(f"{row['id']}: the text does not have place {place} of {wanted!r}")
    return {"span": [start, start + len(wanted)], "text": wanted}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
