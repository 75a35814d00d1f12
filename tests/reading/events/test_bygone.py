"""Loads that a ring moved before or meant to move: none of them was found."""

from __future__ import annotations

import pytest
from spacy.language import Language

from consilience.knowledge import load
from consilience.reading import read
from consilience.types import EventType, Reading, Report, ReportId, Role


def _read(text: str, parser: Language) -> Reading:
    return read(Report(id=ReportId("r"), text=text, published="2021-11-08"), load(), parser)


def _told(reading: Reading, kind: EventType, role: Role) -> list[str]:
    return [
        slot.value.show()
        for one in reading.events
        if one.type is kind and one.main
        for slot in one.slots
        if slot.role is role
    ]


FIND = "Police in Porto seized 50 kg of heroin on Friday and arrested two men. "


@pytest.mark.parametrize(
    "text",
    [
        "The ring is suspected of smuggling 800 kg into Portugal over two years.",
        "The gang had planned to bring in 800 kg more.",
        "Investigators believe that the ring imported 2 tonnes of heroin between 2018 and 2020.",
        "The gang is believed to have smuggled 20 tonnes of heroin since 2017.",
        "Officers believe that another 100 kg of heroin had been sold before the raid.",
    ],
)
def test_what_was_moved_before_or_was_to_come_is_no_part_of_the_find(
    parser: Language, text: str
) -> None:
    made = _read(FIND + text, parser)
    assert _told(made, EventType.SEIZURE, Role.AMOUNT) == ["heroin|=50 kg"]


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        # a foiled attempt is the find
        ("Police in Porto foiled an attempt to smuggle 50 kg of heroin on Friday.", "50 kg"),
        # who foils a plan that ran for years has the load all the same
        ("Customs foiled a plan to bring in 50 kg of heroin over two months.", "50 kg"),
        # alleged, and no other weight is told: the load that was found
        ("Police seized heroin on Friday. Two men are suspected of importing 9 kg of it.", "9 kg"),
        # alleged of the very weight that was found
        (
            "Police seized 9 kg of heroin. Two men are suspected of smuggling 9 kg of heroin.",
            "9 kg",
        ),
    ],
)
def test_what_is_said_of_the_load_itself_stays(parser: Language, text: str, weight: str) -> None:
    told = _told(_read(text, parser), EventType.SEIZURE, Role.AMOUNT)
    assert told == [f"heroin|={weight}"]
