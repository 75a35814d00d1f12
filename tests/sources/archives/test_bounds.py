"""What an archive may hold: so many files, so many bytes, so deep, and no more."""

from __future__ import annotations

import gzip
import struct
import tarfile
from pathlib import Path

import pytest
from tests.sources.archives.test_archive import (
    STORY,
    only,
    outcomes,
    tarred,
    zipped,
)

from consilience.sources.candidate import Bounds


@pytest.mark.parametrize(("count", "fine"), [(5, True), (6, False)])
@pytest.mark.parametrize("name", ["a.zip", "a.tar"])
def test_an_archive_holds_so_many_files_and_no_more(
    tmp_path: Path, name: str, count: int, fine: bool
) -> None:
    make = zipped if name == "a.zip" else tarred
    raw = make({f"{at}.txt": f"{STORY} {at}" for at in range(count)})
    texts, rows = outcomes(tmp_path / name, raw, Bounds(count=5))
    assert (len(texts), [one.reason for one in rows]) == (
        (5, []) if fine else (0, ["holds more than 5 files"])
    )


def test_a_directory_of_millions_of_entries_is_refused_before_it_is_read(tmp_path: Path) -> None:
    raw = bytearray(zipped({"a.txt": STORY}))
    struct.pack_into("<L", raw, raw.rindex(b"PK\x05\x06") + 12, 200_000_000)
    _, rows = outcomes(tmp_path / "a.zip", bytes(raw))
    assert only(rows).reason == "holds more than 10,000 files"


def test_an_archive_in_the_format_for_more_than_65535_files_is_refused(tmp_path: Path) -> None:
    raw = zipped({"a.txt": STORY})
    at = raw.rindex(b"PK\x05\x06")
    _, rows = outcomes(tmp_path / "a.zip", raw[:at] + b"PK\x06\x07" + bytes(16) + raw[at:])
    assert only(rows).reason == "holds more than 10,000 files"


BOMB = bytes(15_000_000)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.zip", zipped({"a.txt": BOMB})),
        ("a.tgz", gzip.compress(tarred({"a.txt": BOMB}))),
        ("inner.zip", zipped({"i.zip": zipped({"a.txt": BOMB})})),
        ("b.zip", zipped({"i.tgz": gzip.compress(tarred({"a.txt": BOMB}))})),
    ],
)
def test_what_unpacks_to_far_more_than_it_is_is_refused(
    tmp_path: Path, name: str, raw: bytes
) -> None:
    texts, rows = outcomes(tmp_path / name, raw)
    assert texts == []
    assert only(rows).reason == "unpacks to more than 200 times its size"
    assert only(rows).remedy == "unpack it and give the files, if you know where it comes from"


def noise(size: int, about: int = 0) -> bytes:
    lines = (f"{about} {at} {STORY}\n" for at in range(size // len(STORY)))
    return "".join(lines).encode()[:size]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.zip", zipped({"a.txt": noise(600_000), "b.txt": noise(600_000, 1)})),
        ("a.tgz", gzip.compress(tarred({"a.txt": noise(1_200_000)}))),
        # Each archive within is small enough by itself; all together are not.
        ("n.zip", zipped({f"{at}.zip": zipped({"a.txt": noise(300_000, at)}) for at in range(4)})),
        ("n.tar", tarred({f"{at}.txt.gz": gzip.compress(noise(300_000, at)) for at in range(4)})),
    ],
)
def test_what_unpacks_to_too_much_is_refused(tmp_path: Path, name: str, raw: bytes) -> None:
    _, rows = outcomes(tmp_path / name, raw, Bounds(unpacked=1_000_000))
    assert [(one.source, one.reason) for one in rows] == [(name, "unpacks to more than 1 MB")]
    texts, rows = outcomes(tmp_path / name, raw, Bounds(unpacked=3_000_000))
    assert texts
    assert not [one for one in rows if one.reason.startswith("unpacks")]


def test_an_archive_lies_in_one_other_and_no_deeper(tmp_path: Path) -> None:
    deep = zipped({"c.zip": zipped({"d.zip": zipped({"a.txt": STORY})}), "e.txt": STORY})
    texts, rows = outcomes(tmp_path / "b.zip", deep)
    assert texts == [STORY]
    assert only(rows).source == "b.zip/c.zip/d.zip"
    assert only(rows).reason == "is an archive within archives"


def test_an_entry_that_states_fewer_bytes_than_it_has_gives_no_more(tmp_path: Path) -> None:
    raw = bytearray(zipped({"a.txt": STORY * 2000}))
    struct.pack_into("<L", raw, 22, 10)
    struct.pack_into("<L", raw, raw.index(b"PK\x01\x02") + 24, 10)
    texts, rows = outcomes(tmp_path / "a.zip", bytes(raw))
    assert texts == []
    assert "Bad CRC-32" in only(rows).reason


def test_a_header_that_states_to_be_huge_is_never_in_memory(tmp_path: Path) -> None:
    one = tarfile.TarInfo("x")
    one.type, one.size = tarfile.XHDTYPE, 4_000_000_000
    raw = one.tobuf(tarfile.USTAR_FORMAT) + bytes(5000)
    _, rows = outcomes(tmp_path / "a.tar", raw)
    assert "a header is too long" in only(rows).reason


def test_a_sparse_file_states_holes_and_is_not_read(tmp_path: Path) -> None:
    one = tarfile.TarInfo("hole.txt")
    one.type = tarfile.GNUTYPE_SPARSE
    _, rows = outcomes(tmp_path / "a.tar", one.tobuf(tarfile.GNU_FORMAT) + bytes(2048))
    assert rows
    assert all("not a file" in one.reason or "broken" in one.reason for one in rows)


def test_an_article_deeper_than_any_page_is_told(tmp_path: Path) -> None:
    deep = "[" * 200_000 + "]" * 200_000
    _, rows = outcomes(tmp_path / "a.zip", zipped({"a.json": deep}))
    assert only(rows).reason == "JSON nested too deeply"
