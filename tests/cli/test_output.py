from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from consilience.cli.output import MARKERS, write_file, write_folder
from consilience.errors import UsageError


def _files(*more: str) -> list[tuple[str, bytes]]:
    return [(name, name.encode()) for name in (*MARKERS, *more)]


def _names(folder: Path) -> list[str]:
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file())


def test_a_folder_is_written_whole(tmp_path: Path) -> None:
    write_folder(tmp_path / "a" / "out", _files("cases/x.html"))
    assert _names(tmp_path / "a") == [f"out/{one}" for one in sorted([*MARKERS, "cases/x.html"])]


def test_pages_of_cases_that_are_gone_go_and_files_of_others_stay(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_folder(out, _files("cases/old.html", "cases/old.json"))
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    write_folder(out, _files("cases/new.html"))
    assert _names(out) == sorted([*MARKERS, "cases/new.html", "notes.txt"])


def test_a_stop_in_the_middle_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_folder(out, _files())

    def stopped() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_folder(out, stopped())
    assert (out / "index.html").read_bytes() == b"index.html"
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("content", [["cases.json"], ["index.html", "thesis.odt"]])
def test_a_folder_with_other_things_is_refused(tmp_path: Path, content: list[str]) -> None:
    for one in content:
        (tmp_path / one).touch()
    with pytest.raises(UsageError, match="did not write"):
        write_folder(tmp_path, _files())
    assert _names(tmp_path) == content


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    write_folder(tmp_path, _files())
    assert _names(tmp_path) == sorted(MARKERS)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="is not a folder"):
        write_folder(tmp_path / "out", _files())


def test_a_file_is_replaced_at_once(tmp_path: Path) -> None:
    path = tmp_path / "readings.jsonl"
    write_file(path, b"one")
    write_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert [one.name for one in tmp_path.iterdir()] == ["readings.jsonl"]


def test_a_file_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        write_file(tmp_path / "no" / "readings.jsonl", b"")
