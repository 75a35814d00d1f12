from __future__ import annotations

import resource
from pathlib import Path

import pytest

from consilience.batch.files import is_intact, put, sweep


def test_a_file_is_put_with_its_digest(tmp_path: Path) -> None:
    digest = put(tmp_path / "a" / "b.txt", b"words")
    assert is_intact(tmp_path / "a" / "b.txt", digest)
    assert not is_intact(tmp_path / "a" / "c.txt", digest)


def test_a_full_disk_leaves_the_old_file_and_nothing_aside(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(OSError, match="too large"):
            put(tmp_path / "a.txt", b"x" * 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (tmp_path / "a.txt").read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_what_a_killed_worker_left_aside_is_swept_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / ".aside.x1").write_bytes(b"half")
    (tmp_path / "a" / "b.txt").write_bytes(b"whole")
    sweep(tmp_path)
    assert [one.name for one in (tmp_path / "a").iterdir()] == ["b.txt"]
