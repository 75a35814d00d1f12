from __future__ import annotations

from pathlib import Path

import pytest

from consilience.batch.planning import make_plan
from consilience.errors import UsageError


def test_a_large_file_is_cut_and_small_ones_stand_together(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "some words"}\n' * 10)
    for name in ("b.txt", "c.html", "d.txt"):
        (tmp_path / name).write_bytes(b"words" * 9)
    plan = make_plan([str(tmp_path)], 100)
    cut = [[(one.source, one.start, one.end) for one in each.shards] for each in plan.shards]
    name = tmp_path.name
    assert cut == [
        [(f"{name}/a.jsonl", 0, 100)],
        [(f"{name}/a.jsonl", 100, 230)],
        [(f"{name}/b.txt", 0, None), (f"{name}/c.html", 0, None)],
        [(f"{name}/d.txt", 0, None)],
    ]


def test_a_file_of_lines_in_one_shard_has_no_bounds_so_that_its_lines_have_numbers(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"{}\n")
    (shard,) = make_plan([str(tmp_path / "a.jsonl")], 100).shards
    assert [(one.start, one.end) for one in shard.shards] == [(0, None)]


def test_an_input_that_is_not_there_beside_others_is_a_row(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"words")
    plan = make_plan([str(tmp_path / "a.txt"), str(tmp_path / "empty")], 100)
    (tmp_path / "empty").mkdir()
    with_empty = make_plan([str(tmp_path / "a.txt"), str(tmp_path / "empty")], 100)
    assert [one.reason for one in plan.unread] == ["no such file or folder"]
    assert [one.reason for one in with_empty.unread] == ["is an empty folder"]
    assert plan.digest != with_empty.digest


def test_the_digest_follows_the_bytes_not_the_place(tmp_path: Path) -> None:
    for folder, words in (("a", b"same\n"), ("b", b"same\n"), ("c", b"other\n"), ("d", b"sane\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.jsonl").write_bytes(words)
    one, same, *others = (make_plan([str(tmp_path / d / "x.jsonl")], 5).digest for d in "abcd")
    assert one == same
    assert one not in others


def test_standard_input_and_missing_inputs_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="a stopped one reads them again"):
        make_plan(["-"], 5)
    with pytest.raises(UsageError, match="no such file"):
        make_plan([str(tmp_path / "none")], 5)
