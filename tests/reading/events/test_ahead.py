"""Days that are not those of the step they stand beside."""

from __future__ import annotations

import pytest
from spacy.language import Language

from consilience.knowledge import load
from consilience.reading import read
from consilience.types import EventType, Report, ReportId, Role


def _charges(parser: Language, text: str) -> list[tuple[str, list[str]]]:
    told = f"Officers seized 4 kg of heroin in Leeds. {text}"
    report = Report(id=ReportId("r-1"), text=told, published="2013-08-13")
    return [
        (one.factuality.value, [slot.value.show() for slot in one.slots if slot.role is Role.DATE])
        for one in read(report, load(), parser).events
        if one.type is EventType.CHARGE
    ]


@pytest.mark.parametrize(
    ("trap", "text", "told"),
    [
        ("a hearing to come", "Bo Lee was charged and is due before a bench on 3 September.",
         [("asserted", [])]),
        ("a day gone by", "Bo Lee was charged with dealing on 9 August.",
         [("asserted", ["2013-08-09"])]),
        ("the day of the report", "Bo Lee was charged with dealing on 13 August.",
         [("asserted", ["2013-08-13"])]),
        ("a step to come", "Bo Lee will be charged with dealing on 3 September.",
         [("planned", ["2013-09-03"])]),
        ("a year in print", "Bo Lee was charged with dealing on 3 September 2014.",
         [("asserted", ["2014-09-03"])]),
        ("the day of the offence",
         "Bo Lee was charged with committing the offence in Hull on 4 June 2012.",
         [("asserted", [])]),
        ("nobody is charged at night",
         "Bo Lee was charged with dealing in heroin at 9 pm on 4 June 2012.", [("asserted", [])]),
    ],
)  # fmt: skip
def test_a_step_told_as_done_has_no_day_to_come_and_none_of_the_offence(
    parser: Language, trap: str, text: str, told: list[tuple[str, list[str]]]
) -> None:
    assert _charges(parser, text) == told, trap
