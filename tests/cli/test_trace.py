from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import WIRE, Run

from consilience.cli.codes import Code


def test_a_copy_is_told_with_its_passages(run: Run, folder: Path) -> None:
    with (folder / "reports.jsonl").open("a", encoding="utf-8") as lines:
        lines.write("\n" + json.dumps({"id": "w-4", "published": "2019-02-09", "text": WIRE}))
    result = run("trace", folder)
    assert result.exit_code == Code.DONE
    traced = json.loads(result.stdout)
    assert ["w-1", "w-4"] in traced["origins"]
    (reuse,) = traced["reuse"]
    assert (reuse["from"], reuse["to"], reuse["kind"]) == ("w-1", "w-4", "verbatim")
    assert reuse["passages"]
