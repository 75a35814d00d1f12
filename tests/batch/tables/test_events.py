from __future__ import annotations

import io

import pyarrow.parquet as pq

from consilience import pipeline
from consilience.batch.tables.events import events_table
from consilience.types import Report, ReportId

TEXT = "Customs officers seized 41.5 kilograms of heroin in Ostrava on 12 March 2018, police said."
OWN = (
    "A van with heroin weighing 41.5 kg was stopped in Ostrava: the load was seized on 12 March "
    "2018. Two men were arrested the next day."
)


def _reports(**texts: str) -> list[Report]:
    return [
        Report(id=ReportId(one), text=words, published=f"2018-03-1{3 + day}")
        for day, (one, words) in enumerate(texts.items())
    ]


def _rows(*reports: Report) -> list[dict[str, object]]:
    built = pipeline.build(list(reports))
    table = pq.read_table(io.BytesIO(events_table(built.dossier.cases)))
    found: list[dict[str, object]] = table.to_pylist()
    return found


def test_one_find_in_three_reports_is_one_event_of_two_texts() -> None:
    rows = _rows(*_reports(a=TEXT, b=TEXT, c=OWN))
    (find,) = [one for one in rows if one["type"] == "seizure"]
    assert find["reports"] == ["a", "b", "c"]
    assert find["lineages"] == ["a", "c"]
    tellings = find["tellings"]
    assert isinstance(tellings, list)
    assert [one["report"] for one in tellings] == ["a", "b", "c"]


def test_what_one_report_alone_tells_is_an_event_of_its_own() -> None:
    rows = _rows(*_reports(a=TEXT, c=OWN))
    (arrest,) = [one for one in rows if one["type"] == "arrest"]
    assert (arrest["reports"], arrest["lineages"]) == (["c"], ["c"])
    assert len({one["case"] for one in rows}) == 1


def test_finds_of_two_cases_are_two_events() -> None:
    other = TEXT.replace("41.5", "7").replace("Ostrava", "Lisbon").replace("March", "June")
    rows = _rows(*_reports(a=TEXT, d=other))
    assert [one["reports"] for one in rows if one["type"] == "seizure"] in (
        [["a"], ["d"]], [["d"], ["a"]],
    )  # fmt: skip
    assert len({one["case"] for one in rows}) == 2


def test_no_cases_make_a_table_with_the_same_columns() -> None:
    table = pq.read_table(io.BytesIO(events_table([])))
    assert table.num_rows == 0
    assert table.column_names[:3] == ["case", "event", "type"]
