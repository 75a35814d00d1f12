"""A town that heads an item of a round-up is where it happened."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_LEEDS = ("place", "LEEDS", "Leeds, GB")
_YORK = ("place", "YORK", "York, GB")
_DRUG = ("amount", "3 kg of heroin", "heroin|=3 kg")
_OTHER = ("amount", "8 kg of cannabis", "cannabis|=8 kg")


def test_each_item_of_a_round_up_is_where_its_heading_says(parser: Language) -> None:
    made = scene(
        parser,
        "* LEEDS: Police seized 3 kg of heroin.\n\n* YORK: Officers seized 8 kg of cannabis.",
        _LEEDS,
        _YORK,
        _DRUG,
        _OTHER,
    )
    assert shown(made, EventType.SEIZURE, Role.PLACE) == ["Leeds, GB", "York, GB"]


def test_one_heading_is_a_dateline(parser: Language) -> None:
    made = scene(
        parser, "LEEDS: Police seized 3 kg of heroin.\n\nThey said no more.", _LEEDS, _DRUG
    )
    assert shown(made, EventType.SEIZURE, Role.PLACE) == []
