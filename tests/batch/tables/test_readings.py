from __future__ import annotations

import io
import json

import pyarrow.parquet as pq

from consilience import pipeline
from consilience.batch.tables.readings import readings_table
from consilience.types import Reading, Report, ReportId
from consilience.writing import reading_record

TEXT = (
    "Customs officers seized 41.5 kilograms of heroin in Ostrava on 12 March 2018. "
    '"They hid it under cement," said inspector Jana Mala.'
)
REPORT = Report(id=ReportId("o-1"), text=TEXT, publisher="Ostrava Post", published="2018-03-13")


def _rows(content: bytes) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = pq.read_table(io.BytesIO(content)).to_pylist()
    return rows


def _flat(record: dict[str, object]) -> dict[str, object]:
    """A record of the interchange format with the two ends of a span in columns of their own."""
    ends = dict(zip(("start", "end"), record.pop("span"), strict=True)) if "span" in record else {}  # type: ignore[call-overload]  # a list of two
    return {
        key: [_flat(each) for each in one] if isinstance(one, list) else one
        for key, one in {**record, **ends}.items()
    }


def _without_none(row: object) -> object:
    if isinstance(row, dict):
        return {key: _without_none(one) for key, one in row.items() if one is not None}
    return [_without_none(one) for one in row] if isinstance(row, list) else row


def test_a_row_says_what_the_line_of_the_interchange_format_says() -> None:
    reading = pipeline.read(REPORT)
    assert reading.events
    assert reading.statements
    (row,) = _rows(readings_table([REPORT], {REPORT.id: reading}))
    about = ("publisher", "published", "title", "url", "retrieved", "sha256")
    said = {key: one for key, one in row.items() if key not in about}
    line = _flat(json.loads(json.dumps(reading_record(reading))))
    assert _without_none(said) == _without_none(line)
    assert (row["publisher"], row["published"], row["url"]) == ("Ostrava Post", "2018-03-13", None)


def test_a_report_without_a_reading_has_no_row_and_no_rows_keep_the_columns() -> None:
    content = readings_table([REPORT], {})
    assert _rows(content) == []
    empty = Reading(report=REPORT.id, relevant=False, why="sport")
    full = readings_table([REPORT], {REPORT.id: empty})
    names = [pq.read_schema(io.BytesIO(one)).names for one in (content, full)]
    assert names[0] == names[1]
