"""Pages of web archives to reports."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest
from tests.support.archives import page, record, zipped

from consilience.sources.candidate import Candidate, Options
from consilience.sources.warc import read_warc
from consilience.types import Unread

STORY = (
    "Customs officers in Port Helder found 12 kg of heroin behind the seats of a van on Monday, "
    "and the driver was held. A judge will see him on Friday, the service said."
)
GOOD = record(page(STORY), 7)


def outcomes(
    folder: Path, raw: bytes, options: Options | None = None
) -> tuple[list[Candidate], list[Unread]]:
    path = folder / "day.warc.gz"
    path.write_bytes(raw)
    found = list(read_warc(path, "day.warc.gz", options or Options()))
    read = [one for one in found if isinstance(one, Candidate)]
    return read, [one for one in found if isinstance(one, Unread)]


def http(status: str, kind: str) -> str:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n"


def test_a_page_is_a_report_with_its_address_and_the_day_it_was_fetched(tmp_path: Path) -> None:
    (only,), unread = outcomes(tmp_path, zipped([record(b"software: x", kind="warcinfo"), GOOD]))
    assert unread == []
    assert STORY in only.report.text
    assert only.report.url == "https://paper.example/7"
    assert only.report.retrieved == "2021-05-04"
    assert only.report.published is None
    assert only.address.show().startswith("day.warc.gz@")


def test_the_place_of_a_record_is_its_first_byte_in_the_file(tmp_path: Path) -> None:
    first = gzip.compress(GOOD, mtime=0)
    (_, second), _ = outcomes(tmp_path, first + gzip.compress(record(page(STORY), 8), mtime=0))
    assert second.address.show() == f"day.warc.gz@{len(first)}"


def test_texts_of_an_archive_of_texts_are_reports(tmp_path: Path) -> None:
    text = record(STORY.encode(), 3, kind="conversion", http="").replace(
        b"text/html", b"text/plain"
    )
    (only,), _ = outcomes(tmp_path, zipped([text]))
    assert (only.report.text, only.report.url) == (STORY, "https://paper.example/3")


def test_records_without_a_page_are_counted_in_one_row(tmp_path: Path) -> None:
    others = [
        record(b"", 1, http=http("301 Moved", "text/html")),
        record(b"", 2, http=http("301 Moved", "text/html")),
        record(b"\x89PNG", 3, http=http("200 OK", "image/png")),
        record(b" \n", 4),
    ]
    read, (row,) = outcomes(tmp_path, zipped([*others, GOOD]))
    assert len(read) == 1
    assert row.reason == "4 records without a page: 1 empty, 1 image/png, 2 with HTTP status 301"


def test_a_page_that_is_not_wanted_is_counted_and_never_extracted(tmp_path: Path) -> None:
    deep = b"<p>" * 1_000_000
    options = Options(wanted=lambda raw: b"heroin" in raw)
    read, (row,) = outcomes(tmp_path, zipped([record(deep, 1), GOOD]), options)
    assert len(read) == 1
    assert row.reason == "1 page cannot be about a case: not extracted"


@pytest.mark.parametrize(
    ("trap", "bytes_of", "stated"),
    [
        ("what the server says goes before the page", "windows-1251", "windows-1251"),
        ("a charset that nobody knows", "utf-8", "klingon-8"),
        ("the server is wrong: the bytes are UTF-8", "utf-8", "latin-1"),
        ("nothing stated, not UTF-8", "windows-1252", None),
    ],
)
def test_the_charset_of_the_server_is_used_where_the_bytes_agree(
    tmp_path: Path, trap: str, bytes_of: str, stated: str | None
) -> None:
    name = "Петров" if bytes_of == "windows-1251" else "Muñoz"
    kind = "text/html" + (f"; charset={stated}" if stated else "")
    raw = record(page(f"{name} was held. {STORY}", bytes_of), 1, http=http("200 OK", kind))
    (only,), _ = outcomes(tmp_path, zipped([raw]))
    assert name in only.report.text, trap


@pytest.mark.parametrize(
    ("trap", "markup"),
    [
        ("a menu", b"<html><body><a href='/'>Home</a></body></html>"),
        ("deeper than any page", b"<html><body>" + b"<div>" * 50_000 + b"word"),
        ("quotes and brackets that never close", b"<html><body><p class='" * 20_000),
        ("zeros", b"<html>" + bytes(5000)),
        ("a picture that calls itself a page", b"\x89PNG" + bytes(range(256)) * 40),
    ],
)
def test_hostile_markup_is_a_row_and_the_run_goes_on(
    tmp_path: Path, trap: str, markup: bytes
) -> None:
    read, rows = outcomes(tmp_path, zipped([record(markup, 1), GOOD]))
    assert [one.report.url for one in read] == ["https://paper.example/7"], trap
    assert len(rows) == 1, trap
    assert rows[0].remedy


def test_a_broken_record_is_a_row_and_the_run_goes_on(tmp_path: Path) -> None:
    read, (row,) = outcomes(tmp_path, zipped([record(page(STORY), 1, length=10**9), GOOD]))
    assert len(read) == 1
    assert (row.source, row.reason) == ("day.warc.gz@0", "record larger than 20 MB")


def test_without_the_library_the_row_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    read, (row,) = outcomes(tmp_path, zipped([GOOD]))
    assert read == []
    assert row.reason == "WARC is read with fastwarc, which is not installed"
    assert row.remedy == "pip install 'consilience[batch]'"
