"""The shape that ARCHITECTURE promises: small files, mirrored tests, no forgotten line."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "consilience"
MODULES = sorted(
    one
    for one in SOURCE.rglob("*.py")
    if one.name != "__init__.py" and "__pycache__" not in one.parts
)
MOST_LINES = 250
# Words of machines and people that no committed file may hold.
FORBIDDEN = re.compile(
    r"/wor[k]/|/roo[t]/|/hom[e]/\w|--index-url=?htt[p]|files\.pythonhoste[d]|pyp[i]\.org/simple"
)


def _name(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def _mirror(module: Path) -> Path:
    return ROOT / "tests" / module.relative_to(SOURCE).parent / f"test_{module.name}"


def _dotted(module: Path) -> str:
    parts = module.relative_to(SOURCE).with_suffix("").parts
    return ".".join(("consilience", *(one for one in parts if one != "__init__")))


@lru_cache(maxsize=1)
def _tested() -> frozenset[str]:
    """Modules with a test of their name, or that a test of their folder imports, and their parts.

    A part is what a tested module (or package) of the same stage imports: its tests go through
    that one.
    """
    sources = {_dotted(one): _text(one) for one in (*MODULES, *SOURCE.rglob("__init__.py"))}
    found = {_dotted(one) for one in MODULES if _mirror(one).exists()}
    found |= {name for name in sources if _imports(name, _tests_of(name))}
    while True:
        parts = {
            part
            for part in sources
            if any(_stage(one) == _stage(part) and _imports(part, sources[one]) for one in found)
        }
        if parts <= found:
            return frozenset(found)
        found |= parts


def _stage(dotted: str) -> str:
    return ".".join(dotted.split(".")[:2])


def _tests_of(dotted: str) -> str:
    """The words of every test of a stage, and of what tests share."""
    folders = (ROOT / "tests" / _stage(dotted).rpartition(".")[2], ROOT / "tests" / "support")
    files = [ROOT / "tests" / "conftest.py"]
    files += [one for folder in folders for one in sorted(folder.rglob("*.py"))]
    return "\n".join(map(_text, files))


def _imports(dotted: str, text: str) -> bool:
    parent, _, name = dotted.rpartition(".")
    return (
        f"from {dotted} import" in text
        or f"import {dotted}\n" in text
        or re.search(rf"^from {re.escape(parent)} import .*\b{name}\b", text, re.MULTILINE)
        is not None
    )


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_every_module_is_mirrored_by_a_test(module: Path) -> None:
    assert _dotted(module) in _tested(), f"no {_mirror(module).relative_to(ROOT)}"


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_every_file_is_small(module: Path) -> None:
    lines = len(_text(module).splitlines())
    assert lines <= MOST_LINES, f"{_name(module)} has {lines} lines"


def _commands() -> Iterator[str]:
    tree = ast.parse((SOURCE / "cli" / "app.py").read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "consilience.cli":
            yield from (one.name for one in node.names)


def test_every_file_of_a_command_stands_in_the_app() -> None:
    commands = {
        one.stem
        for one in (SOURCE / "cli").glob("*.py")
        if "EXAMPLE = " in one.read_text(encoding="utf-8") or "typer.Typer(" in one.read_text()
    } - {"app"}
    assert set(_commands()) == commands


@pytest.mark.parametrize("folder", ["src", "tests", "tools", "docs", "benchmarks", "corpus"])
def test_no_file_names_a_machine_or_a_registry(folder: str) -> None:
    for path in sorted((ROOT / folder).rglob("*")):
        if path.suffix in (".py", ".md", ".yml", ".json", ".jsonl", ".sh", ".txt", ".toml"):
            if path == Path(__file__) or "__pycache__" in path.parts:
                continue
            found = FORBIDDEN.search(path.read_text(encoding="utf-8"))
            assert found is None, f"{path.relative_to(ROOT)}: {found}"


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_the_lock_has_hashes_and_no_address(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in lock
    pinned = re.findall(r"^[\w.\[\]-]+==\S+", lock, re.MULTILINE)
    assert len(pinned) > 50
    assert lock.count("--hash=sha256:") >= len(pinned)
