"""One event a real-world event and report."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene

from consilience.types import EventType


def _arrests(parser: Language, second: str, place: str) -> int:
    made = scene(
        parser,
        f"Nine men were arrested in Lima on 3 May 2014. The arrests in {second} came early.",
        ("count", "Nine men", "person|=9"),
        ("place", "Lima", "Lima, PE"),
        ("place", second, place),
        ("date", "3 May 2014", "2014-05-03"),
    )
    return [one.type for one in events(made)].count(EventType.ARREST)


def test_a_second_mention_of_one_arrest_adds_to_the_first(parser: Language) -> None:
    assert _arrests(parser, "Lima", "Lima, PE") == 1


def test_arrests_in_two_countries_are_two_events(parser: Language) -> None:
    assert _arrests(parser, "Oslo", "Oslo, NO") == 2


def test_more_than_twenty_and_three_are_two_arrests_and_twenty_one_is_none(
    parser: Language,
) -> None:
    def arrests(words: str, value: str) -> int:
        made = scene(
            parser,
            f"Police arrested more than 20 suspects. Later {words} were arrested.",
            ("count", "more than 20 suspects", "person|>20"),
            ("count", words, value),
        )
        return [one.type for one in events(made)].count(EventType.ARREST)

    assert arrests("three men", "person|=3") == 2
    assert arrests("all 21 men", "person|=21") == 1


def test_a_retrial_is_another_sentence_and_a_second_mention_is_not(parser: Language) -> None:
    def sentences(second: str, value: str) -> int:
        made = scene(
            parser,
            f"Ida Roth was sentenced to death. Ida Roth was sentenced to {second}.",
            ("name", "Ida Roth", "Ida Roth"),
            ("penalty", "death", "death"),
            ("penalty", second, value),
        )
        return [one.type for one in events(made)].count(EventType.SENTENCE)

    assert sentences("nine years in prison", "prison P108M") == 2
    assert sentences("death", "death") == 1


def test_a_number_without_a_place_is_not_tied_to_the_arrest_that_has_one(
    parser: Language,
) -> None:
    made = scene(
        parser,
        "An arrest in Lima in May 2014 began it. More than 40 suspects were held.",
        ("place", "Lima", "Lima, PE"),
        ("date", "May 2014", "2014-05"),
        ("count", "More than 40 suspects", "person|>40"),
    )
    assert [one.type for one in events(made)].count(EventType.ARREST) == 2


@pytest.mark.parametrize(
    ("told", "finds"),
    [
        ("In May they had opened a box and found 9 kg of khat.", 2),
        ("In May they had found 9 kg of opium.", 1),  # the same drug: perhaps a part of it
        ("In May they opened a box and found 9 kg of khat.", 1),  # no word that it was before
    ],
)
def test_a_find_of_before_with_a_drug_and_day_of_its_own_is_another(
    parser: Language, told: str, finds: int
) -> None:
    made = scene(
        parser,
        f"Customs seized 40 kg of opium in Turin. {told}",
        ("amount", "40 kg of opium", "opium|=40 kg"),
        ("amount", "9 kg of khat", "khat|=9 kg"),
        ("amount", "9 kg of opium", "opium|=9 kg"),
        ("date", "May", "2019-05"),
    )
    assert len([one for one in events(made) if one.type is EventType.SEIZURE]) == finds


def test_others_sentenced_for_something_else_are_another_sentence(parser: Language) -> None:
    def sentences(second: str, offence: str) -> int:
        made = scene(
            parser,
            f"Ida Roth was jailed for smuggling. Karl Benn was jailed for {second}.",
            ("name", "Ida Roth", "Ida Roth"),
            ("name", "Karl Benn", "Karl Benn"),
            ("offence", "smuggling", "trafficking"),
            ("offence", second, offence),
        )
        return [one.type for one in events(made)].count(EventType.SENTENCE)

    assert sentences("possession", "possession") == 2
    assert sentences("smuggling", "trafficking") == 1


def test_people_of_two_entries_of_a_court_list_are_not_sentenced_together(
    parser: Language,
) -> None:
    def sentences(gap: str) -> int:
        made = scene(
            parser,
            f"IDA ROTH, 30: Jailed for two years.{gap}KARL BENN, 31: Jailed for four years.",
            ("name", "IDA ROTH", "IDA ROTH"),
            ("name", "KARL BENN", "KARL BENN"),
            ("penalty", "two years", "prison P24M"),
            ("penalty", "four years", "prison P48M"),
        )
        return [one.type for one in events(made)].count(EventType.SENTENCE)

    assert sentences("\n") == 2
