"""The records that the how-to pages show are right, and their lists of places complete."""

import json
import re
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import cast

import pytest
import yaml

from consilience.knowledge import Knowledge, load
from consilience.knowledge.events import EventRecord
from consilience.knowledge.loader import Example
from consilience.knowledge.substances import SubstanceRecord, compile_substances
from consilience.types import EventType
from consilience.values import substance
from consilience.writing.schemas import NAMES, schema
from consilience.writing.telling.frames import frame
from consilience.writing.words.stages import EVENTS

PAGES = Path(__file__).parents[2] / "docs" / "how-to"


def record_of(page: str) -> Mapping[str, object]:
    text = (PAGES / page).read_text(encoding="utf-8")
    (block,) = re.findall(r"^( *)```yaml\n(.*?)```", text, re.MULTILINE | re.DOTALL)
    (row,) = yaml.safe_load(block[1])
    return cast("Mapping[str, object]", row)


def _examples(row: Mapping[str, object]) -> tuple[Example, ...]:
    return tuple(Example(**one) for one in cast("list[dict[str, str]]", row["examples"]))


@pytest.fixture(scope="module")
def richer() -> Knowledge:
    """What the tool knows once the record of the page stands in its file."""
    row = record_of("add-a-substance.md")
    lists = {key: tuple(one) for key, one in row.items() if isinstance(one, list)}
    record = SubstanceRecord(**{**row, **lists, "examples": _examples(row)})  # type: ignore[arg-type]  # the page decides; a wrong key raises
    known = load()
    records = sorted((*known.substances.records, record), key=lambda one: one.id)
    return replace(known, substances=compile_substances(tuple(records)))


@pytest.mark.parametrize("example", _examples(record_of("add-a-substance.md")))
def test_the_substance_of_the_page_is_found_where_it_says(
    richer: Knowledge, example: Example
) -> None:
    found = {one.value.show() for one in substance.find(example.text, richer)}
    assert ("nitazoxol" in found) == (example.means is not None)


def test_the_event_type_of_the_page_has_the_keys_of_a_record_and_fires_by_its_own_words() -> None:
    row = record_of("add-an-event-type.md")
    assert set(row) == {one.name for one in fields(EventRecord)} - {"note"}
    unless = cast("list[str]", row["unless"])
    for one in _examples(row):
        assert any(re.search(each, one.text) for each in unless) == (one.means is None)


@pytest.mark.parametrize("kind", list(EventType))
def test_every_event_type_stands_in_every_place_that_the_page_names(kind: EventType) -> None:
    assert kind.value in {one.id for one in load().events}, "drugs/events.yml"
    assert kind in EVENTS, "writing/words/stages.py"
    assert frame(kind).head, "writing/telling/frames.py"
    for name in NAMES:
        assert kind.value in json.loads(schema(name))["$defs"]["event_type"]["enum"], name
