"""The general beside the particular."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role


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
