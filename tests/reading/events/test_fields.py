"""Lines of a form are of one haul."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_DAY = ("date", "15.03.2021", "2021-03-15")
_TOWN = ("place", "Varna", "Varna, BG")
_DRUG = ("amount", "300 kg of heroin", "heroin|=300 kg")
_HAUL = "3. Quantity: 300 kg of heroin were found."


def test_a_haul_has_the_day_and_place_of_a_line_of_its_form(parser: Language) -> None:
    text = f"1. Subject: a find.\n2. Detected: 15.03.2021, Varna.\n{_HAUL}"
    made = scene(parser, text, _DAY, _TOWN, _DRUG)
    assert shown(made, EventType.SEIZURE, Role.DATE) == ["2021-03-15"]
    assert shown(made, EventType.SEIZURE, Role.PLACE) == ["Varna, BG"]


def test_a_line_about_something_else_gives_nothing(parser: Language) -> None:
    text = f"1. Subject: a find.\n2. Last inspection: 15.03.2021, Varna.\n{_HAUL}"
    made = scene(parser, text, _DAY, _TOWN, _DRUG)
    assert shown(made, EventType.SEIZURE, Role.DATE) == []


def test_two_labels_make_no_form(parser: Language) -> None:
    text = f"Detected: 15.03.2021, Varna.\n{_HAUL}"
    made = scene(parser, text, _DAY, _TOWN, _DRUG)
    assert shown(made, EventType.SEIZURE, Role.DATE) == []
