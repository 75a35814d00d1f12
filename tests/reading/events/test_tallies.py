"""Parts by nation of the people whom a step befell."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_ALL = ("count", "Sixteen people", "person|=16")
_NINE = ("count", "Nine", "person|=9")
_SEVEN = ("count", "seven", "person|=7")


def test_parts_by_nation_are_of_the_arrest_told_before(parser: Language) -> None:
    made = scene(
        parser,
        "Sixteen people were arrested. Nine are Chileans and seven are Danes.",
        _ALL,
        _NINE,
        _SEVEN,
    )
    assert shown(made, EventType.ARREST, Role.COUNT) == ["person|=16", "person|=9", "person|=7"]


def test_parts_far_from_the_step_are_of_somebody_else(parser: Language) -> None:
    made = scene(
        parser,
        "Sixteen people were arrested. It rained. It was cold. Far off stood a bus. Nine are Danes.",
        _ALL,
        _NINE,
    )
    assert shown(made, EventType.ARREST, Role.COUNT) == ["person|=16"]


def test_without_a_number_of_people_there_are_no_parts(parser: Language) -> None:
    made = scene(parser, "The police arrested the gang. Nine are Chileans.", _NINE)
    assert "person|=9" not in shown(made, EventType.ARREST, Role.COUNT)
