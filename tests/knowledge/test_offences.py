"""The offences' own examples, and what the loader refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from consilience.errors import KnowledgeError
from consilience.knowledge import load
from consilience.knowledge.loader import Example
from consilience.knowledge.offences import CLASSES, OffenceRecord, compile_offences
from consilience.values import offence

KNOWLEDGE = load()


@pytest.mark.parametrize("record", KNOWLEDGE.offences.records, ids=lambda one: one.id)
def test_examples_find_the_classes_and_counter_examples_none_of_them(
    record: OffenceRecord,
) -> None:
    for example in record.examples:
        found = {one.value.show() for one in offence.find(example.text, KNOWLEDGE)}
        if example.means is None:
            assert not found & set(record.classes or CLASSES), example.text
        else:
            assert set(record.classes) <= found, example.text


def test_every_class_of_the_notation_has_two_examples() -> None:
    for name in CLASSES:
        texts = {
            example.text
            for record in KNOWLEDGE.offences.records
            for example in record.examples
            if name in record.classes and example.means is not None
        }
        assert len(texts) >= 2, name


THEFT = OffenceRecord(
    id="azure",
    classes=("other",),
    patterns=("azure theft",),
    source="unchecked",
    examples=(Example(text="An azure theft.", means=""),),
)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (replace(THEFT, classes=("stealing",)), "unknown class 'stealing'"),
        (replace(THEFT, patterns=("azure (",)), "bad pattern"),
        (replace(THEFT, patterns=("(?:azure)?",)), "matches nothing or has capitals"),
        (replace(THEFT, patterns=("Azure",)), "matches nothing or has capitals"),
        (replace(THEFT, drug=True), "give it a counter-example"),
    ],
)
def test_a_record_that_does_not_fit_is_refused(record: OffenceRecord, reason: str) -> None:
    with pytest.raises(KnowledgeError, match=reason):
        compile_offences((record,))
