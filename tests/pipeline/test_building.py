"""All stages together, on the shipped collections."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from consilience import build, gather, write
from consilience.knowledge import load
from consilience.pipeline import LONGEST, Built, read
from consilience.types import Report, ReportId

CORPUS = Path(__file__).parents[2] / "corpus"


@lru_cache(maxsize=2)
def built(name: str) -> Built:
    reports, unread = gather([str(CORPUS / name)])
    return build(reports, unread)


@lru_cache(maxsize=2)
def files(name: str) -> Mapping[str, bytes]:
    one = built(name)
    return dict(write(one.dossier, one.reports, one.readings))


@pytest.mark.parametrize("name", ["xingtai", "doj-dev"])
def test_every_span_of_the_readings_quotes_its_text(name: str) -> None:
    texts = {one.id: one.text for one in built(name).reports}
    slots = 0
    for line in files(name)["readings.jsonl"].decode().splitlines():
        reading = json.loads(line)
        text = texts[reading["report"]]
        for event in reading["events"]:
            for one in (event, *event["slots"]):
                start, end = one["span"]
                assert text[start:end] == one["text"]
                slots += 1
        for aside in reading["not_case"]:
            assert text[slice(*aside["span"])] == aside["text"]
    assert slots > 100


@pytest.mark.parametrize("name", ["xingtai", "doj-dev"])
def test_every_span_of_the_cases_quotes_its_text(name: str) -> None:
    texts = {one.id: one.text for one in built(name).reports}
    for case in built(name).dossier.cases:
        for finding in case.findings:
            assert finding.claims
            for claim in finding.claims:
                text = texts[claim.report]
                assert text[claim.span.start : claim.span.end] == claim.span.text
                assert claim.sentence.start <= claim.span.start <= claim.sentence.end


def test_the_order_of_reports_does_not_matter() -> None:
    one = built("xingtai")
    again = build(tuple(reversed(one.reports)))
    assert dict(write(again.dossier, again.reports, again.readings)) == files("xingtai")


def test_a_relative_path_never_reaches_the_output() -> None:
    for name, content in files("xingtai").items():
        assert str(CORPUS).encode() not in content, name


def test_a_text_that_no_parser_can_hold_is_a_row(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("Police seized heroin in Lyon. " * (LONGEST // 29), encoding="utf-8")
    reports, (row,) = gather([str(long)])
    assert not reports
    assert row.reason == "longer than 1,000,000 characters"


def test_markup_in_a_report_is_escaped_everywhere() -> None:
    text = "Police seized 5 kg of heroin in Lyon, <script>alert(1)</script> Marc Petit & sons said."
    report = Report(id=ReportId("a"), text=text, title="<b>Raid</b>", publisher='"><i>')
    done = build([report])
    pages = {
        name: content.decode()
        for name, content in write(done.dossier, done.reports, done.readings)
        if name.endswith(".html")
    }
    assert pages
    for name, page in pages.items():
        assert "<script>alert" not in page, name
        assert "<b>Raid" not in page, name
        assert '"><i>' not in page, name


def test_text_with_emoji_and_chinese_keeps_its_offsets() -> None:
    text = "🚨 警方 Police in Lyon seized 5 kg of heroin on 3 May 2019. 🚨"
    reading = read(Report(id=ReportId("a"), text=text))
    slots = [slot for event in reading.events for slot in event.slots]
    assert slots
    for one in slots:
        assert text[one.span.start : one.span.end] == one.span.text


def test_reading_twice_gives_the_same() -> None:
    report = built("xingtai").reports[0]
    assert read(report) == read(replace(report))
    assert load() is load()
