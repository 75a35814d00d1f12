from __future__ import annotations

from pathlib import Path

import pytest
from tests.batch import readers
from tests.batch.apart import ran
from tests.batch.collections import collection, reports, rows, tables

from consilience.batch import Options, run

SIZE = {"workers": 2, "shard_size": 8}


def test_daft_writes_what_one_process_writes(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", reports(6))
    size = {"workers": 1, "shard_size": 8}
    code, printed = ran(folder, tmp_path / "daft", "plain", {**size, "engine": "daft"})
    assert code == 0, printed
    assert '"engines": ["daft"]' in printed
    run([str(folder)], tmp_path / "local", Options(workers=1, shard_size=8, read=readers.plain))
    assert tables(tmp_path / "daft") == tables(tmp_path / "local")


@pytest.mark.long
def test_daft_survives_a_record_that_kills(
    tmp_path: Path,
) -> None:
    folder = collection(tmp_path / "in", reports(11, [6], readers.POISON))
    code, printed = ran(
        folder, tmp_path / "daft", "deadly", {**SIZE, "engine": "daft", "attempts": 1}
    )
    assert code == 0, printed
    assert '"engines": ["daft"]' in printed
    assert [one["source"] for one in rows(tmp_path / "daft", "unread")] == ["t-006"]
    local = Options(workers=2, shard_size=8, read=readers.deadly, attempts=1)
    run([str(folder)], tmp_path / "local", local)
    assert tables(tmp_path / "daft") == tables(tmp_path / "local")
