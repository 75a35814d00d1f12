"""Beside a haul, moving it tells the drug and the way, and no figure a second time."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_OWN = ("amount", "2 tonnes of cocaine", "cocaine|=2 t")
_OTHER = ("amount", "90 kg of cocaine", "cocaine|=90 kg")
_LIMA = ("place", "Lima", "Lima, PE")
_TEXT = (
    "Customs seized 2 tonnes of cocaine in Hull. "
    "Earlier 90 kg of cocaine, stashed in a shipment from Lima, was seized in Oslo."
)


def test_a_load_of_another_case_is_weighed_by_its_seizure_alone(parser: Language) -> None:
    told = "Earlier 90 kg of cocaine, stashed in a shipment from Lima, was seized in Oslo."
    made = scene(parser, _TEXT, _OWN, _OTHER, _LIMA, asides=((told, "another case, in passing"),))
    assert shown(made, EventType.TRAFFICKING, Role.AMOUNT) == []
    assert shown(made, EventType.TRAFFICKING, Role.ORIGIN) == ["Lima, PE"]
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["cocaine|=2 t", "cocaine|=90 kg"]


def test_what_nobody_seized_is_weighed_where_it_is_told(parser: Language) -> None:
    told = "In 2015 he smuggled 90 kg of cocaine from Lima."
    text = f"Customs seized 2 tonnes of cocaine in Hull. {told}"
    made = scene(parser, text, _OWN, _OTHER, _LIMA, asides=((told, "another case, in passing"),))
    assert shown(made, EventType.TRAFFICKING, Role.AMOUNT) == ["cocaine|=90 kg"]
