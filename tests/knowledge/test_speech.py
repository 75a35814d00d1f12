from __future__ import annotations

import pytest
from spacy.language import Language

from consilience.knowledge import load
from consilience.knowledge.speech import SpeechRecord
from consilience.reading.scene_builder import build
from consilience.reading.statements import find_statements
from consilience.types import Report, ReportId

RECORDS = load().speech.records
LEAD = "Police in Dull seized 20 kg of heroin. Two men were arrested.\n\n"


@pytest.mark.parametrize("record", RECORDS, ids=[one.id for one in RECORDS])
def test_an_example_is_read_as_a_statement(parser: Language, record: SpeechRecord) -> None:
    for example in record.examples:
        report = Report(id=ReportId("r"), text=LEAD + example.text)
        found = find_statements(build(report, load(), parser), load())
        assert {one.cue.lower() for one in found} & set(record.words), example.text
