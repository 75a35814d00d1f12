from __future__ import annotations

from dataclasses import replace

import pytest

from consilience.knowledge import load
from consilience.knowledge.furniture import FurnitureRecord, furniture
from consilience.reading.boilerplate import asides
from consilience.reading.sentences import split
from consilience.types import Report, ReportId

RECORDS = load().furniture.records


@pytest.mark.parametrize("record", [one for one, _ in RECORDS], ids=lambda one: one.id)
def test_an_example_holds_what_its_pattern_sets_aside(record: FurnitureRecord) -> None:
    only = furniture([row for row in RECORDS if row[0] == record])
    for example in record.examples:
        report = Report(id=ReportId("r"), text=example.text)
        found = asides(report, split(example.text, load().words), replace(load(), furniture=only))
        assert record.why in {one.why for one in found}, example.text
