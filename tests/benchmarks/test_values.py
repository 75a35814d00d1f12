"""The benchmark of values counts as it says, and its rule looks at the input alone."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from benchmarks.values import specs
from benchmarks.values.__main__ import KINDS, score, table, whole_reports
from benchmarks.values.answers import Answer, Case, Tally, number_of
from benchmarks.values.finders import ours

DAY = dt.date(2020, 5, 4)


def answer(start: int, end: int, *readings: object) -> Answer:
    return Answer(start, end, frozenset(readings))


@pytest.mark.parametrize(
    ("given", "counted"),
    [
        ([answer(0, 3, 5)], (1, 0, 0)),
        ([answer(0, 3, 6)], (1, 0, 0)),  # either reading of the spec is right
        ([answer(2, 9, 5)], (1, 0, 0)),  # an overlap is enough
        ([answer(3, 9, 5)], (0, 1, 1)),  # beside it is not
        ([answer(0, 3, 7)], (0, 1, 1)),
        ([answer(0, 3, 5), answer(0, 3, 5)], (1, 1, 0)),  # each answer once
        ([], (0, 0, 1)),
    ],
)
def test_an_answer_is_right_where_it_overlaps_one_of_the_same_value(
    given: list[Answer], counted: tuple[int, int, int]
) -> None:
    tally = Tally()
    tally.add([answer(0, 3, 5, 6)], given)
    assert (tally.right, tally.spurious, tally.missed) == counted


def spec(folder: Path, name: str, rows: list[dict[str, object]]) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(rows), encoding="utf-8")


def test_ours_reads_a_spec_of_each_kind(tmp_path: Path) -> None:
    for name in (*specs.NUMBERS, *specs.QUANTITIES, *specs.DATES):
        spec(tmp_path, name, [])
    numbers: dict[str, object] = {"value": "27"}
    spec(
        tmp_path,
        specs.NUMBERS[0],
        [{"Input": "a flock of 27 birds", "Results": [result(11, 12, numbers)]}],
    )
    weight: dict[str, object] = {"value": "27", "unit": "Pound", "subtype": "Weight"}
    spec(
        tmp_path,
        specs.QUANTITIES[1],
        [{"Input": "it weighs 27 pounds", "Results": [result(10, 18, weight)]}],
    )
    days: dict[str, object] = {"values": [{"start": "2019-03-01", "end": "2019-04-01"}]}
    found = {**result(6, 15, days), "TypeName": "datetimeV2.daterange"}
    context = {"ReferenceDateTime": "2020-05-04T00:00:00"}
    spec(
        tmp_path,
        specs.DATES[2],
        [{"Input": "it was March 2019", "Context": context, "Results": [found]}],
    )
    for kind in KINDS:
        cases = specs.cases(tmp_path, kind)
        assert (len(cases), score(cases, ours(kind)).f1) == (1, 1.0), kind
        assert "| ours | 1.000 |" in table(kind, cases, {"ours": ours(kind)})


def result(start: int, end: int, resolution: dict[str, object]) -> dict[str, object]:
    return {"Text": "", "TypeName": "", "Start": start, "End": end, "Resolution": resolution}


@pytest.mark.parametrize(
    ("kind", "text", "printed"),
    [
        ("date", "They fled in March 2019", True),
        ("date", "They meet at 9:30 in March", False),  # a clock
        ("date", "They fled in early March", False),  # which days are early?
        ("quantity", "a sack of 3 kilos", True),
        ("quantity", "a room of 3 degrees", False),
        ("number", "They found nine men there", True),
        ("number", "nine ^ two", False),  # arithmetic
    ],
)
def test_the_subset_is_chosen_by_the_input_alone(kind: str, text: str, *, printed: bool) -> None:
    assert specs.printed(kind, text) is printed


def test_whole_reports_come_with_their_day(tmp_path: Path) -> None:
    row = {"text": "Two men.", "published": "2020-05-04"}
    (tmp_path / "reports.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert whole_reports(tmp_path, 3) == (Case("Two men.", (), DAY),)


def test_a_third_is_one_number_in_every_finder() -> None:
    assert number_of("0.33333333333333") == number_of(1 / 3)
