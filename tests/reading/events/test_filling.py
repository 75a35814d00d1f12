"""Every mention goes to the trigger that owns it."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene, shown

from consilience.knowledge import load
from consilience.reading import read
from consilience.types import EventType, Report, ReportId, Role


def test_two_verbs_of_one_sentence_keep_their_own_days_and_people(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth was extradited on 2 May 2010, and Karl Benn was extradited on 23 May 2010.",
        ("name", "Ida Roth", "Ida Roth"),
        ("name", "Karl Benn", "Karl Benn"),
        ("date", "2 May 2010", "2010-05-02"),
        ("date", "23 May 2010", "2010-05-23"),
    )
    assert shown(made, EventType.EXTRADITION, Role.DATE) == ["2010-05-02", "2010-05-23"]


def test_a_count_goes_only_to_an_event_that_counts_such_things(parser: Language) -> None:
    made = scene(
        parser,
        "Police arrested nine people and seized 12 sacks of opium.",
        ("count", "nine people", "person|=9"),
        ("count", "12 sacks", "package|=12"),
        ("substance", "opium", "opium"),
    )
    assert shown(made, EventType.ARREST, Role.COUNT) == ["person|=9"]
    assert shown(made, EventType.SEIZURE, Role.COUNT) == ["package|=12"]


def test_another_case_in_passing_keeps_its_figures_to_itself(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 40 kg of ketamine in Cadiz. Last week 90 kg of heroin was found in Vigo.",
        ("amount", "40 kg of ketamine", "ketamine|=40 kg"),
        ("amount", "90 kg of heroin", "heroin|=90 kg"),
        ("place", "Cadiz", "Cadiz, ES"),
        ("place", "Vigo", "Vigo, ES"),
        asides=(("Last week 90 kg of heroin was found in Vigo", "another case, in passing"),),
    )
    told = {
        one.main: [slot.value.show() for slot in one.slots if slot.role is not Role.AGENCY]
        for one in events(made)
        if one.type is EventType.SEIZURE
    }
    assert set(told[True]) == {"ketamine|=40 kg", "Cadiz, ES"}
    assert set(told[False]) == {"heroin|=90 kg", "Vigo, ES"}


def test_another_matter_starts_no_event(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 40 kg of ketamine in Cadiz. A banker was arrested in Vigo.",
        ("amount", "40 kg of ketamine", "ketamine|=40 kg"),
        ("place", "Vigo", "Vigo, ES"),
        asides=(("A banker was arrested in Vigo", "another matter: no drug case"),),
    )
    assert [one.type for one in events(made)] == [EventType.SEIZURE]


def test_a_short_label_owns_what_the_next_sentence_counts(parser: Language) -> None:
    count = ("count", "Nine people", "person|=9")
    made = scene(parser, "Who is charged. Nine people of the firm.", count)
    assert shown(made, EventType.CHARGE, Role.COUNT) == ["person|=9"]
    long = scene(parser, "A jury will say who is charged in May. Nine people work there.", count)
    assert shown(long, EventType.CHARGE, Role.COUNT) == []


def test_help_with_an_extradition_is_told_of_the_extradition(parser: Language) -> None:
    office = ("agency", "Office of Treaties", "Office of Treaties")
    made = scene(
        parser,
        "The Office of Treaties provided assistance in the extradition of Ida Roth.",
        office,
        ("name", "Ida Roth", "Ida Roth"),
    )
    assert shown(made, EventType.EXTRADITION, Role.AGENCY) == ["Office of Treaties"]
    assert shown(made, EventType.INVESTIGATION, Role.AGENCY) == []
    other = scene(parser, "The Office of Treaties provided assistance in the case.", office)
    assert shown(other, EventType.INVESTIGATION, Role.AGENCY) == ["Office of Treaties"]


@pytest.mark.parametrize(
    ("trap", "who", "place"),
    [
        ("the court rules there", "The court in Wuhan", ["Wuhan, Hubei, CN"]),
        ("a ministry only tells of it", "The ministry in Wuhan", []),
    ],
)
def test_the_town_of_a_court_that_speaks_is_where_it_sentences(
    parser: Language, trap: str, who: str, place: list[str]
) -> None:
    text = f"A heroin ring was tried. {who} said Hu Tao would receive a death sentence."
    reading = read(Report(id=ReportId("r-1"), text=text), load(), parser)
    told = [one for one in reading.events if one.type is EventType.SENTENCE]
    found = [slot.value.show() for one in told for slot in one.slots if slot.role is Role.PLACE]
    assert found == place, trap
