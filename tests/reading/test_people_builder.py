from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.reading.scene import Scene

Build = Callable[..., Scene]

CASE = (
    "Police in Gulltown seized 20 kg of cocaine and arrested two people on Monday.\n\n"
    "Chen Hao, 41, and Bo Ortega were sentenced to life in prison. "
    "Chen Wei, a senior customs official, said that the drug came by sea. "
    "Chen, the customs official, praised his men.\n\n"
    "Ortega, also known as Tiny, ran a warehouse. Ortegas plea came late.\n\n"
    "Chen Yu in Gulltown contributed to this report."
)


def test_people_of_one_surname_are_told_apart(scene_of: Build) -> None:
    people = scene_of(CASE).people
    assert [one.full for one in people.persons] == ["Chen Hao", "Bo Ortega", "Chen Wei", "Chen Yu"]
    parts = {one.full: one.part for one in people.persons}
    assert parts == {
        "Chen Hao": "accused",
        "Bo Ortega": "accused",
        "Chen Wei": "official",
        "Chen Yu": "journalist",
    }


def test_an_apposition_links_a_surname_to_the_official(scene_of: Build) -> None:
    person = scene_of(CASE).people.named("Chen Wei")
    assert person is not None
    assert [one.text for one in person.spans] == ["Chen Wei", "Chen"]


def test_aliases_and_lost_possessives_belong_to_their_person(scene_of: Build) -> None:
    person = scene_of(CASE).people.named("Tiny")
    assert person is not None
    assert person.full == "Bo Ortega"
    assert [one.text for one in person.spans] == ["Bo Ortega", "Ortega", "Ortega"]


@pytest.mark.parametrize(
    ("words", "alias"),
    [
        ("Bo Ortega, aka Swiss, aka Slick, 40, was arrested with 3 kg of heroin.", "Slick"),
        ("Bo Ortega, also known as Z and Ziggy, was jailed for selling heroin.", "Ziggy"),
    ],
)
def test_the_last_of_several_aliases_is_nobody_else(
    scene_of: Build, words: str, alias: str
) -> None:
    people = scene_of(words).people
    assert [one.full for one in people.persons] == ["Bo Ortega"]
    assert alias in people.persons[0].aliases


def test_who_is_joined_to_an_alias_is_another_person(scene_of: Build) -> None:
    people = scene_of("Bo Ortega, aka Z, and Al Orr were arrested with 3 kg of heroin.").people
    assert [one.full for one in people.persons] == ["Bo Ortega", "Al Orr"]


ROWS = [
    ("title", "Commissioner Nuno Faria praised them.", "Nuno Faria", "official", "Commissioner"),
    (
        "apposition",
        "Ana Orr, a toxicologist in Oslo, agreed.",
        "Ana Orr",
        "expert",
        "a toxicologist in Oslo",
    ),
    (
        "an officer whom an indictment charges",
        "An indictment charges Harbour Police Officer Bo Lee, 39, with smuggling.",
        "Bo Lee",
        "accused",
        "Police Officer",
    ),
    (
        "an officer who pleaded",
        "Officer Bo Lee, who in May 2007 pleaded guilty to a plot in the port, was sentenced.",
        "Bo Lee",
        "accused",
        "Officer",
    ),
    (
        "a sentence that is still to come",
        "The officer, Bo Lee, is scheduled to be sentenced in May.",
        "Bo Lee",
        "accused",
        "officer",
    ),
    (
        "killed",
        "Ana Orr was killed before Bo Lee was arrested with 3 kg of heroin.",
        "Ana Orr",
        "victim",
        None,
    ),
    (
        "of a body",
        "It was opened, said Ana Orr of the Harbour Police.",
        "Ana Orr",
        "official",
        "of the Harbour Police",
    ),
    ("active voice", "Officers arrested Bo Lee at dawn.", "Bo Lee", "accused", None),
    ("coordination", "Bo Lee and Al Moe were jailed.", "Al Moe", "accused", None),
    ("judge", "They stood before Judge Ana Orr.", "Ana Orr", "judge", "Judge"),
    ("late apposition", "Bo Lee, a packer, was charged.", "Bo Lee", "accused", "a packer"),
    ("gets a term", "Bo Lee got six years in prison.", "Bo Lee", "accused", None),
]


@pytest.mark.parametrize(
    ("trap", "text", "name", "part", "role"), ROWS, ids=[one[0] for one in ROWS]
)
def test_a_part_and_a_role_are_read(
    scene_of: Build, trap: str, text: str, name: str, part: str, role: str | None
) -> None:
    people = scene_of(f"Police seized 20 kg of heroin.\n\n{text}").people
    assert people.part(name) == part, trap
    assert people.role(name) == role, trap


def test_a_surname_of_several_people_stays_as_printed(scene_of: Build) -> None:
    text = (
        "Police seized 20 kg of heroin. Ana Ruiz, Leo Ruiz and Max Ruiz were charged.\n\n"
        "Nothing else is known. A court sits on Friday. The trial is open.\n\nRuiz denied it."
    )
    assert "Ruiz" in {one.full for one in scene_of(text).people.persons}


def test_places_drugs_and_groups_are_nobody(scene_of: Build) -> None:
    text = (
        "Police seized cocaine in Rotterdam. Juan Reyes was arrested. The Reyes Cartel and "
        "Operation Blue Tide were named, and Salerno, Xanax and Twitter too."
    )
    assert [one.full for one in scene_of(text).people.persons] == ["Juan Reyes"]


def test_a_surname_of_two_accused_is_that_of_the_one_named_so_far(scene_of: Build) -> None:
    people = scene_of(
        "Juan Vela, the former mayor, was jailed on Monday over 20 kg of cocaine. "
        "Vela, 55, who was arrested in Lima, will appeal. "
        "His brother Otto Vela was jailed in 2011. "
        "A former police chief, Pedro Solano, pleaded guilty."
    ).people
    first = people.named("Juan Vela")
    assert first is not None
    assert [one.text for one in first.spans] == ["Juan Vela", "Vela"]
    assert people.part("Pedro Solano") == "accused"
