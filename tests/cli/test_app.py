"""What every command has, and what the pages about them say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer
from tests.cli.conftest import Run

from consilience import __version__
from consilience.cli.app import app
from consilience.cli.codes import Code

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "cli.md"
ACCOUNT = tuple(f"account {one}" for one in ("add", "list", "role", "password", "token", "remove"))
COMMANDS = (
    *ACCOUNT,
    "build", "batch", "read", "trace", "evaluate", "knowledge check", "knowledge show", "init", "add",
    "cases", "show", "rebuild", "export", "backup", "restore", "check", "compare",
    "search",
    "forget", "freeze", "decide", "log", "serve",
)  # fmt: skip


def _options(name: str) -> list[str]:
    command: object = typer.main.get_command(app)
    for word in name.split():
        command = command.commands[word]  # type: ignore[attr-defined]  # groups have commands
    return [one for each in command.params for one in each.opts]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example(run: Run, name: str) -> None:
    result = run(*name.split(), "--help")
    assert result.exit_code == Code.DONE
    assert f"Example: consilience {name}" in re.sub(r"\s+", " ", result.output)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_stands_in_the_reference(name: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    group = name if name not in ACCOUNT else "account"  # one section for all of them
    section = page.partition(f"## `consilience {group}")[2].partition("\n## ")[0]
    assert section, f"docs/reference/cli.md has no section on {name}"
    for option in _options(name):
        assert not option.startswith("-") or f"`{option}" in section, f"{name} {option}"


def test_no_command_is_left_out() -> None:
    root: object = typer.main.get_command(app)
    names = {
        f"{name} {inner}" if hasattr(one, "commands") else name
        for name, one in root.commands.items()  # type: ignore[attr-defined]  # groups have commands
        for inner in getattr(one, "commands", ("",))
    }
    assert names == set(COMMANDS)


def test_the_version_is_the_packages(run: Run) -> None:
    assert run("--version").output == f"consilience {__version__}\n"


@pytest.mark.parametrize("words", [["bild"], ["build"], ["read", "--nope"], ["evaluate", "."]])
def test_wrong_usage_ends_with_two(run: Run, words: list[str]) -> None:
    assert run(*words).exit_code == Code.USAGE
