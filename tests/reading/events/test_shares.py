"""Who of several gets which penalty."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_NAMES = (("name", "Ida Roth", "Ida Roth"), ("name", "Karl Benn", "Karl Benn"))


def test_a_row_of_terms_as_long_as_the_list_gives_one_to_each(parser: Language) -> None:
    text = "Ida Roth and Karl Benn were jailed for seven and five years."
    made = scene(
        parser,
        text,
        *_NAMES,
        ("penalty", "seven", "prison P84M"),
        ("penalty", "five years", "prison P60M"),
    )
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == [
        "Ida Roth|prison P84M",
        "Karl Benn|prison P60M",
    ]


def test_a_term_and_a_fine_are_no_row_and_everybody_gets_both(parser: Language) -> None:
    text = "Ida Roth and Karl Benn were jailed for five years and fined $900."
    made = scene(
        parser,
        text,
        *_NAMES,
        ("penalty", "five years", "prison P60M"),
        ("penalty", "$900", "fine 900 USD"),
    )
    assert len(shown(made, EventType.SENTENCE, Role.PENALTY)) == 4


def test_a_total_is_said_of_the_number_who_share_it(parser: Language) -> None:
    text = "Ida Roth and Karl Benn were jailed for a total of 12 years."
    made = scene(parser, text, *_NAMES, ("penalty", "12 years", "prison P144M"))
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == ["2|prison P144M"]


def test_a_penalty_goes_to_the_name_behind_it(parser: Language) -> None:
    text = "The court handed down nine years to Ida Roth and life imprisonment to Karl Benn."
    made = scene(
        parser,
        text,
        *_NAMES,
        ("penalty", "nine years", "prison P108M"),
        ("penalty", "life imprisonment", "life"),
    )
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == [
        "Ida Roth|prison P108M",
        "Karl Benn|life",
    ]
