"""Drugs that are destroyed: the day of the fire is none of the find."""

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


PLACED = (Role.DATE, Role.PLACE)


def test_the_find_was_when_and_where_it_was_seized_not_burnt(parser: Language) -> None:
    text = "The 2.5 tonnes of cocaine seized in March in Cuenca were burnt in Guayaquil on Monday."
    made = _read(text, parser)
    assert _told(made, EventType.SEIZURE, Role.AMOUNT) == ["cocaine|=2.5 t"]
    assert _told(made, EventType.SEIZURE, Role.DATE) == ["2021-03"]
    assert _told(made, EventType.SEIZURE, Role.PLACE) == ["Cuenca, Azuay, EC"]


def test_what_is_burnt_in_custody_gives_its_weight_alone(parser: Language) -> None:
    made = _read(
        "A judge freed Al Orr on Friday, for 40 kg of heroin had been destroyed by police.",
        parser,
    )
    assert _told(made, EventType.SEIZURE, Role.AMOUNT) == ["heroin|=40 kg"]
    assert not [one for role in PLACED for one in _told(made, EventType.SEIZURE, role)]


def test_crops_are_destroyed_where_they_are_found(parser: Language) -> None:
    made = _read("Police in Leeds destroyed 300 cannabis plants on Friday.", parser)
    assert _told(made, EventType.SEIZURE, Role.DATE) == ["2021-11-05"]


@pytest.mark.parametrize(
    "words", ["officers seized 40 kg of heroin", "police found 40 kg of heroin"]
)
def test_other_finds_keep_their_day(parser: Language, words: str) -> None:
    made = _read(f"In Leeds {words} on Friday. The evidence was not destroyed.", parser)
    assert _told(made, EventType.SEIZURE, Role.DATE) == ["2021-11-05"]
