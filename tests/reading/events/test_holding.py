"""Penalties of groups."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role


def test_alternatives_of_a_group_are_its_least_and_its_most(parser: Language) -> None:
    made = scene(
        parser,
        "Eight others received life or terms of six to nine years in prison.",
        ("count", "Eight others", "person|=8"),
        ("penalty", "life", "life"),
        ("penalty", "six to nine years in prison", "prison P72M/P108M"),
    )
    assert sorted(shown(made, EventType.SENTENCE, Role.PENALTY)) == [
        "8|max life",
        "8|min prison P72M",
    ]


def test_a_named_person_keeps_both_parts_of_a_penalty(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth received life and a fine of 900 euros.",
        ("name", "Ida Roth", "Ida Roth"),
        ("penalty", "life", "life"),
        ("penalty", "a fine of 900 euros", "fine 900 EUR"),
    )
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == [
        "Ida Roth|life",
        "Ida Roth|fine 900 EUR",
    ]


def test_a_penalty_given_to_one_is_not_said_of_those_sent_away_beside_him(
    parser: Language,
) -> None:
    made = scene(
        parser,
        "The court gave a death sentence to a man and sent eight others to jail. "
        "Karl Benn was the man.",
        ("name", "Karl Benn", "Karl Benn"),
        ("penalty", "a death sentence", "death"),
        ("count", "eight others", "person|=8"),
    )
    assert "8|death" not in shown(made, EventType.SENTENCE, Role.PENALTY)


def test_who_has_a_penalty_of_his_own_is_not_the_unnamed_one(parser: Language) -> None:
    made = scene(
        parser,
        "A man was sentenced to death. Karl Benn was sentenced to life. Ida Roth ran a laboratory.",
        ("name", "Karl Benn", "Karl Benn"),
        ("name", "Ida Roth", "Ida Roth"),
        ("penalty", "death", "death"),
        ("penalty", "life", "life"),
    )
    assert sorted(shown(made, EventType.SENTENCE, Role.PENALTY)) == [
        "Ida Roth|death",
        "Karl Benn|life",
    ]


def test_a_man_whom_nobody_names_is_one_person(parser: Language) -> None:
    made = scene(parser, "A man was sentenced to death.", ("penalty", "death", "death"))
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == ["1|death"]


def test_of_several_only_one_with_whom_a_court_dealt_is_the_unnamed_one(parser: Language) -> None:
    told = (
        "A man was sentenced to death. Officers said that a seller called Lotta sold the pills. "
        "Karl Benn {} in March."
    )

    def given(step: str) -> list[str]:
        made = scene(
            parser,
            told.format(step),
            ("name", "Lotta", "Lotta"),
            ("name", "Karl Benn", "Karl Benn"),
            ("substance", "pills", "mdma"),
            ("penalty", "death", "death"),
        )
        return shown(made, EventType.SENTENCE, Role.PENALTY)

    assert given("was charged") == ["Karl Benn|death"]
    assert given("sold the pills, too,") == ["1|death"]


def test_the_only_person_of_a_report_may_have_been_tried_twice(parser: Language) -> None:
    made = scene(
        parser,
        "A Danish man was sentenced to death. Karl Benn was sentenced to nine years in May.",
        ("name", "Karl Benn", "Karl Benn"),
        ("penalty", "death", "death"),
        ("penalty", "nine years", "prison P108M"),
    )
    assert "Karl Benn|death" in shown(made, EventType.SENTENCE, Role.PENALTY)


def test_a_number_beside_as_many_names_holds_no_penalty_itself(parser: Language) -> None:
    made = scene(
        parser,
        "Two couriers were jailed for six years each: Ida Roth and Jon Falk.",
        ("count", "Two couriers", "person|=2"),
        ("penalty", "six years", "prison P72M"),
        ("name", "Ida Roth", "Ida Roth"),
        ("name", "Jon Falk", "Jon Falk"),
    )
    assert sorted(shown(made, EventType.SENTENCE, Role.PENALTY)) == [
        "Ida Roth|prison P72M",
        "Jon Falk|prison P72M",
    ]


def test_a_penalty_of_one_not_named_is_held_by_one(parser: Language) -> None:
    made = scene(
        parser,
        "A Danish national, 52, has been sentenced to nine years' imprisonment for heroin.",
        ("penalty", "nine years' imprisonment", "prison P108M"),
    )
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == ["1|prison P108M"]


def test_of_two_not_named_each_has_a_penalty_of_his_own(parser: Language) -> None:
    made = scene(
        parser,
        "Two men were jailed for nine years and 12 years respectively for heroin.",
        ("count", "Two men", "person|=2"),
        ("penalty", "nine years", "prison P108M"),
        ("penalty", "12 years", "prison P144M"),
    )
    assert sorted(shown(made, EventType.SENTENCE, Role.PENALTY)) == [
        "1|prison P108M",
        "1|prison P144M",
    ]


def test_a_fine_on_them_befalls_all_who_are_named_next(parser: Language) -> None:
    made = scene(
        parser,
        "A court jailed two men. The judge also fined them 900 euros each. "
        "The convicts are Jon Falk and Per Lind.",
        ("count", "two men", "person|=2"),
        ("penalty", "900 euros", "fine 900 EUR"),
        ("name", "Jon Falk", "Jon Falk"),
        ("name", "Per Lind", "Per Lind"),
    )
    assert sorted(shown(made, EventType.SENTENCE, Role.PENALTY)) == [
        "Jon Falk|fine 900 EUR",
        "Per Lind|fine 900 EUR",
    ]
