"""Every event type's examples: the sentence starts it, the counter-example does not."""

from __future__ import annotations

import pytest
from spacy.language import Language

from consilience import knowledge
from consilience.knowledge.events import EventRecord, load_events
from consilience.reading.events.triggers import find_triggers
from consilience.reading.parser import parse
from consilience.reading.scene import Scene
from consilience.reading.sentences import split
from consilience.types import EventType, Report, ReportId

_ROWS = [
    pytest.param(record, example.text, example.means, id=f"{record.id}-{number}")
    for record in load_events()
    for number, example in enumerate(record.examples)
]


@pytest.mark.parametrize(("record", "text", "means"), _ROWS)
def test_an_example_starts_its_event_and_a_counter_example_does_not(
    parser: Language, record: EventRecord, text: str, means: str | None
) -> None:
    known = knowledge.load()
    sentences = split(text, known.words)
    scene = Scene(
        report=Report(id=ReportId("r"), text=text),
        doc=parse(parser, text, sentences),
        sentences=sentences,
        mentions=(),
        asides=(),
    )
    strong = {one.type for one in find_triggers(scene, known.events) if not one.weak}
    assert (EventType(record.id) in strong) is (means is not None)


def test_every_event_type_has_a_record_with_two_sentences_and_a_counter_example() -> None:
    records = {one.id: one for one in load_events()}
    assert set(records) == {one.value for one in EventType}
    for one in records.values():
        assert len({row.text for row in one.examples if row.means}) >= 2
        assert any(row.means is None for row in one.examples)
        assert {row.means for row in one.examples} <= {one.id, None}
