"""Sentences that say only when and where it happened."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role


def _of_seizure(parser: Language, told: str) -> tuple[list[str], list[str]]:
    made = scene(
        parser,
        f"Guards seized 40 kg of ketamine. {told}",
        ("amount", "40 kg of ketamine", "ketamine|=40 kg"),
        ("date", "3 May 2016", "2016-05-03"),
        ("place", "Cadiz", "Cadiz, ES"),
    )
    return shown(made, EventType.SEIZURE, Role.DATE), shown(made, EventType.SEIZURE, Role.PLACE)


@pytest.mark.parametrize(
    "told",
    [
        "The incident occurred on 3 May 2016 in Cadiz.",
        "Following the discovery on 3 May 2016 in Cadiz, an enquiry goes on.",
    ],
)
def test_when_and_where_it_happened_is_said_of_the_haul(parser: Language, told: str) -> None:
    assert _of_seizure(parser, told) == (["2016-05-03"], ["Cadiz, ES"])


def test_another_days_talk_is_not(parser: Language) -> None:
    assert _of_seizure(parser, "The minister spoke on 3 May 2016.")[0] == []
