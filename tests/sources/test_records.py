"""Records of web archives, whole and broken."""

from __future__ import annotations

import gzip
import random
import tracemalloc
from io import BytesIO

import pytest
from fastwarc import warc
from tests.support.archives import page, record, zipped

from consilience.sources.records import Broken, Record, walk_records

LIMIT = 20_000
# Random letters do not shrink, so that a broken byte hits the record it is meant for.
PAGES = [
    page("".join(random.Random(number).choices("abcdefghij klmnop", k=900)))  # noqa: S311  # no secret
    for number in range(4)
]
GOOD = [record(one, number) for number, one in enumerate(PAGES)]


def walk(raw: bytes, start: int = 0, end: int | None = None) -> list[Record | Broken]:
    return list(walk_records(warc, BytesIO(raw), LIMIT, start, end))


def read(found: list[Record | Broken]) -> list[int]:
    """Numbers of the records that were read, each with exactly its page."""
    records = [one for one in found if isinstance(one, Record)]
    numbers = [int((one.url or "").rpartition("/")[2]) for one in records]
    assert [one.payload for one in records] == [PAGES[number] for number in numbers]
    return numbers


def broken(found: list[Record | Broken]) -> list[str]:
    return [one.reason for one in found if isinstance(one, Broken)]


@pytest.mark.parametrize(
    "raw", [b"".join(GOOD), zipped(GOOD), gzip.compress(b"".join(GOOD), mtime=0)]
)
def test_whole_archives_give_every_record_with_what_the_server_said(raw: bytes) -> None:
    found = walk(raw)
    assert (read(found), broken(found)) == ([0, 1, 2, 3], [])
    assert isinstance(found[0], Record)
    assert found[0].status == 200
    assert (found[0].content_type, found[0].charset) == ("text/html", "utf-8")
    assert found[0].date == "2021-05-04T10:00:00Z"


def _second(bad: bytes) -> list[bytes]:
    return [GOOD[0], bad, GOOD[2], GOOD[3]]


BAD = {
    "a length that swallows the next record": record(PAGES[1], 1, length=2000),
    "a length that swallows the rest": record(PAGES[1], 1, length=15_000),
    "a length above the limit": record(PAGES[1], 1, length=10**17),
    "a length that cuts its own page": record(PAGES[1], 1, length=300),
    "a negative length": record(PAGES[1], 1, length=-5),
    "a length in words": record(PAGES[1], 1, length="many"),
    "no record at all": b"Lorem ipsum\r\n",
    "a header without end": b"WARC/1.0\r\n" + b"X-A: b\r\n" * 40_000,
    "a header of one line": b"WARC/1.0\r\nX: " + b"a" * 400_000 + b"\r\n\r\n",
}


@pytest.mark.parametrize("trap", BAD)
def test_a_broken_record_between_gzipped_ones_costs_only_itself(trap: str) -> None:
    found = walk(zipped(_second(BAD[trap])))
    assert read(found) == [0, 2, 3], trap
    assert len(broken(found)) == 1, trap


@pytest.mark.parametrize("trap", BAD)
def test_a_broken_record_between_plain_ones_costs_only_itself(trap: str) -> None:
    found = walk(b"".join(_second(BAD[trap])))
    assert read(found) == [0, 2, 3], trap
    assert len(broken(found)) == 1, trap


@pytest.mark.parametrize("at", [12, 200, 400])
def test_broken_bytes_of_gzip_cost_only_their_record(at: int) -> None:
    parts = [gzip.compress(one, mtime=0) for one in GOOD]
    parts[1] = parts[1][:at] + bytes(40) + parts[1][at + 40 :]
    found = walk(b"".join(parts))
    assert read(found) == [0, 2, 3]
    assert len(broken(found)) == 1


@pytest.mark.parametrize(
    ("trap", "raw"),
    [
        ("cut off in the last record", zipped(GOOD)[:-60]),
        ("cut off in its header", zipped(GOOD[:3]) + zipped(GOOD[3:])[:40]),
        ("plain, cut off in the last record", b"".join(GOOD)[:-60]),
        ("plain, cut off in the line ends behind it", b"".join(GOOD)[:-3]),
    ],
)
def test_what_is_cut_off_is_told_and_no_half_page_is_a_report(trap: str, raw: bytes) -> None:
    found = walk(raw)
    assert read(found) == [0, 1, 2], trap
    assert len(broken(found)) == 1, trap


@pytest.mark.parametrize(
    "raw", [b"hello " * 50, gzip.compress(b"hello " * 50, mtime=0), b"", b"\x1f\x8b\x08"]
)
def test_what_is_no_archive_is_one_row(raw: bytes) -> None:
    assert len(broken(walk(raw))) == 1


@pytest.mark.parametrize("gzipped", [True, False])
def test_a_record_above_the_limit_is_told_and_never_in_memory(gzipped: bool) -> None:
    large = record(b"<html>" + b"x" * 30_000_000, 1)
    records = _second(large)
    raw = zipped(records) if gzipped else b"".join(records)
    tracemalloc.start()
    found = walk(raw)
    peak = tracemalloc.get_traced_memory()[1] - (0 if gzipped else len(raw))
    tracemalloc.stop()
    assert read(found) == [0, 2, 3]
    assert broken(found) == ["record larger than 0 MB"]
    assert peak < 6_000_000


def test_the_limit_is_for_what_a_page_unpacks_to() -> None:
    http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    bomb = record(gzip.compress(b"<html>" + b"y" * 1_000_000), 1, http=http)
    fits = record(gzip.compress(PAGES[1]), 1, http=http)
    assert read(walk(zipped([GOOD[0], fits]))) == [0, 1]
    found = walk(zipped(_second(bomb)))
    assert read(found) == [0, 2, 3]
    assert broken(found) == ["page larger than 0 MB"]


@pytest.mark.parametrize("size", [1, 97, 700, 5000])
def test_each_record_comes_once_however_the_file_is_cut(size: int) -> None:
    raw = zipped(_second(BAD["a length that swallows the next record"]))
    whole = walk(raw)
    parts = [one for at in range(0, len(raw), size) for one in walk(raw, at, at + size)]
    assert read(parts) == read(whole)
