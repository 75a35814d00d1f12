from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

from consilience.cli.codes import Code


def test_readings_go_to_standard_output_or_to_a_file(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    printed = run("read", folder)
    assert printed.exit_code == Code.DONE
    out = tmp_path / "readings.jsonl"
    assert run("read", folder, "-o", out).stdout == ""
    assert out.read_text(encoding="utf-8") == printed.stdout
    assert [json.loads(one)["report"] for one in printed.stdout.splitlines()] == [
        "w-1",
        "w-2",
        "w-3",
    ]
