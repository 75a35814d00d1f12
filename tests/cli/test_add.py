"""`consilience add` takes pages of the web beside files."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import WIRE, Run
from tests.workspace.fetching.web import page, serving

from consilience.cli.codes import Code
from consilience.workspace import Workspace, fetching


def test_addresses_are_fetched_and_one_that_is_refused_costs_only_itself(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = tmp_path / "work.db"
    monkeypatch.setenv("CONSILIENCE_WORKSPACE", str(work))
    assert run("init", work).exit_code == Code.DONE
    with serving({"/haul": page(WIRE, "text/plain")}) as web:
        own = fetching.Fetcher
        monkeypatch.setattr(fetching, "Fetcher", lambda now: own(now, web.network()))
        result = run("add", "http://news.example/haul", "HTTP://nowhere.example/")
    assert result.exit_code == Code.UNREAD
    assert "1 new report" in result.output
    assert "nowhere.example: no such host; check how the address is written" in result.output
    workspace = Workspace.open(str(work))
    (slug,) = (one.slug for one in workspace.cases())
    (report,) = workspace.case(slug).reports
    assert workspace.report(report).report.url == "http://news.example/haul"
    workspace.close()


def test_this_machine_is_not_fetched(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = tmp_path / "work.db"
    monkeypatch.setenv("CONSILIENCE_WORKSPACE", str(work))
    assert run("init", work).exit_code == Code.DONE
    result = run("add", "http://127.0.0.1:8080/")
    assert result.exit_code == Code.UNREAD
    assert "its address 127.0.0.1 is this machine itself" in result.output
