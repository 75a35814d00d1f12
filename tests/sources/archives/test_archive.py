"""Archives of reports are read; those that were made to do harm are refused with a reason."""

from __future__ import annotations

import gzip
import io
import json
import stat
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from consilience.sources import Options, read_inputs
from consilience.sources.candidate import Bounds
from consilience.types import Report, Unread

STORY = "Officers in Port Helder found 12 kg of heroin behind the seats of a van on Monday."
PAGE = f"<html><body><article><p>{STORY} It was page one.</p></article></body></html>"


def zipped(files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    room = io.BytesIO()
    with zipfile.ZipFile(room, "w", method) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return room.getvalue()


def tarred(files: Mapping[str, bytes | str], *odd: tarfile.TarInfo) -> bytes:
    room = io.BytesIO()
    with tarfile.open(fileobj=room, mode="w") as archive:
        for name, body in files.items():
            raw = body if isinstance(body, bytes) else body.encode()
            one = tarfile.TarInfo(name)
            one.size = len(raw)
            archive.addfile(one, io.BytesIO(raw))
        for one in odd:
            archive.addfile(one)
    return room.getvalue()


def outcomes(
    path: Path, raw: bytes, bounds: Bounds | None = None
) -> tuple[list[str], list[Unread]]:
    """Texts that were read, and rows, of an archive of that name."""
    path.write_bytes(raw)
    options = Options(bounds=bounds or Bounds())
    found = list(read_inputs([str(path)], None, options))
    texts = sorted(one.text for one in found if isinstance(one, Report))
    return texts, [one for one in found if isinstance(one, Unread)]


def only(rows: list[Unread]) -> Unread:
    (row,) = rows
    return row


FILES: dict[str, bytes | str] = {
    "b/page.html": PAGE,
    "a.txt": f"{STORY} One.",
    "c.jsonl": json.dumps({"text": f"{STORY} Two."}),
    "d.json": json.dumps([{"text": f"{STORY} Three."}]),
    "e.jsonl.gz": gzip.compress(json.dumps({"text": f"{STORY} Four."}).encode()),
}


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.zip", zipped(FILES)),
        ("a.ZIP", zipped(FILES, zipfile.ZIP_STORED)),
        ("a.tar", tarred(FILES)),
        ("a.tar.gz", gzip.compress(tarred(FILES))),
        ("a.tgz", gzip.compress(tarred(FILES))),
        ("nested.zip", zipped({"inner.tgz": gzip.compress(tarred(FILES))})),
        ("nested.tar.gz", gzip.compress(tarred({"x/inner.zip": zipped(FILES)}))),
    ],
)
def test_every_file_of_an_archive_is_read_as_what_it_is(
    tmp_path: Path, name: str, raw: bytes
) -> None:
    texts, rows = outcomes(tmp_path / name, raw)
    assert rows == []
    assert [one.removeprefix(STORY).strip() for one in texts] == [
        "Four.", "It was page one.", "One.", "Three.", "Two.",
    ]  # fmt: skip


def test_the_place_of_a_report_names_the_archive_and_the_file(tmp_path: Path) -> None:
    texts, rows = outcomes(tmp_path / "a.zip", zipped({"b/c.jsonl": b"{broken", "d.txt": STORY}))
    assert texts == [STORY]
    assert (only(rows).source, only(rows).line) == ("a.zip/b/c.jsonl", 1)


def test_of_a_folder_with_a_list_of_reports_the_list_alone_is_read(tmp_path: Path) -> None:
    line = json.dumps({"text": f"{STORY} Listed."})
    files = {"k/reports.jsonl": line, "k/pages/1.html": PAGE, "k/x.txt": STORY, "other.txt": STORY}
    texts, rows = outcomes(tmp_path / "a.zip", zipped(files))
    assert (texts, rows) == ([STORY, f"{STORY} Listed."], [])


def test_hidden_files_are_passed_over_as_in_folders(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        "__MACOSX/._a.txt": b"\0\0",
        ".git/x": b"",
        "k/.DS_Store": b"",
        "a.txt": STORY,
    }
    assert outcomes(tmp_path / "a.zip", zipped(files)) == ([STORY], [])


@pytest.mark.parametrize("name", ["a.zip", "a.tar"])
@pytest.mark.parametrize(
    "odd",
    ["../../etc/cron.d/x.txt", "/etc/x.txt", "a/../../x.txt", "C:/x.txt", "..\\..\\x.txt",
     "\\\\host\\share\\x.txt", "a\nb.txt", "x" * 501 + ".txt"],
)  # fmt: skip
def test_a_name_that_leads_out_is_a_row_and_the_others_are_read(
    tmp_path: Path, name: str, odd: str
) -> None:
    make = zipped if name == "a.zip" else tarred
    texts, rows = outcomes(tmp_path / name, make({odd: STORY, "good.txt": f"{STORY} Good."}))
    assert texts == [f"{STORY} Good."]
    assert "its name" in only(rows).reason
    assert only(rows).source.isprintable()
    assert len(only(rows).source) < 120


def link(name: str, kind: bytes) -> tarfile.TarInfo:
    one = tarfile.TarInfo(name)
    one.type, one.linkname = kind, "/etc/passwd"
    return one


@pytest.mark.parametrize(
    "kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE]
)
def test_a_link_or_device_in_tar_is_not_followed(tmp_path: Path, kind: bytes) -> None:
    texts, rows = outcomes(tmp_path / "a.tar", tarred({"a.txt": STORY}, link("p.txt", kind)))
    assert texts == [STORY]
    assert only(rows).reason == "is a link or a device, not a file"


def test_a_link_in_zip_is_not_followed(tmp_path: Path) -> None:
    room = io.BytesIO()
    with zipfile.ZipFile(room, "w") as archive:
        one = zipfile.ZipInfo("p.txt")
        one.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(one, "/etc/passwd")
    texts, rows = outcomes(tmp_path / "a.zip", room.getvalue())
    assert texts == []
    assert only(rows).reason == "is a link or a device, not a file"


def flagged(raw: bytes) -> bytes:
    """The same archive, its one file said to be encrypted."""
    own = bytearray(raw)
    own[6] |= 1
    at = own.index(b"PK\x01\x02")
    own[at + 8] |= 1
    return bytes(own)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (flagged(zipped({"a.txt": STORY})), "is encrypted"),
        (zipped({"a.txt": STORY}, zipfile.ZIP_LZMA), "is packed in a way that is not read"),
        (zipped({"a.exe": b"MZ"}), "not a kind of file that is read"),
        (zipped({"a.svg": b"<svg onload='alert(1)'/>"}), "not a kind of file that is read"),
        (zipped({"a.parquet": b"PAR1"}), ".parquet is not read within an archive"),
        (zipped({"a.txt": b""}), "is empty"),
        (zipped({}), "is an empty archive"),
        (zipped({"folder/": b""}), "is an empty archive"),
        (b"", "is a broken archive"),
        (b"PK\x03\x04 and nothing", "is a broken archive"),
        (zipped({"a.txt": STORY})[:-30], "is a broken archive"),
    ],
)
def test_what_cannot_be_read_of_a_zip_is_told(tmp_path: Path, raw: bytes, reason: str) -> None:
    texts, rows = outcomes(tmp_path / "a.zip", raw)
    assert texts == []
    assert only(rows).reason.startswith(reason)
    assert only(rows).remedy


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.tar", b"no tar at all"),
        ("a.tgz", b"no gzip"),
        ("a.tar.gz", gzip.compress(tarred({"a.txt": STORY}))[:-20]),
        ("a.tar", tarred({"a.txt": STORY * 100})[:2000]),
    ],
)
def test_a_broken_tar_is_told(tmp_path: Path, name: str, raw: bytes) -> None:
    _, rows = outcomes(tmp_path / name, raw)
    assert "broken" in rows[0].reason or "cut off" in rows[0].reason


def test_a_member_whose_bytes_are_damaged_costs_only_itself(tmp_path: Path) -> None:
    raw = bytearray(zipped({"a.txt": STORY, "b.txt": f"{STORY} B."}, zipfile.ZIP_STORED))
    raw[raw.index(b"Officers")] = 0x58
    texts, rows = outcomes(tmp_path / "a.zip", bytes(raw))
    assert texts == [f"{STORY} B."]
    assert only(rows).source == "a.zip/a.txt"
    assert "Bad CRC-32" in only(rows).reason
