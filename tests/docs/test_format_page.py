"""The page of the interchange format names every term of the code, and the code none besides."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from consilience import knowledge
from consilience.casefile import DisputeKind, Status
from consilience.types import EventType, Factuality, Role

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "format.md").read_text(encoding="utf-8")
TERMS = frozenset(word for code in re.findall(r"`([^`\n]+)`", PAGE) for word in code.split())


@pytest.mark.parametrize("kind", [EventType, Factuality, Role, Status, DisputeKind])
def test_every_term_of_the_code_stands_on_the_page(kind: type[StrEnum]) -> None:
    assert {one.value for one in kind} <= TERMS


def test_every_label_of_the_knowledge_stands_on_the_page() -> None:
    known = knowledge.load()
    labels = {one.id for kind in (known.conveyances, known.facilities) for one in kind.records}
    assert labels | {one.id for one in known.counts} <= TERMS


def test_no_slot_stands_on_the_page_that_the_code_does_not_know() -> None:
    table = PAGE.split("## Slots and values")[1].split("###")[0]
    cells = [line.split(" | ")[0] for line in table.splitlines() if line.startswith("| `")]
    assert {word for cell in cells for word in re.findall(r"`(\w+)`", cell)} == {*Role}


@pytest.mark.parametrize(
    "path",
    sorted(
        one
        for one in (ROOT / "src").rglob("*")
        if one.suffix in (".py", ".yml") and 'format.md, "' in one.read_text(encoding="utf-8")
    ),
    ids=lambda path: path.name,
)
def test_every_heading_that_a_file_refers_to_is_there(path: Path) -> None:
    headings = set(re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE))
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r'format\.md,\s+(?:# )?"([^"]+)"', text)) <= headings
