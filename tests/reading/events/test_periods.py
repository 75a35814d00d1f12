"""What whole periods have brought is no event of a case."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene, shown

from consilience.types import EventType, Role

_CASE = ("amount", "700 pills of captagon", "captagon|=700 tablet")
_SUM = ("amount", "9 tonnes of heroin", "heroin|=9 t")


def test_what_years_have_brought_is_a_statistic_and_no_haul_of_the_case(parser: Language) -> None:
    made = scene(
        parser,
        "Customs seized 700 pills of captagon in Aqaba. More than 9 tonnes of heroin were seized "
        "in the past six years.",
        ("amount", "700 pills of captagon", "captagon|=700 tablet"),
        ("amount", "9 tonnes of heroin", "heroin|>9 t"),
        ("date", "the past six years", "2013/2019"),
    )
    assert shown(made, EventType.STATISTIC, Role.AMOUNT) == ["heroin|>9 t"]
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["captagon|=700 tablet"]


@pytest.mark.parametrize(
    ("when", "sums"),
    [
        ("In the 2020 fiscal year", True),
        ("In the 2019-20 financial year", True),
        ("In fiscal year 2020", True),
        ("In the 2020 raid", False),
    ],
)
def test_a_financial_year_is_added_up_however_it_is_written(
    parser: Language, when: str, *, sums: bool
) -> None:
    made = scene(parser, f"{when} police in Oslo seized 9 tonnes of heroin.", _SUM)
    assert shown(made, EventType.STATISTIC, Role.AMOUNT) == (["heroin|=9 t"] if sums else [])


def test_a_haul_of_last_week_is_no_statistic(parser: Language) -> None:
    made = scene(
        parser,
        "Customs seized 700 pills of captagon in the past week.",
        ("amount", "700 pills of captagon", "captagon|=700 tablet"),
    )
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["captagon|=700 tablet"]


@pytest.mark.parametrize(
    "told",
    [
        "In fiscal year 2018 the guard removed 9 tonnes of heroin.",
        "Customs took 9 tonnes of heroin in the first half of 2018.",
        "So far this year officers have seized 9 tonnes of heroin.",
        "Police seized 9 tonnes of heroin, against 4 tonnes a year earlier.",
        "Last year, police seized 9 tonnes of heroin.",
        # no verb tells it
        "Last year's total came to 9 tonnes of heroin.",
    ],
)
def test_the_sum_of_a_period_is_a_statistic(parser: Language, told: str) -> None:
    made = scene(parser, f"Customs seized 700 pills of captagon in Aqaba. {told}", _CASE, _SUM)
    assert shown(made, EventType.STATISTIC, Role.AMOUNT)[:1] == ["heroin|=9 t"]
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["captagon|=700 tablet"]


@pytest.mark.parametrize(
    "told",
    [
        "Together, the two seizures came close to 9 tonnes of heroin.",
        "The three finds together weigh 9 tonnes of heroin.",
        "Altogether these four hauls make 9 tonnes of heroin.",
        "The two consignments amounted to 9 tonnes of heroin.",
        "The last two hauls combined come to 9 tonnes of heroin.",
    ],
)
def test_what_several_hauls_make_together_is_a_statistic(parser: Language, told: str) -> None:
    made = scene(parser, f"Customs seized 700 pills of captagon in Aqaba. {told}", _CASE, _SUM)
    assert shown(made, EventType.STATISTIC, Role.AMOUNT) == ["heroin|=9 t"]
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["captagon|=700 tablet"]


def test_what_was_found_together_with_a_haul_is_no_sum(parser: Language) -> None:
    told = "Police seized 9 tonnes of heroin together with two guns."
    made = scene(parser, told, _SUM)
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["heroin|=9 t"]


def test_a_day_of_last_year_is_of_a_case(parser: Language) -> None:
    made = scene(
        parser,
        "In 2018, on 3 May, police seized 9 tonnes of heroin.",
        _SUM,
        ("date", "3 May", "2018-05-03"),
    )
    assert shown(made, EventType.SEIZURE, Role.AMOUNT) == ["heroin|=9 t"]


def test_the_arrests_told_behind_a_sum_are_part_of_it(parser: Language) -> None:
    made = scene(
        parser,
        "Customs seized 700 pills of captagon in Aqaba. In the first half of 2018 it seized "
        "9 tonnes of heroin. 268 persons were arrested.",
        _CASE,
        _SUM,
        ("count", "268 persons", "person|=268"),
    )
    assert shown(made, EventType.STATISTIC, Role.COUNT) == ["person|=268"]
    assert EventType.ARREST not in [one.type for one in events(made)]


def test_the_year_that_a_sum_is_compared_with_is_not_its_own(parser: Language) -> None:
    made = scene(
        parser,
        "In the first half of 2018 police seized 9 tonnes of heroin, up on the same period of "
        "2016.",
        _SUM,
        ("date", "2018", "2018"),
        ("date", "2016", "2016"),
    )
    assert shown(made, EventType.STATISTIC, Role.DATE) == ["2018"]


_DEAD = ("count", "Thousands", "person|>1000")


def test_deaths_that_no_time_adds_up_stay_deaths(parser: Language) -> None:
    made = scene(parser, "Thousands have been killed in that war.", _DEAD)
    assert shown(made, EventType.DEATH, Role.COUNT) == ["person|>1000"]


def test_deaths_of_each_year_are_a_statistic(parser: Language) -> None:
    made = scene(parser, "Thousands are killed every year.", _DEAD)
    assert shown(made, EventType.STATISTIC, Role.COUNT) == ["person|>1000"]


@pytest.mark.parametrize(
    ("trap", "text", "kind"),
    [
        (
            "a sum of hauls",
            "Since May 2017 guards have seized 2.9 tonnes of heroin in 7 patrols.",
            1,
        ),
        (
            "the case itself",
            "Since May 2017 guards have seized 2.9 tonnes of heroin in the case.",
            0,
        ),
    ],
)
def test_what_several_operations_took_since_a_year_is_a_statistic(
    parser: Language, trap: str, text: str, kind: int
) -> None:
    made = scene(parser, text, ("amount", "2.9 tonnes of heroin", "heroin|=2.9 t"))
    told = shown(made, EventType.STATISTIC, Role.AMOUNT)
    assert told == ["heroin|=2.9 t"] * kind, trap
