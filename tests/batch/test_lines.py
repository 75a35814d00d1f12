from __future__ import annotations

from pathlib import Path

import pytest

from consilience.batch import lines
from consilience.batch.lines import is_utf16, line_starts


@pytest.mark.parametrize("chunk", [1, 2, 1000])
@pytest.mark.parametrize(
    ("start", "end", "starts"),
    [
        (0, None, [0, 2, 3, 7]),
        pytest.param(0, 3, [0, 2], id="the end is a line's first byte: not it"),
        pytest.param(3, 7, [3], id="the start is a line's first byte: it"),
        pytest.param(4, 8, [7], id="the start is inside a line: it belongs to the stretch before"),
        pytest.param(8, None, [], id="inside the last line"),
    ],
)
def test_the_lines_that_begin_in_a_stretch_are_found(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chunk: int,
    start: int,
    end: int | None,
    starts: list[int],
) -> None:
    monkeypatch.setattr(lines, "_CHUNK", chunk)
    (tmp_path / "a").write_bytes(b"a\n\nbbb\ncc")
    found = list(line_starts(tmp_path / "a", start, end))
    assert [at for at, _ in found] == starts
    assert [number for _, number in found] == list(range(1, len(starts) + 1))


def test_a_file_in_utf_16_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes("{}".encode("utf-16"))
    (tmp_path / "b").write_bytes(b"{}")
    assert is_utf16(tmp_path / "a")
    assert not is_utf16(tmp_path / "b")
