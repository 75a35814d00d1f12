"""Every command that the docs show is one that the tool has."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import typer

from consilience.cli.app import app

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    one for one in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")) if one.name != "CHANGELOG.md"
)
# A remark or a redirection ends the command, unless it stands in quotes.
COMMAND = re.compile(
    r"""^ *(?:\.venv/bin/)?consilience ((?:"[^"\n]*"|[^"\n#>])*?) *(?:[#>].*)?$""", re.MULTILINE
)


def commands() -> Iterator[tuple[str, str]]:
    """(page, command line without the program) of every line of shell in a block."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in re.findall(r"^ *```(?:sh)?\n(.*?)```", text, re.MULTILINE | re.DOTALL):
            for shown in COMMAND.finditer(block):
                yield page.relative_to(ROOT).as_posix(), shown[1]


def test_the_docs_show_every_command() -> None:
    shown = {words.split()[0] for _, words in commands()}
    assert {"build", "read", "trace", "evaluate", "knowledge"} <= shown


@pytest.mark.parametrize(("page", "words"), list(commands()))
def test_a_command_that_the_docs_show_is_understood(page: str, words: str) -> None:
    args = shlex.split(words)
    if args[0].isupper() or args[0] == "--version":
        return
    command = typer.main.get_command(app)
    while isinstance(command, click.Group) or hasattr(command, "commands"):
        command = command.commands[args.pop(0)]
    known = {name for one in command.params for name in one.opts}
    assert {one for one in args if one.startswith("-") and len(one) > 1} <= known, page


@pytest.mark.parametrize("page", [one.relative_to(ROOT).as_posix() for one in PAGES])
def test_a_folder_or_script_that_a_page_names_is_there(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    for name in re.findall(r"`((?:src|docs|tools|corpus|tests)/[\w/.-]+)`", text):
        assert (ROOT / name).exists() or "/xx" in name, f"{page}: {name}"  # xx: any language
