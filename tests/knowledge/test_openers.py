"""Words that are no name give no place and no authority."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.knowledge.openers import OpenerRecord
from consilience.values import agency, place

KNOWLEDGE = load()


@pytest.mark.parametrize("record", KNOWLEDGE.openers.records, ids=lambda one: one.id)
def test_an_opener_is_no_name(record: OpenerRecord) -> None:
    for example in record.examples:
        assert not place.find(example.text, KNOWLEDGE), example.text
        assert not agency.find(example.text, KNOWLEDGE), example.text
