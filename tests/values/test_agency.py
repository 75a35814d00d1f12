"""Authorities in sentences of our own, each row with its trap."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values import agency
from consilience.values.agency import Agency

KNOWLEDGE = load()
DEA = "Drug Enforcement Administration"
HSI = "Homeland Security Investigations"
ICE = "U.S. Immigration and Customs Enforcement"


def _names(text: str) -> list[str]:
    return [one.value.show() for one in agency.find(text, KNOWLEDGE)]


@pytest.mark.parametrize(
    ("trap", "text", "names"),
    [
        ("abbreviation alone", "DEA agents bought the pills.", [DEA]),
        ("a weekday is no town", "He said that on Monday customs opened it.", []),
        ("a lake of that name", "They swam in Lake Garda.", []),
        ("not a lake", "They ran from the Garda.", ["Garda Síochána"]),
        ("a nation's own navy", "Uruguay's navy towed the boat.", ["Uruguayan Navy"]),
        ("an adjective and a trade", "An Indian coast guard crew came.", ["Indian Coast Guard"]),
        ("a trade and a country behind", "The navy of Brazil took part.", ["Brazilian Navy"]),
        (
            "money tells the country",
            "Tk 5 crore, the Coast Guard said.",
            ["Bangladesh Coast Guard"],
        ),
        ("the city's country", "Customs officers looked on in Antwerp.", ["Belgian Customs"]),
        ("a rank, not Maryland", "The Coast Guard held Md. Salim.", ["Coast Guard"]),
        (
            "the trade alone, in a text on one country",
            "In Ghana the army came, and Ghana thanked it.",
            ["Ghanaian Army"],
        ),
        (
            "lost apostrophe",
            "The FBIs Tulsa Field Office led it.",
            ["Federal Bureau of Investigation"],
        ),
        (
            "plural for a possessive",
            "The Drug Enforcement Administrations (DEA) Denver Division led it.",
            [DEA],
        ),
        ("field office with a town", "Agents of the DEA Omaha District Office met him.", [DEA]),
        ("office of an abbreviation", "Agents of HSI Bangkok told them.", [HSI]),
        ("parent and part", "ICE HSI opened the crate.", [HSI]),
        (
            "both written out with brackets",
            (
                "U.S. Immigration and Customs Enforcement (ICE) Homeland Security Investigations (HSI)"
                " opened the crate."
            ),
            [HSI],
        ),
        (
            "two that a careless reader makes one",
            "the U.S. Department of Homeland Security and Immigration and Customs Enforcement",
            ["Department of Homeland Security", ICE],
        ),
        (
            "the department's part, not the department",
            "The Justice Departments Office of International Affairs helped in the United States.",
            ["Office of International Affairs"],
        ),
        ("state between", "the Yuma, Ariz., Police Department", ["Yuma Police Department"]),
        (
            "county, state and a lost apostrophe",
            "the Taos County, N.M., Sheriffs Office",
            ["Taos County Sheriff's Office"],
        ),
        (
            "list with one head",
            "the Waco, Temple and Killeen, Texas, Police Departments",
            ["Waco Police Department", "Temple Police Department", "Killeen Police Department"],
        ),
        (
            "list behind its head",
            "the police departments of Waco, Temple and Killeen, Texas",
            ["Waco Police Department", "Temple Police Department", "Killeen Police Department"],
        ),
        (
            "two offices with one head",
            "the Offices of Legal Affairs and Border Health helped",
            ["Office of Legal Affairs", "Office of Border Health"],
        ),
        (
            "semicolons and commas",
            "the DEA; FBI; the Utah Highway Patrol, and the Provo Police Department",
            [
                DEA,
                "Federal Bureau of Investigation",
                "Utah Highway Patrol",
                "Provo Police Department",
            ],
        ),
        (
            "another land's department",
            "The Guam Department of Justice helped the United States.",
            ["Guam Department of Justice"],
        ),
        (
            "prosecutor with a district",
            "the U.S. Attorneys Office in the District of Utah",
            ["U.S. Attorney's Office for the District of Utah"],
        ),
        ("nation and trade", "Chilean police held him.", ["Chilean police"]),
        (
            "two nations, one trade",
            "U.S. and Thai law enforcement met.",
            ["U.S. and Thai law enforcement"],
        ),
        ("a country's cops", "The Cape Verde cops held him.", ["Cape Verdean police"]),
        ("a state of that name too", "Georgia police held him.", []),
        (
            "a known body printed small behind its people",
            "The Italian finance police and the finance police held him.",
            ["Guardia di Finanza"],
        ),
        ("police in a country", "Police in Chile held him.", ["Chilean police"]),
        ("town and police", "Grimsby police held him.", ["Grimsby police"]),
        ("a sentence opener is no town", "When police came he ran.", []),
        ("law enforcement alone", "He feared law enforcement.", []),
        ("drug of the same letters", "They sold ice on the street.", []),
        ("ICE where nothing American is named", "The label said ICE in red.", []),
    ],
)
def test_authorities_are_found_under_their_full_names(
    trap: str, text: str, names: list[str]
) -> None:
    assert _names(text) == names, trap


def test_an_abbreviation_that_the_text_introduces_is_followed() -> None:
    text = "The Harbour Drug Squad (HDS) came at dawn. Two hours later the HDS left."
    assert _names(text) == ["Harbour Drug Squad", "Harbour Drug Squad"]


def test_an_abbreviation_of_two_bodies_goes_with_the_country_of_the_text() -> None:
    assert _names("In London, NCA officers of the United Kingdom met him.") == [
        "National Crime Agency"
    ]
    assert _names("Nobody knew what the NCA mark meant.") == []


def test_customs_men_are_the_customs_that_the_text_names_and_carry_a_doubt() -> None:
    text = "Jamaica Customs opened the crate. The customs officers found tins."
    first, second = agency.find(text, KNOWLEDGE)
    assert (first.value.show(), first.doubt) == ("Jamaica Customs", None)
    assert second.value.show() == "Jamaica Customs"
    assert second.doubt == "'customs officers' is taken for Jamaica Customs"


def test_customs_duty_is_no_authority() -> None:
    assert _names("Jamaica Customs waived it. He paid customs duty.") == ["Jamaica Customs"]


def test_the_span_quotes_the_text() -> None:
    text = "Then the Gila County Sheriff’s Office, and HSI, came."
    for one in agency.find(text, KNOWLEDGE):
        assert text[one.span.start : one.span.end] == one.span.text


def test_parents_make_hsi_part_of_ice_part_of_dhs() -> None:
    (found,) = agency.find("HSI agents of the United States met him.", KNOWLEDGE)
    assert isinstance(found.value, Agency)
    assert found.value.refines(Agency(name="Immigration and Customs Enforcement")) is True
    assert found.value.refines(Agency(name="Department of Homeland Security")) is True
    assert found.value.refines(Agency(name=DEA)) is False


def test_a_couriers_nation_says_nothing_of_whose_customs_held_him() -> None:
    text = "Customs officers held {} at Auckland Airport in Auckland on Friday."
    own = [one.value.show() for one in agency.find(text.format("a man"), load())]
    assert [
        one.value.show() for one in agency.find(text.format("an Irish national"), load())
    ] == own
