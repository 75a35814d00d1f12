"""The general beside the particular."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Mention, Role, Span
from consilience.values.substance import Substance

_WORDS = ("heroin", "opioids")


def test_a_country_is_not_repeated_beside_its_town_but_another_town_is_kept(
    parser: Language,
) -> None:
    made = scene(
        parser,
        "Nine men were arrested in Lima, in Peru, and in Cuzco.",
        ("count", "Nine men", "person|=9"),
        ("place", "Lima", "Lima, PE"),
        ("place", "Peru", "PE"),
        ("place", "Cuzco", "Cuzco, PE"),
    )
    assert shown(made, EventType.ARREST, Role.PLACE) == ["Lima, PE", "Cuzco, PE"]


def test_drugs_say_nothing_where_one_is_named_and_something_where_none_is(
    parser: Language,
) -> None:
    named = scene(
        parser,
        "The ring smuggled drugs. It sold opium.",
        ("substance", "drugs", "drugs"),
        ("substance", "opium", "opium"),
    )
    unnamed = scene(parser, "The ring smuggled drugs.", ("substance", "drugs", "drugs"))
    assert shown(named, EventType.TRAFFICKING, Role.SUBSTANCE) == ["opium"]
    assert shown(unnamed, EventType.TRAFFICKING, Role.SUBSTANCE) == ["drugs"]


def test_a_find_since_a_month_was_made_in_that_month(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 3 kg of hashish since March.",
        ("amount", "3 kg of hashish", "cannabis|=3 kg"),
        ("date", "since March", "2018-03/.."),
    )
    assert shown(made, EventType.SEIZURE, Role.DATE) == ["2018-03"]


def test_a_find_was_not_made_in_the_year_since_which_it_is_the_largest(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 3 kg of hashish, the largest haul since 2012.",
        ("amount", "3 kg of hashish", "cannabis|=3 kg"),
        ("date", "since 2012", "2012/.."),
    )
    assert shown(made, EventType.SEIZURE, Role.DATE) == []


def test_a_ship_beside_the_port_is_not_where_the_load_was_found(parser: Language) -> None:
    ship = ("facility", "ferry", "vessel")
    found = ("amount", "3 kg of hashish", "cannabis|=3 kg")
    port = scene(
        parser,
        "Officers found 3 kg of hashish in a van off a ferry at the port.",
        found,
        ship,
        ("facility", "port", "port"),
    )
    sea = scene(parser, "Officers found 3 kg of hashish on a ferry.", found, ship)
    assert shown(port, EventType.SEIZURE, Role.FACILITY) == ["port"]
    assert shown(sea, EventType.SEIZURE, Role.FACILITY) == ["vessel"]


def test_a_country_of_origin_is_not_repeated_beside_its_town(parser: Language) -> None:
    made = scene(
        parser,
        "The ring smuggled opium from Iran to Oslo. The ring shipped opium from Mashhad.",
        ("substance", "opium", "opium"),
        ("place", "Iran", "IR"),
        ("place", "Oslo", "Oslo, NO"),
        ("place", "Mashhad", "Mashhad, IR"),
    )
    assert shown(made, EventType.TRAFFICKING, Role.ORIGIN) == ["Mashhad, IR"]


def test_a_class_tells_nothing_beside_a_drug_of_it(parser: Language) -> None:
    heroin = Substance(name="heroin", parents=("opioids",))
    opioids = Substance(name="opioids")
    text = "Police seized heroin in Cork. The opioids are on show."
    made = scene(parser, text)
    spans = {word: Span(text.index(word), text.index(word) + len(word), word) for word in _WORDS}
    mentions = tuple(
        Mention(span=spans[one.name], kind="substance", value=one) for one in (heroin, opioids)
    )
    told = replace(made, mentions=mentions)
    assert shown(told, EventType.SEIZURE, Role.SUBSTANCE) == ["heroin"]


def test_a_drug_that_was_weighed_is_no_further_find(parser: Language) -> None:
    made = scene(
        parser,
        "Police seized heroin in Cork. Officers seized 3 kg of heroin in Cobh.",
        ("substance", "heroin", "heroin"),
        ("amount", "3 kg of heroin", "heroin|=3 kg"),
        ("place", "Cork", "Cork, IE"),
        ("place", "Cobh", "Cobh, IE"),
    )
    assert shown(made, EventType.SEIZURE, Role.SUBSTANCE) == []
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["heroin|=3 kg"]


def test_a_class_may_be_banned_whole(parser: Language) -> None:
    made = scene(parser, "Norway banned opioids. Police seized heroin in Cork.")
    text = made.report.text
    told = [("opioids", ()), ("heroin", ("opioids",))]
    mentions = tuple(
        Mention(
            span=Span(text.index(word), text.index(word) + len(word), word),
            kind="substance",
            value=Substance(name=word, parents=parents),
        )
        for word, parents in told
    )
    banned = shown(replace(made, mentions=mentions), EventType.CONTROL_MEASURE, Role.SUBSTANCE)
    assert banned == ["opioids"]


@pytest.mark.parametrize(
    ("told", "arrested", "trap"),
    [
        ("Police arrested nine men and restrained 9,000 euros.", [], "one subject, two verbs"),
        ("Police arrested nine men and seized 9,000 euros.", [], "one subject, two verbs"),
        ("Police arrested nine men, seizing 9,000 euros.", [], "a participle"),
        ("Police took 9,000 euros and arrested nine men.", [], "the other way round"),
        ("Police arrested nine men, and 9,000 euros were seized.", [], "a clause of its own"),
        ("Police arrested nine men with 9,000 euros.", ["cash|=9000 EUR"], "nothing is seized"),
    ],
)
def test_nobody_arrests_the_money_that_a_seizure_takes(
    parser: Language, told: str, arrested: list[str], trap: str
) -> None:
    made = scene(
        parser, told, ("count", "nine men", "person|=9"), ("item", "9,000 euros", "cash|=9000 EUR")
    )
    assert shown(made, EventType.ARREST, Role.ITEM) == arrested, trap
