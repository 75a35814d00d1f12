from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.knowledge.groups import GroupRecord
from consilience.reading.organizations import find_organizations

RECORDS = load().groups


@pytest.mark.parametrize("record", RECORDS, ids=[one.id for one in RECORDS])
def test_an_example_names_the_group(record: GroupRecord) -> None:
    for example in record.examples:
        found = {one.span.text for one in find_organizations(example.text, RECORDS)}
        assert found & set(record.words), example.text
