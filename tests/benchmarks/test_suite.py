"""The suite knows every benchmark that has a small size."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.row import Row
from benchmarks.suite import SUITE

FOLDER = Path(__file__).parents[2] / "benchmarks"


def test_every_benchmark_with_a_small_size_stands_in_the_suite() -> None:
    have = {
        ".".join(path.relative_to(FOLDER).with_suffix("").parts)
        for path in FOLDER.rglob("*.py")
        if re.search(r"^def small\(\)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert have == set(SUITE)


def test_the_suite_is_sorted() -> None:
    assert list(SUITE) == sorted(SUITE)


def test_a_row_crosses_to_another_process_and_back() -> None:
    row = Row(benchmark="b", what="w", ours=1.0, unit="u")
    assert Row(**{name: getattr(row, name) for name in Row.__slots__}) == row
