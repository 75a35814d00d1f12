"""Joined verbs of one step: rows of own sentences."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role


@pytest.mark.parametrize("verbs", ["convicted and sentenced", "convicted and jailed"])
def test_of_joined_verbs_the_first_befalls_whom_the_second_does(
    parser: Language, verbs: str
) -> None:
    made = scene(parser, f"A judge in Cork {verbs} Ida Roth.", ("name", "Ida Roth", "Ida Roth"))
    assert shown(made, EventType.CONVICTION, Role.PERSON) == ["Ida Roth"]
    assert shown(made, EventType.SENTENCE, Role.PERSON) == ["Ida Roth"]


def test_verbs_with_subjects_of_their_own_are_two_peoples(parser: Language) -> None:
    made = scene(
        parser,
        "The captain was convicted and Ida Roth was jailed.",
        ("name", "Ida Roth", "Ida Roth"),
    )
    assert shown(made, EventType.CONVICTION, Role.PERSON) == []
