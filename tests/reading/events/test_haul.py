"""Reports about a haul."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role


def test_what_was_to_be_smuggled_in_a_foiled_bid_is_what_was_seized(parser: Language) -> None:
    made = scene(
        parser,
        "Customs foiled a bid to smuggle 40 kg of opium into Norway.",
        ("amount", "40 kg of opium", "opium|=40 kg"),
        ("place", "Norway", "NO"),
    )
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["opium|=40 kg"]
    assert shown(made, EventType.TRAFFICKING, Role.DESTINATION) == ["NO"]


def test_figures_without_a_verb_are_a_seizure_that_says_so(parser: Language) -> None:
    made = scene(
        parser, "Found: some 40 kg of opium.", ("amount", "some 40 kg of opium", "opium|~40 kg")
    )
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["opium|~40 kg"]


def test_figures_of_a_plea_are_no_seizure(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth pleaded guilty to conspiring to sell 40 kg of opium.",
        ("name", "Ida Roth", "Ida Roth"),
        ("plea", "pleaded guilty", "guilty"),
        ("amount", "40 kg of opium", "opium|=40 kg"),
    )
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == []


def test_the_route_is_told_by_prepositions_alone(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 40 kg of opium in Cadiz. Papers: from Syria to China.",
        ("amount", "40 kg of opium", "opium|=40 kg"),
        ("place", "Cadiz", "Cadiz, ES"),
        ("place", "Syria", "SY"),
        ("place", "China", "CN"),
    )
    assert shown(made, EventType.TRAFFICKING, Role.ORIGIN) == ["SY"]
    assert shown(made, EventType.TRAFFICKING, Role.DESTINATION) == ["CN"]
    assert shown(made, EventType.SEIZURE, Role.PLACE) == ["Cadiz, ES"]


def test_a_find_without_a_verb_takes_its_worth_and_its_sacks(parser: Language) -> None:
    made = scene(
        parser,
        "Found: 40 kg of ketamine. Worth: 2 million euros. In all, 9 sacks.",
        ("amount", "40 kg of ketamine", "ketamine|=40 kg"),
        ("money", "2 million euros", "=2000000 EUR"),
        ("count", "9 sacks", "package|=9"),
    )
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["ketamine|=40 kg"]
    assert shown(made, EventType.SEIZURE, Role.VALUE) == ["=2000000 EUR"]
    assert shown(made, EventType.SEIZURE, Role.COUNT) == ["package|=9"]


def test_what_a_load_is_estimated_at_is_no_statistic(parser: Language) -> None:
    made = scene(
        parser,
        "Customs seized 40 kg of ketamine. Its price is estimated at 2 million euros.",
        ("amount", "40 kg of ketamine", "ketamine|=40 kg"),
        ("money", "2 million euros", "=2000000 EUR"),
    )
    assert shown(made, EventType.SEIZURE, Role.VALUE) == ["=2000000 EUR"]
    assert shown(made, EventType.STATISTIC, Role.VALUE) == []


def test_charges_to_come_leave_a_report_about_its_haul(parser: Language) -> None:
    found = ("amount", "40 kg of ketamine", "ketamine|=40 kg")
    origin = ("place", "Lima", "Lima, PE")
    first = "Customs seized 40 kg of ketamine. The load came from Lima."
    ahead = scene(parser, f"{first} The owners will face charges.", found, origin)
    assert shown(ahead, EventType.TRAFFICKING, Role.SUBSTANCE) == ["ketamine"]


def test_a_weight_in_no_clause_of_a_step_is_a_find_though_charges_follow(parser: Language) -> None:
    found = ("amount", "40 kg of ketamine", "ketamine|=40 kg")
    who = ("name", "Bo Lee", "Bo Lee")
    made = scene(parser, "So, the numbers: 40 kg of ketamine. Bo Lee was charged.", found, who)
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["ketamine|=40 kg"]


def test_a_weight_that_was_planned_is_no_find(parser: Language) -> None:
    found = ("amount", "40 kg of ketamine", "ketamine|=40 kg")
    who = ("name", "Bo Lee", "Bo Lee")
    made = scene(
        parser, "The talk was of a plan for 40 kg of ketamine. Bo Lee was charged.", found, who
    )
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == []


def test_what_somebody_smuggled_was_not_found_unless_told(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth smuggled 40 kg of opium into Norway, prosecutors said.",
        ("name", "Ida Roth", "Ida Roth"),
        ("amount", "40 kg of opium", "opium|=40 kg"),
        ("place", "Norway", "NO"),
    )
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == []
    assert shown(made, EventType.TRAFFICKING, Role.AMOUNT) == ["opium|=40 kg"]


def test_a_file_opened_leaves_a_report_about_its_haul(parser: Language) -> None:
    found = ("amount", "40 kg of opium", "opium|=40 kg")
    home = ("place", "Dover", "Dover, GB")
    filed = scene(parser, "40 kg of opium lay in a van in Dover. A case was filed.", found, home)
    assert shown(filed, EventType.SEIZURE, Role.PLACE) == ["Dover, GB"]
    charged = scene(
        parser,
        "A man from Dover was charged over 40 kg of opium.",
        found,
        home,
        ("count", "A man", "person|=1"),
    )
    assert shown(charged, EventType.SEIZURE, Role.PLACE) == []
