"""Short reports on the model of real cases: each row names the trap that it sets a reader.

The rows are `tests/data/traps/real_traps.jsonl`, written for this test in the words of nobody
else, with invented people. `must` are values that a reader has to get as `type|slot|value`,
`never` those that a careless one would add, `not_yet` those of `must` that are known to be missed:
the list may only shrink.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict

import pytest
from spacy.language import Language

from consilience import knowledge
from consilience.reading import read
from consilience.types import Factuality, Reading, Report, ReportId

ROWS = Path(__file__).parents[1] / "data" / "traps" / "real_traps.jsonl"
_WAY = ("origin", "transit", "destination", "conveyance")


class Row(TypedDict):
    """One report and what is expected of its reading."""

    id: str
    trap: str
    published: str
    title: str
    text: str
    relevant: bool
    must: list[str]
    never: list[str]
    not_yet: list[str]


def rows() -> list[Row]:
    """All rows, in the order of the file."""
    return [json.loads(line) for line in ROWS.read_text(encoding="utf-8").splitlines()]


def told(reading: Reading) -> frozenset[str]:
    """Every value of the reading as `type|slot|value`."""
    return frozenset(
        f"{event.type.value}|{slot.role.value}|{slot.value.show()}"
        for event in reading.events
        for slot in event.slots
    )


def asserted(reading: Reading) -> frozenset[str]:
    """As `told`, of events of the case that are not denied."""
    return frozenset(
        f"{event.type.value}|{slot.role.value}|{slot.value.show()}"
        for event in reading.events
        for slot in event.slots
        if event.main and event.factuality is not Factuality.DENIED
    )


def has(values: frozenset[str], wanted: str) -> bool:
    """Whether a wanted value was read; a place by its first name and its country.

    How drugs moved may stand on the seizure or on the conduct, as docs/reference/format.md allows.
    """
    if wanted in values:
        return True
    kind, slot, value = wanted.split("|", 2)
    if slot in _WAY and kind == "seizure" and has(values, f"trafficking|{slot}|{value}"):
        return True
    same = [one.split("|", 2)[2] for one in values if one.startswith(f"{kind}|{slot}|")]
    if slot == "agency":
        return any(one.removeprefix("U.S. ") == value for one in same)
    if slot == "place" or slot in _WAY:
        ends = (value.split(", ")[0], value.split(", ")[-1])
        return any((one.split(", ")[0], one.split(", ")[-1]) == ends for one in same)
    return False


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['id']}: {row['trap']}")
def test_a_trap_of_a_real_case_is_read_past(row: Row, parser: Language) -> None:
    report = Report(
        id=ReportId(row["id"]),
        text=row["text"],
        title=row["title"],
        publisher=None,
        published=row["published"],
    )
    reading = read(report, knowledge.load(), parser)
    assert reading.relevant is row["relevant"]
    missed = {one for one in row["must"] if not has(told(reading), one)}
    assert missed <= set(row["not_yet"])
    assert not {one for one in row["never"] if one in asserted(reading)} - set(row["not_yet"])
