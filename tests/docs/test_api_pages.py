"""The pages about the interface: the how-to runs against a server, the reference is fresh."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.support import cheap
from tests.web.browser.conftest import serving
from tools.list_api import PAGE, written

from consilience.client import Client
from consilience.web.api.table import OPERATIONS
from consilience.web.app import make_app
from consilience.workspace import Workspace

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to" / "api.md"
PLACE = "http://127.0.0.1:8000"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    workspace = Workspace.create(str(tmp_path / "work.db"), cheap.stages())
    with serving(make_app(workspace)) as found:
        yield found
    workspace.close()


def test_the_programs_of_the_how_to_run(
    address: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    page = HOW_TO.read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 7
    names: dict[str, object] = {}
    for block in blocks:
        exec(block.replace(PLACE, address), names)  # noqa: S102  # a page of our own
    desk = names["desk"]
    assert isinstance(desk, Client)
    desk.close()
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "0 reports, 0 cases"
    assert told[1].startswith("done ('r-")
    assert "lyon-heroin-2019 Lyon heroin case, 2019 (1, 1)" in told
    assert "heroin|=40 kg" in told
    assert any(one.startswith("409 body: was: 'heroin|=4") for one in told)
    assert told[-2:] == ["lyon-heroin-2019 1", "lyon-heroin-2019.xlsx"]
    assert (tmp_path / "lyon-heroin-2019.xlsx").stat().st_size > 1000


def test_the_commands_of_the_how_to_ask_for_what_there_is(address: str, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("Two men.", encoding="utf-8")
    page = HOW_TO.read_text(encoding="utf-8")
    commands = [shlex.split(one) for one in re.findall(r"^curl .*$", page, re.MULTILINE)]
    assert len(commands) == 2
    for words in commands:
        (url,) = (one for one in words if one.startswith(PLACE))
        stated = [words[at + 1] for at, one in enumerate(words) if one == "-H"]
        headers = dict(one.split(": ") for one in stated)
        sent = [one[1:] for one in words if one.startswith("@")]
        content = (tmp_path / sent[0]).read_bytes() if sent else None
        method = "POST" if sent else "GET"
        with httpx.Client(trust_env=False) as plain:
            answer = plain.request(
                method, url.replace(PLACE, address), headers=headers, content=content
            )
        assert answer.is_success


def test_the_reference_is_the_table_of_operations() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == written(page), "run: python -m tools.list_api"
    for one in OPERATIONS:
        assert f"`{one.method} {one.path}`" in page
