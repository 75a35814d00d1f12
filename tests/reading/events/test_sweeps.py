"""Rounds of searches after a find."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_TOWNS = (("place", "Pune", "Pune, IN"), ("place", "Surat", "Surat, IN"))
_THIRD = ("place", "Nagpur", "Nagpur, IN")
_DRUG = ("amount", "40 kg of heroin", "heroin|=40 kg")
ROWS = [
    (
        "a round of three towns",
        "Officers seized 40 kg of heroin. Searches were conducted in Pune, Surat and Nagpur.",
        (*_TOWNS, _THIRD),
        [],
    ),
    (
        "in one sentence the find may be theirs",
        "Officers raided flats in Pune, Surat and Nagpur and seized 40 kg of heroin.",
        (*_TOWNS, _THIRD),
        ["Nagpur, IN", "Pune, IN", "Surat, IN"],
    ),
    (
        "a ship held later is another ship, for all one knows",
        "Officers seized 40 kg of heroin. A trawler was detained in Pune.",
        (_TOWNS[0],),
        [],
    ),
]


@pytest.mark.parametrize(("trap", "text", "towns", "places"), ROWS, ids=[one[0] for one in ROWS])
def test_a_find_was_made_in_no_town_of_a_later_round(
    parser: Language,
    trap: str,
    text: str,
    towns: tuple[tuple[str, str, str], ...],
    places: list[str],
) -> None:
    made = scene(parser, text, _DRUG, *towns)
    assert sorted(shown(made, EventType.SEIZURE, Role.PLACE)) == places, trap
