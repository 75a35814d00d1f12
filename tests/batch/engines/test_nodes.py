"""One node of two killed; the small version, where every shard loses its worker, is in test_run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.batch import readers
from tests.batch.apart import ROOT
from tests.batch.collections import collection, reports, rows, tables
from tests.batch.inline import Inline

from consilience.batch import Options, run


@pytest.mark.long
@pytest.mark.parametrize("engine", ["daft", "ray"])
def test_a_node_of_two_that_is_killed_costs_no_report_and_no_byte(
    tmp_path: Path, engine: str
) -> None:
    folder = collection(tmp_path / "in", reports(60))
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    command = [
        sys.executable,
        "-m",
        "tests.batch.nodes",
        str(folder),
        str(tmp_path / "out"),
        engine,
    ]
    ran = subprocess.run(  # noqa: S603  # ours
        command,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    told = json.loads(next(line for line in ran.stdout.splitlines() if "killed_after" in line))
    # 60 reports are 12 parts: the node went in the middle of them.
    assert 2 <= told["killed_after"][0] < 12
    assert told["engines"] == [engine]
    found = sorted(str(one["report"]) for one in rows(tmp_path / "out", "readings"))
    assert found == [f"t-{number:03d}" for number in range(60)]
    assert rows(tmp_path / "out", "unread") == []
    options = Options(shard_size=5, read=readers.plain)
    run([str(folder)], tmp_path / "whole", options, engine=Inline())
    assert tables(tmp_path / "out") == tables(tmp_path / "whole")
