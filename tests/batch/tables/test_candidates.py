from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from consilience.batch.tables.candidates import bounds, candidates_table, key, load_candidates
from consilience.sources.candidate import Address, Candidate
from consilience.types import Report, ReportId


def _candidate(number: int) -> Candidate:
    report = Report(
        id=ReportId(f"k-{number}"),
        text=f"text {number} \N{SNOWMAN}",
        title=None if number % 2 else "A title",
        warnings=("encoding guessed",) if number % 3 == 0 else (),
    )
    line = None if number % 4 == 0 else number
    return Candidate(report=report, address=Address("in.jsonl", line), stated=number % 2 == 0)


@pytest.mark.parametrize("parts", [1, 2, 7])
def test_every_candidate_comes_back_in_one_part_as_it_was(tmp_path: Path, parts: int) -> None:
    given = [_candidate(number) for number in range(40)]
    (tmp_path / "a").write_bytes(candidates_table(given[:25]))
    (tmp_path / "b").write_bytes(candidates_table(given[25:]))
    files = [tmp_path / "a", tmp_path / "b"]
    found = [list(load_candidates(files, part, parts)) for part in range(parts)]
    back = sorted((one for some in found for one in some), key=lambda one: one.report.text)
    assert back == sorted(given, key=lambda one: one.report.text)
    assert all(found) or parts == 7


def test_parts_cover_all_keys_once() -> None:
    for parts in (1, 3, 1000):
        edges = [bounds(part, parts) for part in range(parts)]
        assert edges[0][0] == 0
        assert edges[-1][1] == 2**63
        assert all(left[1] == right[0] for left, right in pairwise(edges))
    assert 0 <= key("r-1") < 2**63
    assert key("r-1") != key("r-2")
