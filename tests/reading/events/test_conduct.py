"""The conduct behind a case, gathered into one event."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import events, scene, shown

from consilience.types import EventType, Role


def test_who_pleads_to_smuggling_is_on_the_conduct(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth pleaded guilty to conspiring to smuggle heroin into Norway.",
        ("name", "Ida Roth", "Ida Roth"),
        ("plea", "pleaded guilty", "guilty"),
        ("substance", "heroin", "heroin"),
        ("place", "Norway", "NO"),
    )
    assert shown(made, EventType.TRAFFICKING, Role.PERSON) == ["Ida Roth"]
    assert shown(made, EventType.TRAFFICKING, Role.DESTINATION) == ["NO"]
    assert shown(made, EventType.TRAFFICKING, Role.SUBSTANCE) == ["heroin"]


def test_the_amount_of_an_offence_stands_on_the_plea_that_it_words(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth pleaded guilty to conspiring to distribute 5 kg of cocaine.",
        ("name", "Ida Roth", "Ida Roth"),
        ("plea", "pleaded guilty", "guilty"),
        ("amount", "5 kg of cocaine", "cocaine|=5 kg"),
    )
    assert shown(made, EventType.PLEA, Role.AMOUNT) == ["cocaine|=5 kg"]
    assert shown(made, EventType.TRAFFICKING, Role.AMOUNT) == []


def test_buyers_in_a_country_make_it_the_destination_and_a_base_a_place(parser: Language) -> None:
    made = scene(
        parser,
        "The ring sold pills to buyers in Norway. The gang was based in Split.",
        ("place", "Norway", "NO"),
        ("place", "Split", "Split, HR"),
        ("substance", "pills", "drugs"),
    )
    assert shown(made, EventType.TRAFFICKING, Role.DESTINATION) == ["NO"]


def test_one_trafficking_event_a_report(parser: Language) -> None:
    made = scene(
        parser,
        "The ring smuggled heroin. It shipped the heroin from Peru.",
        ("substance", "heroin", "heroin"),
        ("place", "Peru", "PE"),
    )
    assert [one.type for one in events(made)].count(EventType.TRAFFICKING) == 1
    assert shown(made, EventType.TRAFFICKING, Role.ORIGIN) == ["PE"]


_HELD = (
    ("name", "Ivo Tarn", "Ivo Tarn"),
    ("amount", "40 kg of cocaine", "cocaine|=40 kg"),
)


def test_people_arrested_as_drug_barons_are_held_for_trafficking(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 40 kg of cocaine. They arrested a drug baron, Ivo Tarn, in Porto.",
        *_HELD,
    )
    assert shown(made, EventType.TRAFFICKING, Role.PERSON) == ["Ivo Tarn"]
    assert shown(made, EventType.TRAFFICKING, Role.SUBSTANCE) == ["cocaine"]


def test_people_arrested_without_such_a_word_traffic_in_nothing(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 40 kg of cocaine. They arrested a clerk, Ivo Tarn, in Porto.",
        *_HELD,
    )
    assert shown(made, EventType.TRAFFICKING, Role.PERSON) == []


def test_the_making_that_a_verdict_words_is_told_of_whom_it_befell(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth was convicted of producing 5 kg of ketamine in a mill in Raahe.",
        ("name", "Ida Roth", "Ida Roth"),
        ("amount", "5 kg of ketamine", "ketamine|=5 kg"),
        ("place", "Raahe", "Raahe, FI"),
    )
    assert shown(made, EventType.CONVICTION, Role.AMOUNT) == ["ketamine|=5 kg"]
    assert shown(made, EventType.MANUFACTURE, Role.PERSON) == ["Ida Roth"]
    assert shown(made, EventType.MANUFACTURE, Role.SUBSTANCE) == ["ketamine"]
    assert shown(made, EventType.MANUFACTURE, Role.PLACE) == ["Raahe, FI"]
