"""Whom a step befalls: shared subjects, pronouns, penalties said of the right people."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.knowledge import load
from consilience.reading import read
from consilience.types import EventType, Report, ReportId, Role

_PEOPLE = (
    ("name", "Ida Roth", "Ida Roth"),
    ("name", "Karl Benn", "Karl Benn"),
)


def test_a_second_verb_befalls_the_subject_of_the_first(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth was extradited from Peru on May 2, 2011, and arraigned on May 4, 2011.",
        _PEOPLE[0],
        ("date", "May 2, 2011", "2011-05-02"),
        ("date", "May 4, 2011", "2011-05-04"),
    )
    assert shown(made, EventType.EXTRADITION, Role.DATE) == ["2011-05-02"]
    assert shown(made, EventType.CHARGE, Role.DATE) == ["2011-05-04"]
    assert shown(made, EventType.CHARGE, Role.PERSON) == ["Ida Roth"]


def test_they_are_those_whom_the_last_step_befell(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth and Karl Benn were charged in Turin. They were arrested in Lima.",
        *_PEOPLE,
    )
    assert shown(made, EventType.ARREST, Role.PERSON) == ["Ida Roth", "Karl Benn"]


def test_each_gets_the_shared_penalty(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth and Karl Benn were each sentenced to nine years in prison.",
        *_PEOPLE,
        ("penalty", "nine years in prison", "prison P108M"),
    )
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == [
        "Ida Roth|prison P108M",
        "Karl Benn|prison P108M",
    ]


def test_respectively_gives_one_each_in_order(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth and Karl Benn were sentenced to nine years and four years, respectively.",
        *_PEOPLE,
        ("penalty", "nine years", "prison P108M"),
        ("penalty", "four years", "prison P48M"),
    )
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == [
        "Ida Roth|prison P108M",
        "Karl Benn|prison P48M",
    ]


def test_a_count_holds_its_own_penalty_and_not_the_named_ones(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth was jailed for life. Six others received between one and five years in prison.",
        _PEOPLE[0],
        ("penalty", "jailed for life", "life"),
        ("count", "Six others", "person|=6"),
        ("penalty", "between one and five years in prison", "prison P12M/P60M"),
    )
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == [
        "Ida Roth|life",
        "6|prison P12M/P60M",
    ]


def test_an_unnamed_man_is_the_one_whom_the_report_names_next(parser: Language) -> None:
    made = scene(
        parser,
        "A Ghent man was sentenced to life. Karl Benn pleaded guilty in May.",
        _PEOPLE[1],
        ("penalty", "life", "life"),
        ("plea", "pleaded guilty", "guilty"),
    )
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == ["Karl Benn|life"]


def test_a_judge_is_never_the_one_sentenced(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth was sentenced by Karl Benn to four years in prison.",
        *_PEOPLE,
        ("penalty", "four years in prison", "prison P48M"),
        parts=(("Karl Benn", "judge"), ("Ida Roth", "accused")),
    )
    assert shown(made, EventType.SENTENCE, Role.PERSON) == ["Ida Roth"]


def test_he_who_arrests_is_not_arrested_but_he_who_receives_is_sentenced(
    parser: Language,
) -> None:
    arrested = scene(parser, "Karl Benn arrested Ida Roth in Lima.", *_PEOPLE)
    assert shown(arrested, EventType.ARREST, Role.PERSON) == ["Ida Roth"]
    received = scene(
        parser,
        "Karl Benn received nine years in prison.",
        _PEOPLE[1],
        ("penalty", "nine years in prison", "prison P108M"),
    )
    assert shown(received, EventType.SENTENCE, Role.PERSON) == ["Karl Benn"]


@pytest.mark.parametrize("words", ["was issued for", "against", "for"])
def test_a_warrant_befalls_whom_it_is_for(parser: Language, words: str) -> None:
    made = scene(
        parser,
        f"A court confirmed that an arrest warrant {words} Ida Roth in May.",
        ("name", "Ida Roth", "Ida Roth"),
        ("date", "May", "2014-05"),
    )
    assert shown(made, EventType.ARREST, Role.PERSON) == ["Ida Roth"]


@pytest.mark.parametrize(
    ("trap", "text", "count"),
    [
        ("papers of both cases", "The papers in both cases were unsealed on Monday.", []),
        ("they of a step", "Six men were arrested. They were charged on Monday.", ["person|=6"]),
    ],
)
def test_a_number_told_of_the_trade_is_not_who_is_charged(
    parser: Language, trap: str, text: str, count: list[str]
) -> None:
    lead = "He shipped heroin to more than 90 distributors. "
    reading = read(Report(id=ReportId("r-1"), text=lead + text), load(), parser)
    told = [one for one in reading.events if one.type is EventType.CHARGE]
    found = [one.value.show() for two in told for one in two.slots if one.role is Role.COUNT]
    assert found == count, trap


def test_a_jury_finds_guilty_whom_the_pronoun_within_the_verdict_means(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth was jailed on Monday for nine years. A jury had found her guilty in March.",
        _PEOPLE[0],
        ("penalty", "nine years", "prison P108M"),
    )
    assert shown(made, EventType.CONVICTION, Role.PERSON) == ["Ida Roth"]


def test_nobody_is_convicted_in_the_place_of_kin(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth was charged on Monday. The jury cleared her and found her brother guilty.",
        _PEOPLE[0],
    )
    assert shown(made, EventType.CONVICTION, Role.PERSON) == []
