"""Forces told by trade before they are told by name."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from tests.support.scenes import scene

from consilience.reading.events.forces import with_names, without_general
from consilience.types import Mention, Role, Slot, Span
from consilience.values.agency import Agency

_NAMED = Agency(name="Drug Law Agency", country="KE")
_TOLD = Agency(name="Kenya's anti-drug agency", country="KE")


def _mention(value: Agency, start: int) -> Mention:
    return Mention(span=Span(start, start + 4, "words"), kind="agency", value=value)


def _shown(parser: Language, *values: Agency) -> list[str]:
    made = scene(parser, "Nothing is told here.")
    mentions = tuple(_mention(one, place * 5) for place, one in enumerate(values))
    return [one.value.show() for one in with_names(replace(made, mentions=mentions)).mentions]


def test_the_anti_drug_agency_of_a_country_is_the_one_named_elsewhere(parser: Language) -> None:
    assert _shown(parser, _TOLD, _NAMED) == ["Drug Law Agency", "Drug Law Agency"]


def test_an_agency_of_another_country_is_another(parser: Language) -> None:
    other = Agency(name="Drug Enforcement Agency", country="GH")
    assert _shown(parser, _TOLD, other)[0] == "Kenya's anti-drug agency"


def test_a_drug_office_need_not_be_the_agency(parser: Language) -> None:
    office = Agency(name="Kenya's drug office", country="KE")
    assert _shown(parser, office, _NAMED)[0] == "Kenya's drug office"


def test_two_agencies_of_one_country_leave_it_open(parser: Language) -> None:
    second = Agency(name="Narcotics Agency", country="KE")
    assert _shown(parser, _TOLD, _NAMED, second)[0] == "Kenya's anti-drug agency"


def test_a_force_by_nation_gives_way_to_one_by_name_of_that_nation_only() -> None:
    span = Span(0, 1, "x")
    slots = [
        Slot(role=Role.AGENCY, value=Agency(name=name, country=country), span=span)
        for name, country in (
            ("Kenyan police", "KE"),
            ("Dutch police", "NL"),
            ("Coast Guard Service", "KE"),
        )
    ]
    assert [one.value.show() for one in without_general(slots)] == [
        "Dutch police",
        "Coast Guard Service",
    ]
