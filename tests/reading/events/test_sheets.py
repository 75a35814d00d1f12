"""Notices of labelled lines: each label says of which step its line is."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.knowledge import load
from consilience.reading import read
from consilience.reading.parser import load_parser
from consilience.types import EventType, Factuality, Reading, Report, ReportId, Role

NOTICE = """SEIZURE NOTICE 31/2023

Date: 4 July 2023
Place: Port of Koper, Slovenia
Authority: Financial Administration of Slovenia
Commodity: cocaine
Quantity: 212 kg in 200 packages
Means of transport: container
Country of departure: Ecuador
Country of destination: Austria
Persons arrested: 2 (both drivers)
Estimated value: EUR 12 million
"""


def _read(text: str) -> Reading:
    report = Report(id=ReportId("r"), text=text, published="2023-07-06")
    return read(report, load(), load_parser())


def _values(reading: Reading, kind: EventType) -> list[tuple[Role, str]]:
    return sorted(
        (slot.role, slot.value.show())
        for one in reading.events
        if one.type is kind
        for slot in one.slots
    )


def test_a_notice_tells_the_find_by_its_labels() -> None:
    assert _values(_read(NOTICE), EventType.SEIZURE) == [
        (Role.AGENCY, "Financial Administration of the Republic of Slovenia"),
        (Role.AMOUNT, "cocaine|=212 kg"),
        (Role.COUNT, "package|=200"),
        (Role.DATE, "2023-07-04"),
        (Role.FACILITY, "port"),
        (Role.PLACE, "Koper, SI"),
        (Role.VALUE, "=12000000 EUR"),
    ]


def test_a_notice_tells_the_way_of_the_load() -> None:
    found = _values(_read(NOTICE), EventType.TRAFFICKING)
    assert (Role.ORIGIN, "EC") in found
    assert (Role.DESTINATION, "AT") in found
    assert (Role.CONVEYANCE, "container_ship") in found


def test_a_route_is_its_first_place_those_between_and_the_last() -> None:
    told = NOTICE.replace("Country of departure: Ecuador", "Route: Ecuador - Italy - Austria")
    found = _values(
        _read(told.replace("Country of destination: Austria\n", "")), EventType.TRAFFICKING
    )
    assert [one for one in found if one[0] in {Role.ORIGIN, Role.TRANSIT, Role.DESTINATION}] == [
        (Role.DESTINATION, "AT"),
        (Role.ORIGIN, "EC"),
        (Role.TRANSIT, "IT"),
    ]


@pytest.mark.parametrize(
    ("held", "counts", "factuality"),
    [
        ("2 (both drivers)", ["person|=2"], Factuality.ASSERTED),  # the figure that opens the line
        ("three", ["person|=3"], Factuality.ASSERTED),
        (
            "2 (1 Slovene, 1 Austrian)",
            ["person|=2"],
            Factuality.ASSERTED,
        ),  # a part is not the whole
        ("nil", [], Factuality.DENIED),
        ("0", [], Factuality.DENIED),
    ],
)
def test_who_was_held_is_the_figure_that_opens_the_line(
    held: str, counts: list[str], factuality: Factuality
) -> None:
    made = [
        one
        for one in _read(NOTICE.replace("2 (both drivers)", held)).events
        if one.type is EventType.ARREST
    ]
    assert [one.factuality for one in made] == [factuality]
    assert [slot.value.show() for slot in made[0].slots if slot.role is Role.COUNT] == counts


def test_a_label_that_comes_again_under_a_heading_begins_the_next_notice() -> None:
    again = (
        NOTICE.replace("31/2023", "32/2023").replace("212 kg", "9 kg").replace("4 July", "5 July")
    )
    days = [
        [slot.value.show() for slot in one.slots if slot.role is Role.DATE]
        for one in _read(NOTICE + "\n" + again).events
        if one.type is EventType.SEIZURE
    ]
    assert days == [["2023-07-04"], ["2023-07-05"]]


TWO = """NOTICE
Date: 14.03.2021
Place: Dunkirk
Drug seized: cocaine
Quantity: 212 kg
Origin: Ecuador
Value: EUR 6,000,000

NOTICE
Date: 16.03.2021
Place: Calais
Drug seized: heroin
Quantity: 9 kg
Origin: Turkey
Value: EUR 300,000
"""


def test_two_notices_share_nothing() -> None:
    seizures = [one for one in _read(TWO).events if one.type is EventType.SEIZURE]
    told = [{(slot.role, slot.value.show()) for slot in one.slots} for one in seizures]
    assert told == [
        {
            (Role.AMOUNT, "cocaine|=212 kg"),
            (Role.DATE, "2021-03-14"),
            (Role.PLACE, "Dunkirk, Hauts-de-France, FR"),
            (Role.VALUE, "=6000000 EUR"),
        },
        {
            (Role.AMOUNT, "heroin|=9 kg"),
            (Role.DATE, "2021-03-16"),
            (Role.PLACE, "Calais, Hauts-de-France, FR"),
            (Role.VALUE, "=300000 EUR"),
        },
    ]


def test_each_notice_has_a_way_of_its_own() -> None:
    ways = [one for one in _read(TWO).events if one.type is EventType.TRAFFICKING]
    told = [[slot.value.show() for slot in one.slots if slot.role is Role.ORIGIN] for one in ways]
    assert told == [["EC"], ["TR"]]


def test_a_figure_in_a_notice_is_of_the_drug_that_it_names() -> None:
    named = TWO.replace("Quantity: 9 kg", "Quantity: 9 kg of ketamine")
    amounts = [
        slot.value.show()
        for one in _read(named).events
        if one.type is EventType.SEIZURE
        for slot in one.slots
        if slot.role is Role.AMOUNT
    ]
    assert amounts == ["cocaine|=212 kg", "ketamine|=9 kg"]  # what the line itself says stands


def test_two_labels_in_running_text_are_no_notice() -> None:
    text = (
        "Officers seized 3 kg of cocaine in Lisbon.\n\nDate: 4 July 2023\n"
        "Contact: the press desk of the police"
    )
    found = _values(_read(text), EventType.SEIZURE)
    assert (Role.DATE, "2023-07-04") not in found


_HAUL = "3. Quantity: 300 kg of heroin were found."


@pytest.mark.parametrize(
    ("lines", "days", "places"),
    [
        (
            f"1. Subject: a find.\n2. Detected: 15.03.2021, Varna.\n{_HAUL}",
            ["2021-03-15"],
            ["Varna, BG"],
        ),
        (f"1. Subject: a find.\n2. Last inspection: 15.03.2021, Varna.\n{_HAUL}", [], []),
        (f"Detected: 15.03.2021, Varna.\n{_HAUL}", [], []),  # two labels make no notice
    ],
)
def test_a_haul_has_the_day_and_place_of_a_line_about_it(
    parser: Language, lines: str, days: list[str], places: list[str]
) -> None:
    made = scene(
        parser,
        lines,
        ("date", "15.03.2021", "2021-03-15"),
        ("place", "Varna", "Varna, BG"),
        ("amount", "300 kg of heroin", "heroin|=300 kg"),
    )
    assert shown(made, EventType.SEIZURE, Role.DATE) == days
    assert shown(made, EventType.SEIZURE, Role.PLACE) == places
