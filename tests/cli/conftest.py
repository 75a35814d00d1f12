"""A small folder of reports, and a way to run a command as a user does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from consilience.cli.app import app

Run = Callable[..., Result]

WIRE = (
    "OSTRAVA, Czech Republic - Customs officers seized 41.5 kilograms of heroin at a warehouse in "
    "Ostrava on 12 March 2018 and arrested three men, the Czech customs administration said.\n\n"
    "Petr Havlik, 44, was charged with drug trafficking. A court in Ostrava sentenced him to "
    "12 years in prison on 4 February 2019."
)
BLOG = (
    "Czech customs found 41.5 kg of heroin in an Ostrava warehouse in March 2018. Four men were "
    "arrested, according to a prosecutor. Petr Havlik was later sentenced to 12 years in prison."
)
SPORT = "The home side won the final by two goals on Sunday. The coach praised the young keeper."


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    rows = [
        {"id": "w-1", "publisher": "Wire", "published": "2019-02-05", "title": "", "text": WIRE},
        {"id": "w-2", "publisher": "Blog", "published": "2019-02-07", "title": "", "text": BLOG},
        {"id": "w-3", "publisher": "Sport", "published": "2019-02-07", "title": "", "text": SPORT},
    ]
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "reports.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return folder


@pytest.fixture
def run() -> Run:
    def command(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(one) for one in arguments], input=stdin)

    return command
