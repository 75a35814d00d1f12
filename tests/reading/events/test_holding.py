"""Penalties of groups."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role


def test_alternatives_of_a_group_are_its_least_and_its_most(parser: Language) -> None:
    made = scene(
        parser,
        "Eight others received life or terms of six to nine years in prison.",
        ("count", "Eight others", "person|=8"),
        ("penalty", "life", "life"),
        ("penalty", "six to nine years in prison", "prison P72M/P108M"),
    )
    assert sorted(shown(made, EventType.SENTENCE, Role.PENALTY)) == [
        "8|max life",
        "8|min prison P72M",
    ]


def test_a_named_person_keeps_both_parts_of_a_penalty(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth received life and a fine of 900 euros.",
        ("name", "Ida Roth", "Ida Roth"),
        ("penalty", "life", "life"),
        ("penalty", "a fine of 900 euros", "fine 900 EUR"),
    )
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == [
        "Ida Roth|life",
        "Ida Roth|fine 900 EUR",
    ]


def test_a_penalty_given_to_one_is_not_said_of_those_sent_away_beside_him(
    parser: Language,
) -> None:
    made = scene(
        parser,
        "The court gave a death sentence to a man and sent eight others to jail. "
        "Karl Benn was the man.",
        ("name", "Karl Benn", "Karl Benn"),
        ("penalty", "a death sentence", "death"),
        ("count", "eight others", "person|=8"),
    )
    assert "8|death" not in shown(made, EventType.SENTENCE, Role.PENALTY)
