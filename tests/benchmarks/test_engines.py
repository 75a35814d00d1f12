from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.engines import processor_seconds, small
from tests.batch.collections import collection, reports


@pytest.mark.long
def test_daft_costs_little_more_than_plain_processes() -> None:
    (row,) = small()
    assert row.met, f"{row.ours:.1f} s beside {row.theirs:.1f} s"


def test_a_batch_that_fails_is_no_figure(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", reports(2))
    with pytest.raises(RuntimeError, match="none ended with exit code 2"):
        processor_seconds([str(folder)], tmp_path / "out", "none", 1)
