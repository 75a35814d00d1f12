"""Places and the prepositions that give them a slot."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.knowledge import load
from consilience.reading import read
from consilience.reading.events.roles import place_role
from consilience.types import EventType, Report, ReportId, Role


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("The load was seized in Cadiz.", EventType.SEIZURE, Role.PLACE),
        ("They shipped it from Cadiz.", EventType.TRAFFICKING, Role.ORIGIN),
        ("They shipped it to Cadiz.", EventType.TRAFFICKING, Role.DESTINATION),
        ("They shipped it via Cadiz.", EventType.TRAFFICKING, Role.TRANSIT),
        # a part of a place, not a home
        ("It was seized in the port of Cadiz.", EventType.SEIZURE, Role.PLACE),
        ("It was seized in the hills of Cadiz.", EventType.SEIZURE, Role.PLACE),
        # where officers are posted is where they find things
        ("Officers assigned to the port of Cadiz seized it.", EventType.SEIZURE, Role.PLACE),
        # a home town is no place of the event
        ("Ida Roth, 31, of Cadiz was arrested.", EventType.ARREST, None),
        # where somebody comes from says nothing of where the arrest was
        ("A man from Cadiz was arrested.", EventType.ARREST, None),
        ("Two men from Cadiz sold it.", EventType.TRAFFICKING, None),
        ("Two men from Lima and Cadiz sold it.", EventType.TRAFFICKING, None),
        ("They sold it to others, two from Cadiz.", EventType.TRAFFICKING, None),
        ("Ida Roth (31) from Cadiz sold it.", EventType.TRAFFICKING, None),
        # a government that speaks is nowhere
        ("Cadiz said that nobody was held.", EventType.ARREST, None),
        ("He was extradited from Cadiz.", EventType.EXTRADITION, Role.FROM),
        # who gives up and who only speaks of it
        ("Cadiz extradited him to Oslo.", EventType.EXTRADITION, Role.FROM),
        ("Cadiz said that he was extradited.", EventType.EXTRADITION, None),
    ],
)
def test_a_place_fills_the_slot_of_its_preposition(
    parser: Language, text: str, kind: EventType, role: Role | None
) -> None:
    made = scene(parser, text, ("place", "Cadiz", "Cadiz, ES"))
    assert place_role(made.doc, made.mentions[0], kind) is role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Norway shut its doors to fruit on Monday.", Role.PLACE),
        ("Fruit was barred from entering Norway.", Role.PLACE),
        ("Fruit from Norway was barred.", None),
    ],
)
def test_a_ban_is_of_the_state_that_acts_or_is_entered(
    parser: Language, text: str, role: Role | None
) -> None:
    made = scene(parser, text, ("place", "Norway", "NO"))
    assert place_role(made.doc, made.mentions[0], EventType.CONTROL_MEASURE) is role


@pytest.mark.parametrize(
    "text",
    ["The ambassador to Norway spoke of the haul.", "The drug is known in Norway as snow."],
)
def test_a_post_or_a_name_in_use_is_no_place_of_a_haul(parser: Language, text: str) -> None:
    made = scene(parser, text, ("place", "Norway", "NO"))
    assert place_role(made.doc, made.mentions[0], EventType.SEIZURE) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They brought it to Norway, where it was packed and shipped to Kiel.", Role.TRANSIT),
        ("They brought it to Norway, with the ultimate destination being Kiel.", Role.TRANSIT),
        ("They brought it to Norway, where it was found.", Role.DESTINATION),
        ("They moved it through the border towns of Norway to Kiel.", Role.TRANSIT),
        ("The boxes came from the port of Norway.", Role.ORIGIN),
        ("The boxes came over land, by way of Norway.", Role.TRANSIT),
        ("Boxes were found in the port of Norway.", Role.PLACE),
    ],
)
def test_a_stage_of_the_way_is_told_from_its_end(parser: Language, text: str, role: Role) -> None:
    made = scene(parser, text, ("place", "Norway", "NO"))
    assert place_role(made.doc, made.mentions[0], EventType.TRAFFICKING) is role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The case was investigated by the bureau's country office in Norway.", None),
        ("The case was investigated by agents in Norway.", None),
        ("The case was investigated by the bureau's Norway Field Office.", None),
        ("The case grew out of a traffic stop in Norway.", Role.PLACE),
    ],
)
def test_a_field_office_is_no_place_of_a_case(
    parser: Language, text: str, role: Role | None
) -> None:
    made = scene(parser, text, ("place", "Norway", "NO"))
    assert place_role(made.doc, made.mentions[0], EventType.INVESTIGATION) is role


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Ida Roth was arrested in a joint operation with Cadiz.", []),  # who works together
        ("Ida Roth was arrested in a rare collaboration between Chilean and Cadiz police.", []),
        ("Ida Roth was arrested near Cadiz after a joint operation.", ["Cadiz, ES"]),
    ],
)
def test_who_works_together_is_no_place(parser: Language, text: str, places: list[str]) -> None:
    made = scene(parser, text, ("name", "Ida Roth", "Ida Roth"), ("place", "Cadiz", "Cadiz, ES"))
    assert shown(made, EventType.ARREST, Role.PLACE) == places


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("Customs, with support from France and the U.S., seized 9 kg of heroin.", []),
        ("With assistance from France, customs seized 9 kg of heroin.", []),
        ("Customs seized 9 kg of heroin from France.", ["FR"]),
        # who helped stands before, the load comes from elsewhere
        ("With the help of Norway, customs seized 9 kg of heroin from France.", ["FR"]),
    ],
)
def test_who_helped_sent_no_load(parser: Language, text: str, origins: list[str]) -> None:
    told = read(Report(id=ReportId("r"), text=text), load(), parser)
    found = [two for one in told.events for two in one.slots if two.role is Role.ORIGIN]
    assert sorted({one.value.show() for one in found}) == origins


def test_a_team_of_officers_is_no_office_of_a_place(parser: Language) -> None:
    text = "A team of detectives seized heroin in Leeds on Friday."
    told = read(Report(id=ReportId("r"), text=text), load(), parser)
    places = [
        two.value.show() for one in told.events for two in one.slots if two.role is Role.PLACE
    ]
    assert places == ["Leeds, England, GB"]
