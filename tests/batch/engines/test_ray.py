from __future__ import annotations

from pathlib import Path

import pytest
from tests.batch import readers
from tests.batch.apart import ran
from tests.batch.collections import collection, reports, rows, tables

from consilience.batch import Options, run
from consilience.batch.engines.ray import connect
from consilience.errors import UsageError

SIZE = {"workers": 2, "shard_size": 8}


@pytest.mark.long
def test_ray_writes_what_one_process_writes_and_survives_a_record_that_kills(
    tmp_path: Path,
) -> None:
    folder = collection(tmp_path / "in", reports(11, [6], readers.POISON))
    code, printed = ran(
        folder, tmp_path / "ray", "deadly", {**SIZE, "engine": "ray", "attempts": 1}
    )
    assert code == 0, printed
    assert '"engines": ["ray"]' in printed
    assert [one["source"] for one in rows(tmp_path / "ray", "unread")] == ["t-006"]
    local = Options(workers=2, shard_size=8, read=readers.deadly, attempts=1)
    run([str(folder)], tmp_path / "local", local)
    assert tables(tmp_path / "ray") == tables(tmp_path / "local")


class _Nowhere:
    """A library whose cluster cannot be reached."""

    @staticmethod
    def init(**_: object) -> None:
        raise ConnectionError("nobody there")


def test_a_cluster_that_does_not_answer_is_refused() -> None:
    with pytest.raises(UsageError, match=r"--cluster 10\.0\.0\.1:6379: nobody there"):
        connect(_Nowhere, Options(cluster="10.0.0.1:6379"))  # type: ignore[arg-type]  # as a module
