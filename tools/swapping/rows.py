"""The rows of a gold collection, as docs/reference/format.md describes them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict


class ReportRow(TypedDict):
    """A line of `reports.jsonl`."""

    id: str
    text: str
    title: str | None
    published: str | None


class SlotRow(TypedDict):
    """A value of an event."""

    slot: str
    value: str
    span: list[int]
    text: str


class EventRow(TypedDict):
    """An event."""

    type: str
    span: list[int]
    text: str
    slots: list[SlotRow]


class StatementRow(TypedDict):
    """A statement."""

    speaker: str
    speaker_role: str | None
    verb: str
    span: list[int]


class AsideRow(TypedDict):
    """A span that is not of the case."""

    span: list[int]
    text: str


class ReadingRow(TypedDict):
    """A line of `readings.jsonl`."""

    report: str
    events: list[EventRow]
    statements: list[StatementRow]
    not_case: list[AsideRow]


# A finding of a case; "with" is a word of Python, so that the class form cannot spell it.
FindingRow = TypedDict("FindingRow", {"slot": str, "value": str, "with": str | None})


class CaseRow(TypedDict):
    """A case."""

    findings: list[FindingRow]


@dataclass(frozen=True, slots=True)
class Collection:
    """All rows of one folder; `cases` is None where it has none."""

    reports: Sequence[ReportRow]
    readings: Sequence[ReadingRow]
    cases: Sequence[CaseRow] | None

    def slots(self) -> Iterator[tuple[str, SlotRow]]:
        """Every slot with the id of its report."""
        for reading in self.readings:
            for event in reading["events"]:
                for slot in event["slots"]:
                    yield reading["report"], slot


def load(folder: Path) -> Collection:
    """The rows of a folder."""
    reports: list[ReportRow] = [json.loads(one) for one in _lines(folder / "reports.jsonl")]
    readings: list[ReadingRow] = [json.loads(one) for one in _lines(folder / "readings.jsonl")]
    cases = folder / "cases.json"
    rows = json.loads(cases.read_text(encoding="utf-8")) if cases.exists() else None
    return Collection(reports, readings, rows)


def save(collection: Collection, folder: Path) -> None:
    """Write the rows to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (("reports", collection.reports), ("readings", collection.readings)):
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if collection.cases is not None:
        written = json.dumps(collection.cases, ensure_ascii=False, indent=1)
        (folder / "cases.json").write_text(written + "\n", encoding="utf-8")


def _lines(path: Path) -> list[str]:
    return [one for one in path.read_text(encoding="utf-8").split("\n") if one]
