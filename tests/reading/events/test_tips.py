"""Who passes word to whom."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_AGENCIES = (("agency", "Dutch customs", "Dutch customs"), ("agency", "Lima police", "Lima police"))


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        ("Dutch customs told Lima police about a crate.", "Dutch customs", "Lima police"),
        # the giver behind "from", the taker as the one who acts on it
        (
            "Acting on a tip from Dutch customs, Lima police opened a crate.",
            "Dutch customs",
            "Lima police",
        ),
        # who asks gets the word
        ("Lima police questioned a cooperating witness.", "cooperating witness", "Lima police"),
        ("Word was passed to Lima police by Dutch customs.", "Dutch customs", "Lima police"),
        (
            "Based on intelligence shared by Dutch customs, Lima police opened a crate.",
            "Dutch customs",
            "Lima police",
        ),
        (
            "Dutch customs shared the position of the boat with Lima police.",
            "Dutch customs",
            "Lima police",
        ),
        (
            "Dutch customs provided the Lima police with information.",
            "Dutch customs",
            "Lima police",
        ),
        (
            "Thanks to the exchange of information with Dutch customs, Lima police seized 4 kg.",
            "Dutch customs",
            "Lima police",
        ),
        ("Lima police got the nod from Dutch customs.", "Dutch customs", "Lima police"),
        # who acts on a tip got it, whatever its men are called
        ("Troops of Lima police, acting on a tip, opened a crate.", None, "Lima police"),
        # by whom a word was got, not by whom it was given
        (
            "It was opened on the basis of intelligence received by Lima police.",
            None,
            "Lima police",
        ),
        ("Lima police were alerted by Dutch customs.", "Dutch customs", "Lima police"),
        ("Local residents tipped off Lima police about a shed.", "Local residents", "Lima police"),
    ],
)
def test_word_goes_from_giver_to_taker(
    parser: Language, text: str, giver: str | None, taker: str
) -> None:
    made = scene(parser, text, *_AGENCIES)
    assert shown(made, EventType.TIP_OFF, Role.FROM) == ([giver] if giver else [])
    assert shown(made, EventType.TIP_OFF, Role.TO) == [taker]


def test_who_acts_on_a_word_got_it(parser: Language) -> None:
    text = "Acting on credible information, officers of Lima police seized 4 kg of heroin."
    made = scene(parser, text, *_AGENCIES, ("amount", "4 kg of heroin", "heroin|=4 kg"))
    assert shown(made, EventType.TIP_OFF, Role.TO) == ["Lima police"]


def test_a_nations_people_pass_word_for_their_country(parser: Language) -> None:
    text = "Lima police opened it on information from our Dutch colleagues."
    made = scene(parser, text, *_AGENCIES, ("side", "Dutch colleagues", "NL"))
    assert shown(made, EventType.TIP_OFF, Role.FROM) == ["NL"]


@pytest.mark.parametrize(
    "text",
    [
        "Anyone with information is asked to call Lima police.",
        "He was charged with harming persons providing information to Lima police.",
        "For further information contact Lima police.",
    ],
)
def test_information_that_nobody_passed_is_no_tip(parser: Language, text: str) -> None:
    made = scene(parser, text, *_AGENCIES)
    assert shown(made, EventType.TIP_OFF, Role.TO) == []


def test_an_agency_that_tells_reporters_passes_no_tip(parser: Language) -> None:
    made = scene(parser, "Dutch customs told reporters about a crate.", *_AGENCIES)
    assert shown(made, EventType.TIP_OFF, Role.FROM) == []


def test_who_gave_the_alarm_passed_word_to_whom_it_informed(parser: Language) -> None:
    made = scene(
        parser,
        "The DEA gave the alarm. Its office informed the SDOE.",
        ("agency", "DEA", "Drug Enforcement Administration"),
        ("agency", "SDOE", "Economic Crime Unit"),
    )
    assert "Drug Enforcement Administration" in shown(made, EventType.TIP_OFF, Role.FROM)
    assert "Economic Crime Unit" in shown(made, EventType.TIP_OFF, Role.TO)


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        # who held him got the word that the other gave
        (
            "He was held by Lima police following a request from Dutch customs.",
            ["Dutch customs"],
            ["Lima police"],
        ),
        # boundary: "by" of the word itself
        ("Word was passed by Dutch customs.", ["Dutch customs"], []),
        (
            "Lima police say they raided a shed on the strength of what was sent over.",
            [],
            ["Lima police"],
        ),
    ],
)
def test_who_takes_a_step_of_his_own_got_the_word(
    parser: Language, text: str, giver: list[str], taker: list[str]
) -> None:
    made = scene(parser, text, *_AGENCIES)
    assert shown(made, EventType.TIP_OFF, Role.FROM) == giver
    assert shown(made, EventType.TIP_OFF, Role.TO) == taker


def test_officers_from_a_force_did_not_give_it_the_word(parser: Language) -> None:
    text = "Officers from Lima police had gone to the house after neighbours complained of a smell."
    made = scene(parser, text, *_AGENCIES)
    assert shown(made, EventType.TIP_OFF, Role.FROM) == ["neighbours"]
