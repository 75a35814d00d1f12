"""Answers from files in the format of docs/reference/format.md."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NotRequired, TypedDict

from consilience.errors import UsageError
from consilience.evaluating.answers import Answer, CaseAnswer, Fact, Found, Gold, Said, Start
from consilience.evaluating.splits import kept_aside


class _SlotRow(TypedDict):
    slot: str
    value: str
    span: list[int]
    text: str
    score: NotRequired[float]


class _EventRow(TypedDict):
    type: str
    span: NotRequired[list[int]]
    slots: list[_SlotRow]


class _StatementRow(TypedDict):
    speaker: str
    span: list[int]


class _ReadingRow(TypedDict):
    report: str
    relevant: bool
    events: list[_EventRow]
    statements: list[_StatementRow]


class _FindingRow(TypedDict):
    type: str
    slot: str
    value: str
    status: str
    kind: str | None


class _CaseRow(TypedDict):
    case: str
    reports: list[str]
    origins: list[list[str]]
    findings: list[_FindingRow]


def load_gold(folder: Path) -> Gold:
    """The gold of one folder.

    Raises:
        UsageError: a file is missing or not in the format.
    """
    reports = _lines(folder / "reports.jsonl")
    texts = {str(one["id"]): str(one["text"]) for one in reports}
    cases = folder / "cases.json"
    return Gold(
        texts=texts,
        answers=load_answers(folder / "readings.jsonl", texts),
        cases=load_cases(cases) if cases.exists() else None,
        kept_aside=kept_aside(folder, texts),
    )


def load_answers(path: Path, texts: Mapping[str, str]) -> dict[str, Answer]:
    """The readings of one `readings.jsonl`, by report; reports without a text are left out.

    Raises:
        UsageError: the file is missing or not in the format.
    """
    return parse_answers(_read(path).splitlines(), texts, str(path.name))


def parse_answers(
    lines: Iterable[str], texts: Mapping[str, str], place: str = "readings.jsonl"
) -> dict[str, Answer]:
    """The same from lines of JSON."""
    found = {}
    for number, line in enumerate(lines, 1):
        try:
            row: _ReadingRow = json.loads(line)
            if row["report"] in texts:
                found[row["report"]] = _answer(row, texts[row["report"]])
        except (ValueError, KeyError, TypeError) as error:
            where = f"{place}:{number}"
            raise UsageError(
                where, f"not a reading ({error!r})", "see docs/reference/format.md"
            ) from error
    return found


def _answer(row: _ReadingRow, text: str) -> Answer:
    facts: dict[tuple[str, str, str, bool], Fact] = {}
    for event in row["events"]:
        for slot in event["slots"]:
            start, end = slot["span"]
            quotes = 0 <= start < end <= len(text) and text[start:end] == slot["text"]
            sure = slot.get("score")
            fact = Fact(event["type"], slot["slot"], slot["value"], start, end, quotes, sure)
            key = (fact.type, fact.slot, fact.value, quotes)
            known = facts.setdefault(key, fact)
            if (sure or 0.0) > (known.sure or 0.0):
                facts[key] = replace(known, sure=sure)
    return Answer(
        report=row["report"],
        relevant=row["relevant"],
        facts=tuple(sorted(facts.values())),
        types=frozenset(event["type"] for event in row["events"]),
        statements=tuple(sorted(Said(one["speaker"], *one["span"]) for one in row["statements"])),
        starts=tuple(
            sorted(Start(one["type"], *one["span"]) for one in row["events"] if "span" in one)
        ),
    )


def load_cases(path: Path) -> tuple[CaseAnswer, ...]:
    """The cases of one `cases.json`.

    Raises:
        UsageError: the file is missing or not in the format.
    """
    return parse_cases(_read(path), path.name)


def parse_cases(written: str, place: str = "cases.json") -> tuple[CaseAnswer, ...]:
    """The same from its text."""
    try:
        rows: list[_CaseRow] = json.loads(written)
        return tuple(
            CaseAnswer(
                slug=row["case"],
                reports=tuple(row["reports"]),
                origins=tuple(tuple(one) for one in row["origins"]),
                findings=tuple(
                    Found(
                        type=one["type"],
                        slot=one["slot"],
                        value=one["value"],
                        status=one["status"],
                        kind=one.get("kind"),
                    )
                    for one in row["findings"]
                ),
            )
            for row in rows
        )
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(place, f"not cases ({error!r})", "see docs/reference/format.md") from error


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(str(path), "cannot be read", "give a folder with gold in it") from error


def _lines(path: Path) -> list[dict[str, object]]:
    try:
        return [json.loads(line) for line in _read(path).split("\n") if line.strip()]
    except ValueError as error:
        raise UsageError(
            str(path), f"not JSON lines ({error})", "see docs/reference/format.md"
        ) from error
