"""Where records begin and end, by the bytes alone."""

from __future__ import annotations

import gzip
from io import BytesIO

import pytest
from tests.support.archives import page, record

from consilience.sources.resync import GZIP, begins, end_of, next_record

ONE = record(page("A van was stopped in Port Helder."), 1)
MEMBER = gzip.compress(ONE, mtime=0)


def test_three_bytes_that_only_look_like_gzip_begin_no_record() -> None:
    stream = BytesIO(b"xx" + GZIP + b"noise" + gzip.compress(b"another file") + MEMBER)
    found = next_record(stream, 0, gzipped=True)
    assert found == len(stream.getvalue()) - len(MEMBER)
    assert next_record(stream, found + 1, gzipped=True) is None


def test_a_record_that_is_named_within_a_line_begins_there_no_record() -> None:
    stream = BytesIO(b"see WARC/1.0\r\nWARC/1.0\r\n")
    assert next_record(stream, 0, gzipped=False) == 14
    assert not begins(stream, 4, gzipped=False)


@pytest.mark.parametrize("at", [(1 << 20) - 2, (1 << 20) - 1, 1 << 20])
def test_a_record_across_the_edge_of_what_is_read_at_a_time_is_found(at: int) -> None:
    stream = BytesIO(b"." * at + MEMBER)
    assert next_record(stream, 0, gzipped=True) == at


@pytest.mark.parametrize(
    ("trap", "raw", "end"),
    [
        ("whole", ONE, len(ONE)),
        ("another behind it", ONE + ONE, len(ONE)),
        ("cut in the line ends", ONE[:-1], None),
        ("cut in the page", ONE[:-40], None),
        ("length too short", record(page("A van."), 1, length=60), None),
        ("length too long", record(page("A van."), 1, length=4000) + ONE, None),
        ("no length", ONE.replace(b"Content-Length", b"Content-Lenght"), None),
        ("empty", b"", None),
    ],
)
def test_a_record_ends_where_its_header_says_or_is_not_whole(
    trap: str, raw: bytes, end: int | None
) -> None:
    assert end_of(BytesIO(raw), 0, gzipped=False) == end, trap


def test_a_member_ends_where_gzip_says_also_with_several_records_in_it() -> None:
    both = gzip.compress(ONE + ONE)
    stream = BytesIO(MEMBER + both + MEMBER[:-12])
    assert end_of(stream, 0, gzipped=True) == len(MEMBER)
    assert end_of(stream, len(MEMBER), gzipped=True) == len(MEMBER) + len(both)
    assert end_of(stream, len(MEMBER) + len(both), gzipped=True) is None
