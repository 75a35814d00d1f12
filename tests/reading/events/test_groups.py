"""Groups that stand for people named elsewhere."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_NAMES = (
    ("name", "Ida Roth", "Ida Roth"),
    ("name", "Karl Benn", "Karl Benn"),
    ("name", "Olga Fenn", "Olga Fenn"),
)
_ALL = ["Ida Roth", "Karl Benn", "Olga Fenn"]


@pytest.mark.parametrize(
    ("text", "counted", "expected"),
    [
        ("All three pleaded guilty in May.", ("count", "All three", "person|=3"), _ALL),
        ("The trio pleaded guilty in May.", None, _ALL),
        # a number that the named people do not make up is somebody else's
        ("All five pleaded guilty in May.", ("count", "All five", "person|=5"), []),
        # "three others" are not those who were named
        ("Three others pleaded guilty.", ("count", "Three others", "person|=3"), []),
    ],
)
def test_a_group_is_the_people_named_before_who_make_up_its_number(
    parser: Language, text: str, counted: tuple[str, str, str] | None, expected: list[str]
) -> None:
    before = "Ida Roth was arrested in Split. Karl Benn and Olga Fenn were arrested later. "
    values = [*_NAMES, ("plea", "pleaded guilty", "guilty"), *([counted] if counted else [])]
    made = scene(parser, before + text, *values)
    assert shown(made, EventType.PLEA, Role.PERSON) == expected


def test_who_is_named_in_the_next_sentence_is_who_was_arrested(parser: Language) -> None:
    text = "Police arrested two men on Monday. They were identified as Ida Roth and Karl Benn."
    made = scene(parser, text, *_NAMES, ("count", "two men", "person|=2"))
    assert shown(made, EventType.ARREST, Role.PERSON) == ["Ida Roth", "Karl Benn"]


def test_an_official_named_next_was_not_arrested(parser: Language) -> None:
    text = "Police arrested two men on Monday. The officer was identified as Olga Fenn."
    made = scene(
        parser, text, *_NAMES, ("count", "two men", "person|=2"), parts=(("Olga Fenn", "official"),)
    )
    assert shown(made, EventType.ARREST, Role.PERSON) == []


def test_a_man_who_is_named_in_the_next_sentence_is_the_one(parser: Language) -> None:
    text = "A Hull man has been jailed. Karl Benn, 41, was convicted on Friday."
    made = scene(parser, text, *_NAMES, parts=(("Karl Benn", "accused"),))
    assert shown(made, EventType.SENTENCE, Role.PERSON) == ["Karl Benn"]


def test_a_man_is_nobody_who_was_named_before(parser: Language) -> None:
    text = "Karl Benn was convicted. A Hull man has been jailed. Karl Benn was convicted again."
    made = scene(parser, text, *_NAMES, parts=(("Karl Benn", "accused"),))
    assert shown(made, EventType.SENTENCE, Role.PERSON) == []
