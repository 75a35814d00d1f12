"""Words of a step that tell of none, or of another."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene

from consilience.knowledge.events import load_events
from consilience.reading.events.find import find_events
from consilience.reading.events.triggers import find_triggers
from consilience.types import EventType

VESSELS = [
    ("a boat", "The navy captured a fishing boat off Phuket.", EventType.SEARCH),
    ("a boat in a noun", "The sweep led to the detention of a tanker on Friday.", EventType.SEARCH),
    (
        "a boat told of before",
        "The vessel, which was detained on Friday, was old.",
        EventType.SEARCH,
    ),
    ("its crew", "The navy captured the crew of a boat.", EventType.ARREST),
    ("the boat and its crew", "The boat and her crew of six were detained.", EventType.ARREST),
    (
        "people aboard",
        "Three officers arrested on board the cargo ship were tired.",
        EventType.ARREST,
    ),
]


@pytest.mark.parametrize(("trap", "text", "kind"), VESSELS, ids=[one[0] for one in VESSELS])
def test_a_ship_that_is_held_is_stopped_and_not_arrested(
    parser: Language, trap: str, text: str, kind: EventType
) -> None:
    made = scene(parser, text, ("count", "six", "person|=6"), ("date", "Friday", "2019-11-08"))
    found = {one.type for one in find_events(made, (), load_events())}
    assert found & {EventType.SEARCH, EventType.ARREST} == {kind}, trap


PEOPLE = [
    ("a name", "Troops seized Ivo Ruud on Friday.", EventType.ARREST),
    ("a passive", "Ivo Ruud was seized on Friday.", EventType.ARREST),
    ("goods of his", "Troops seized the boat of Ivo Ruud on Friday.", EventType.SEIZURE),
]


@pytest.mark.parametrize(("trap", "text", "kind"), PEOPLE, ids=[one[0] for one in PEOPLE])
def test_somebody_who_is_seized_is_arrested(
    parser: Language, trap: str, text: str, kind: EventType
) -> None:
    made = scene(parser, text, ("name", "Ivo Ruud", "Ivo Ruud"))
    found = {one.type for one in find_triggers(made, load_events())}
    assert found & {EventType.ARREST, EventType.SEIZURE} == {kind}, trap


DRUGS = [
    ("a passive", "9 kg of heroin were picked up at a check in Lima.", EventType.SEIZURE),
    ("an object", "Officers captured 9 kg of heroin in Lima.", EventType.SEIZURE),
    ("somebody", "Officers captured Ivo Ruud in Lima.", EventType.ARREST),
    (
        "somebody with a drug",
        "Ivo Ruud was picked up in Lima with 9 kg of heroin.",
        EventType.ARREST,
    ),
]


@pytest.mark.parametrize(("trap", "text", "kind"), DRUGS, ids=[one[0] for one in DRUGS])
def test_a_drug_that_is_picked_up_is_seized(
    parser: Language, trap: str, text: str, kind: EventType
) -> None:
    made = scene(
        parser,
        text,
        ("name", "Ivo Ruud", "Ivo Ruud"),
        ("amount", "9 kg of heroin", "heroin|=9 kg"),
    )
    found = {one.type for one in find_triggers(made, load_events())}
    assert found & {EventType.ARREST, EventType.SEIZURE} == {kind}, trap
