from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.reading.scene import Scene

Build = Callable[..., Scene]
LEAD = (
    "Police in Oslo seized 20 kg of heroin and arrested Bo Lee. It lay under a floor. "
    "Two dogs marked it. "
)

ROWS = [
    ("after a step elsewhere", "The verdict comes a year after a broker of Gull Phones was arrested in Lisbon.", "a broker of Gull Phones was arrested in Lisbon", "another matter"),
    ("the trial of somebody new", "The press was asked to the trial of an alleged Danish smuggler who was jailed for life.", "the trial of an alleged Danish smuggler who was jailed for life", "another case"),
    ("meanwhile", "Meanwhile, customs men found 9 kg of hashish in a car in Bergen.", "Meanwhile, customs men found 9 kg of hashish in a car in Bergen.", "another case"),
    ("a row of finds", "It was the second find in a month. Some 300 kg of cocaine turned up in Hamburg.", "Some 300 kg of cocaine turned up in Hamburg.", "another case"),
    ("another time", "Two weeks ago customs men seized 9 kg of hashish at the pier.", "Two weeks ago customs men seized 9 kg of hashish at the pier.", "another case"),
    ("after which this one comes", "The find comes just a month after police seized hashish worth 4 million euros there.", "police seized hashish worth 4 million euros there", "another case"),
    ("measured by", "The haul beats the 1.2 tonnes of heroin found off Lagos in December 2017.", "the 1.2 tonnes of heroin found off Lagos in December 2017", "another case"),
    ("since a year", "It is the largest find in the port since 2015, when officers took 4 tonnes of hashish.", "since 2015, when officers took 4 tonnes of hashish.", "another case"),
    ("since a haul", "It is the largest haul since 7.2 tonnes of hashish were seized in 2019.", "since 7.2 tonnes of hashish were seized in 2019.", "another case"),
    ("not the first", "It is not the first time. Last May Dutch police found 9 kg of hashish in Delft. It had been flown to Bergen.", "Last May Dutch police found 9 kg of hashish in Delft. It had been flown to Bergen.", "another case"),
    ("the one before", "The port's last big find was of 90 kg of hashish, in 2014. Its last big find was of 80 kg of heroin, in 2013.", "Its last big find was of 80 kg of heroin, in 2013.", "another case"),
    ("another year's haul", "In May 2017 police found 900 kg of hashish in Bergen.", "In May 2017 police found 900 kg of hashish in Bergen.", "another case"),
    ("no link", "In 2015 a court in Lisbon jailed nine men. That matter was unrelated to Lee.", "In 2015 a court in Lisbon jailed nine men.", "another case"),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "text", "span", "why"), ROWS, ids=[one[0] for one in ROWS])
def test_other_cases_in_passing_are_told_apart(
    scene_of: Build, trap: str, text: str, span: str, why: str
) -> None:
    found = [one for one in scene_of(LEAD + text).asides if one.why.startswith("another")]
    assert [one.span.text for one in found] == [span], trap
    assert found[0].why.startswith(why), trap


OWN = [
    ("no haul since then", "It is the largest find since 2015, and weighs 4 tonnes."),
    ("held since the find", "He has been held since 4 kg of hashish were seized in May."),
    ("the case's own place", "The verdict comes six weeks after a man was arrested in Oslo."),
    ("the case's own people", "It ended after Bo Lee was arrested in Lisbon."),
    (
        "an earlier step of this one",
        "Two weeks ago customs men seized 9 kg of hashish at the pier, and the papers led back to this house.",
    ),
    ("a bound of the haul itself", "More than the 9 kg of heroin seized at first lay in Oslo."),
    ("the haul itself, with its year", "In May 2017 police found the 20 kg of heroin in Bergen."),
    ("what followed", "The arrests followed the seizure of 9 kg of heroin at Antwerp in May."),
    ("a time without a haul", "Two weeks ago his lawyer asked for bail."),
    ("a second load of the case", "Police then seized a second load of 5 kg of heroin."),
]


@pytest.mark.parametrize(("trap", "text"), OWN, ids=[one[0] for one in OWN])
def test_steps_of_the_case_stay(scene_of: Build, trap: str, text: str) -> None:
    assert not [one for one in scene_of(LEAD + text).asides if "another" in one.why], trap


def test_a_report_on_something_else_sets_its_drug_case_aside(scene_of: Build) -> None:
    quiet = "Ministers spoke of tariffs. Shops were open. It rained. Nobody came. "
    scene = scene_of(quiet * 3 + "On Monday a court sentenced a man who had sold heroin.")
    assert not scene.relevant
    assert [one.why for one in scene.asides] == [
        "a drug case in passing: the report is about something else"
    ]


def test_operations_of_a_report_that_goes_round_are_none_of_them_in_passing(
    scene_of: Build,
) -> None:
    text = LEAD + (
        "In another raid police seized 9 kg of hashish in Bergen. "
        "In a third raid police seized 4 kg of opium in Narvik."
    )
    assert not [one for one in scene_of(text).asides if one.why.startswith("another")]
