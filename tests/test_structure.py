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
MOST_LINES = 300
# Words of machines and people that no committed file may hold.
FORBIDDEN = re.compile(r"/work/|/root/|/home/\w|--index-url=?http|files\.pythonhosted|pypi\.org/simple")


def _name(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def _mirror(module: Path) -> Path:
    return ROOT / "tests" / module.relative_to(SOURCE).parent / f"test_{module.name}"


def _dotted(module: Path) -> str:
    return ".".join(("consilience", *module.relative_to(SOURCE).with_suffix("").parts))


@lru_cache(maxsize=1)
def _tested() -> frozenset[str]:
    """Modules with a test of their name or imported by a test of their folder, and their parts.

    A part is what a tested module of the same folder imports: its tests go through that one.
    """
    found = {_dotted(one) for one in MODULES if _mirror(one).exists() or _imported(one)}
    while True:
        parts = {
            _dotted(part)
            for one in MODULES
            if _dotted(one) in found
            for part in MODULES
            if part.parent == one.parent and f"from {_dotted(part)} import" in _text(one)
        }
        if parts <= found:
            return frozenset(found)
        found |= parts


def _imported(module: Path) -> bool:
    folder = _mirror(module).parent
    return any(f"from {_dotted(module)} import" in _text(one) for one in folder.rglob("test_*.py"))


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_every_module_is_mirrored_by_a_test(module: Path) -> None:
    assert _dotted(module) in _tested(), f"no {_mirror(module).relative_to(ROOT)}"


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_every_file_is_small(module: Path) -> None:
    lines = len(module.read_text(encoding="utf-8").splitlines())
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
