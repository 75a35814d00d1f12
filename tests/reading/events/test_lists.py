"""Lists of people under a colon."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_NAMES = (
    ("name", "Ida Roth", "Ida Roth"),
    ("name", "Karl Benn", "Karl Benn"),
    ("name", "Olga Fenn", "Olga Fenn"),
)


def test_everybody_listed_under_the_plea_has_pleaded(parser: Language) -> None:
    text = (
        "Those who have pleaded guilty include:\nIda Roth, 28, of Split\nKarl Benn, 30, of Zadar\n\n"
        "The case goes on."
    )
    made = scene(parser, text, *_NAMES, ("plea", "pleaded guilty", "guilty"))
    assert shown(made, EventType.PLEA, Role.PLEA) == ["Ida Roth|guilty", "Karl Benn|guilty"]


def test_a_list_ends_where_a_sentence_tells_of_something_else(parser: Language) -> None:
    text = (
        "Those who have pleaded guilty include:\nIda Roth, 28, of Split\n"
        "Olga Fenn was arrested in May and has not been charged with anything at all.\n"
    )
    made = scene(parser, text, *_NAMES, ("plea", "pleaded guilty", "guilty"))
    assert shown(made, EventType.PLEA, Role.PERSON) == ["Ida Roth"]
