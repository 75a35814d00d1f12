"""Steps that a report speaks of and that are none."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene, shown

from consilience.types import EventType, Role

_IDA = ("name", "Ida Roth", "Ida Roth")


@pytest.mark.parametrize(
    ("trap", "text", "terms"),
    [
        ("what might have been",
         "Ida Roth was jailed for six years. Ida Roth would have received nine years but for it.",
         ["Ida Roth|prison P72M"]),
        ("what a judge could have done",
         "Ida Roth was jailed for six years. A judge could have imposed nine years.",
         ["Ida Roth|prison P72M"]),
        ("both were given",
         "Ida Roth was jailed for six years. Later Ida Roth received nine years.",
         ["Ida Roth|prison P72M", "Ida Roth|prison P108M"]),
    ],
)  # fmt: skip
def test_a_term_that_nobody_got_is_told_of_nobody(
    parser: Language, trap: str, text: str, terms: list[str]
) -> None:
    made = scene(
        parser,
        text,
        _IDA,
        ("penalty", "six years", "prison P72M"),
        ("penalty", "nine years", "prison P108M"),
    )
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == terms, trap


def test_a_plea_without_which_it_would_be_more_was_made(parser: Language) -> None:
    text = "Ida Roth would have been jailed for nine years had Ida Roth not pleaded guilty."
    made = scene(
        parser,
        text,
        _IDA,
        ("penalty", "nine years", "prison P108M"),
        ("plea", "pleaded guilty", "guilty"),
    )
    told = [(one.type.value, one.factuality.value) for one in events(made)]
    assert told == [("plea", "asserted")]


@pytest.mark.parametrize(
    ("trap", "text", "told"),
    [
        ("answered no", "Was Ida Roth arrested? No, said the police.", ["denied"]),
        ("answered yes", "Was Ida Roth arrested? Yes, on Monday.", ["asserted"]),
        ("not answered", "Was Ida Roth arrested? The police are silent.", []),
        ("asked how", "How was Ida Roth arrested? With the help of a neighbour.", ["asserted"]),
        ("a part of what is known",
         "Did the police know Ida Roth, who was arrested on Monday? No.", ["asserted"]),
    ],
)  # fmt: skip
def test_a_question_tells_what_its_answer_says(
    parser: Language, trap: str, text: str, told: list[str]
) -> None:
    found = events(scene(parser, text, _IDA))
    assert [one.factuality for one in found if one.type is EventType.ARREST] == told, trap


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("If Ida Roth is arrested, the ring will fall apart.", []),
        ("When Ida Roth was arrested, the ring fell apart.", ["asserted"]),
    ],
)
def test_a_condition_is_no_step(parser: Language, text: str, told: list[str]) -> None:
    found = events(scene(parser, text, _IDA))
    assert [one.factuality for one in found if one.type is EventType.ARREST] == told
