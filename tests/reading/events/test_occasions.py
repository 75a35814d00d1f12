"""The stop, the find and the arrest of one occasion share what one of them tells."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_DAY = ("date", "Friday", "2016-05-06")
_DRUG = ("amount", "3 kg of heroin", "heroin|=3 kg")
_TOWN = ("place", "Carlow", "Carlow, IE")


def test_a_find_has_the_day_and_place_of_the_arrest_told_with_it(parser: Language) -> None:
    made = scene(
        parser,
        "A sting in Carlow on Friday led to the arrest of Ida Roth and the seizure of "
        "3 kg of heroin.",
        _DAY,
        _DRUG,
        _TOWN,
        ("name", "Ida Roth", "Ida Roth"),
    )
    assert shown(made, EventType.SEIZURE, Role.DATE) == ["2016-05-06"]
    assert shown(made, EventType.SEIZURE, Role.PLACE) == ["Carlow, IE"]


def test_an_arrest_told_a_sentence_on_has_a_day_of_its_own(parser: Language) -> None:
    made = scene(
        parser,
        "Officers raided a flat in Carlow on Friday. Ida Roth was arrested.",
        _DAY,
        _TOWN,
        ("name", "Ida Roth", "Ida Roth"),
    )
    assert shown(made, EventType.ARREST, Role.DATE) == []


def test_a_word_that_sets_a_find_apart_keeps_the_day_away(parser: Language) -> None:
    made = scene(
        parser,
        "Officers arrested Ida Roth in Carlow on Friday and, days later, seized 3 kg of heroin.",
        _DAY,
        _DRUG,
        _TOWN,
        ("name", "Ida Roth", "Ida Roth"),
    )
    assert shown(made, EventType.SEIZURE, Role.DATE) == []


@pytest.mark.parametrize(
    "told",
    [
        "His van was stopped in Carlow on Friday. Behind a panel, officers found 3 kg of heroin.",
        "Officers raided a flat in Carlow on Friday. They seized 3 kg of heroin.",
        "Customs boarded a yacht in Carlow on Friday. It was old. Customs seized 3 kg of heroin.",
        "Police searched a shed in Carlow on Friday. It took hours. They took 3 kg of heroin.",
        "A lorry was stopped in Carlow on Friday. Inside, dogs found 3 kg of heroin.",
    ],
)
def test_a_search_and_its_find_share_the_day_within_a_paragraph(
    parser: Language, told: str
) -> None:
    made = scene(parser, told, _DAY, _DRUG, _TOWN)
    assert shown(made, EventType.SEIZURE, Role.DATE) == ["2016-05-06"]
    assert shown(made, EventType.SEIZURE, Role.PLACE) == ["Carlow, IE"]


@pytest.mark.parametrize(
    ("told", "trap"),
    [
        (
            "Officers raided a flat in Carlow on Friday.\n\nOfficers seized 3 kg of heroin.",
            "another paragraph",
        ),
        (
            "Officers raided a flat in Carlow on Friday. Days later they seized 3 kg of heroin.",
            "another day",
        ),
        (
            "Officers raided a flat in Carlow on Friday. Elsewhere they seized 3 kg of heroin.",
            "another place",
        ),
    ],
)
def test_another_paragraph_or_occasion_keeps_the_day_away(
    parser: Language, told: str, trap: str
) -> None:
    made = scene(parser, told, _DAY, _DRUG, _TOWN)
    assert shown(made, EventType.SEIZURE, Role.DATE) == [], trap
