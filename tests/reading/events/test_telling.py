"""Who stands behind a saying only."""

from __future__ import annotations

import pytest
from spacy.language import Language

from consilience.knowledge import load
from consilience.reading import read
from consilience.types import EventType, Report, ReportId, Role


@pytest.mark.parametrize(
    ("text", "kind", "agencies", "trap"),
    [
        (
            "Ida Roth was jailed for selling heroin, the Justice Department announced.",
            EventType.SENTENCE,
            [],
            "whoever announces does not sentence",
        ),
        (
            "Former U.S. Border Patrol agent Ida Roth was arrested with 3 kg of heroin in Lima.",
            EventType.ARREST,
            [],
            "where somebody once worked",
        ),
        (
            "Ida Roth was arrested with 3 kg of heroin, announced the Justice Department.",
            EventType.ARREST,
            [],
            "the formula by which a release opens",
        ),
        (
            "The U.S. Border Patrol arrested Ida Roth with 3 kg of heroin in Lima.",
            EventType.ARREST,
            ["U.S. Border Patrol"],
            "whoever arrests",
        ),
    ],
)
def test_an_authority_takes_part_only_where_it_acts(
    parser: Language, text: str, kind: EventType, agencies: list[str], trap: str
) -> None:
    report = Report(id=ReportId("x"), text=text, published="2019-11-08")
    found = [
        slot.value.show()
        for one in read(report, load(), parser).events
        for slot in one.slots
        if one.type is kind and slot.role is Role.AGENCY
    ]
    assert found == agencies, trap
