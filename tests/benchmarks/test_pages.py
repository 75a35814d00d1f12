"""The benchmark of pages, small: every page is there, and all are measured."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.pages import addresses, fill, patterns
from starlette.testclient import TestClient

from consilience.web.app import make_app
from consilience.workspace import Workspace


def test_every_page_is_there_over_what_is_made(tmp_path: Path) -> None:
    workspace = Workspace.create(str(tmp_path / "work.db"))
    whole = fill(workspace, 60, patterns(["world-2"]), Random(7))  # noqa: S311  # no secret
    assert whole >= 60
    browser = TestClient(make_app(workspace), base_url="http://127.0.0.1")
    found = {what: browser.get(one).status_code for what, one in addresses(workspace).items()}
    workspace.close()
    assert found == dict.fromkeys(found, 200)
