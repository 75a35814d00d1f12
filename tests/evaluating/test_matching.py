"""Each row: slot, gold, given, whether they denote one thing, and the trap."""

from __future__ import annotations

import pytest

from consilience.evaluating.matching import matches

_ROWS = [
    ("person", "José Peña", "Jose Pena", True, "diacritics"),
    ("person", "Maria Ortiz", "Judge Maria Ortiz", True, "honorific"),
    ("person", "Wang Lei", "Wang", True, "Chinese surname stands first"),
    ("person", "Maria Ortiz", "Ortiz", True, "surname stands last"),
    ("person", "Maria Ortiz", "Maria", True, "first word may be a surname"),
    ("person", "Maria Ortiz", "Mario Ortiz", False, "another person"),
    ("person", "Paul van Dijk", "Dijk", True, "last word of the surname"),
    ("agency", "Drug Enforcement Administration", "U.S. Drug Enforcement Administration", True, ""),
    ("agency", "Drug Enforcement Administration", "DEA", True, "initials"),
    ("agency", "Homeland Security Investigations", "HSI", True, "initials"),
    ("agency", "Customs and Border Protection", "CBP", True, "initials leave out 'and'"),
    ("agency", "Customs and Border Protection", "Customs", False, "a part of the name is not it"),
    (
        "court",
        "Southern District of Texas",
        "U.S. District Court for the Southern District of Texas",
        True,
        "district",
    ),
    (
        "court",
        "Southern District of Texas",
        "Northern District of Texas",
        False,
        "another district",
    ),
    (
        "court",
        "Lianhu Intermediate People's Court",
        "Intermediate People’s Court of Lianhu",
        True,
        "",
    ),
    ("court", "Lianhu Intermediate People's Court", "Lianhu High People's Court", False, "rank"),
    ("amount", "heroin|=12 kg", "heroin|~12.3 kg", True, "intervals meet, '~' counts as '='"),
    ("amount", "heroin|=12.0 kg", "heroin|=12.1 kg", False, "12.05 is in one only"),
    ("amount", "heroin|=12.0 kg", "heroin|=12.2 kg", False, "boundary: 12.05 < 12.15"),
    ("amount", "heroin|=12 kg", "heroin|=13 kg", False, "boundary: 12.5 rounds up"),
    ("count", "package|~9", "package|=10", False, "boundary of 'about 9'"),
    ("count", "package|~9", "package|=9", True, "a point in an interval"),
    ("amount", "heroin|=12 kg", "heroin|>12 kg", False, "another class of bound"),
    ("amount", "heroin|>12 kg", "heroin|>=12 kg", True, "one class of bound"),
    ("amount", "heroin|>12 kg", "heroin|>20 kg", False, "two figures under one bound"),
    ("amount", "heroin|=12 kg", "opium|=12 kg", False, "another substance"),
    ("amount", "heroin|=12 kg", "heroin|=26.5 lb", True, "units are converted"),
    ("amount", "heroin|=11.5 t", "heroin|=11.5 short_ton", False, "a short ton is no tonne"),
    ("amount", "heroin|50/60 kg", "heroin|=55 kg", True, "inside the range"),
    ("amount", "heroin|=500 tablet", "heroin|=500 kg", False, "two dimensions"),
    ("count", "person|=9", "person|=9", True, ""),
    ("count", "person|=9", "person|9", True, "'=' may be left out"),
    ("count", "person|=9", "person|=10", False, "people are whole"),
    ("count", "person|=9", "vehicle|=9", False, "role"),
    ("item", "cash|=1200 USD", "cash|=1200 EUR", False, "currency"),
    ("value", "~1000000 USD", "1000000 USD", True, ""),
    ("date", "2019-11~", "2019-11", True, "trailing ~"),
    ("date", "2019-11", "2019-11-07", False, "month and day"),
    ("place", "Lyon, Rhône, FR", "Lyon, FR", True, "first name and country"),
    ("place", "Paris, Texas, US", "Paris, FR", False, "country"),
    ("place", "US", "Austin, Texas, US", False, "the country is not the town"),
    ("place", "Ponce, PR", "Ponce, Puerto Rico, US", True, "territory"),
    ("place", "PR", "US", True, "territory"),
    ("place", "PR", "Puerto Rico, US", True, "territory by name"),
    ("place", "US", "Puerto Rico, US", False, "the state is not its territory"),
    ("place", "Central America", "Central America", True, "region"),
    ("penalty", "Ann Li|prison P24M", "Li|prison P2Y", True, "years and months"),
    ("penalty", "Ann Li|prison P24M", "Ann Li|max prison P24M", False, "limit"),
    ("penalty", "Ann Li|fine 10000 USD", "Ann Li|fine 10000.00 USD", True, "money as a number"),
    ("penalty", "2|life", "3|life", False, "how many"),
    ("plea", "Ann Li|guilty", "Ann Li|not_guilty", False, "plea"),
    ("from", "US", "Drug Enforcement Administration", False, "country and agency"),
    ("to", "PR", "US", True, "territory"),
    ("operation", "Operation Tall Ship", "operation tall ship", True, "case"),
    ("organization", "Los Zetas", "The Los Zetas", True, "article"),
    ("offence", "conspiracy", "trafficking", False, "class"),
]


@pytest.mark.parametrize(("slot", "gold", "given", "expected", "trap"), _ROWS)
def test_values_match_when_they_denote_the_same_thing(
    slot: str, gold: str, given: str, expected: bool, trap: str
) -> None:
    people = ("José Peña", "Maria Ortiz", "Wang Lei", "Paul van Dijk", "Ann Li")
    assert matches(slot, gold, given, people) is expected, trap


def test_a_surname_matches_nobody_when_two_people_bear_it() -> None:
    assert not matches("person", "Liu Bo", "Liu", ("Liu Bo", "Liu Wei"))
    assert matches("person", "Liu Bo", "Liu", ("Liu Bo", "Han Wei"))
