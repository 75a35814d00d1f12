"""One date and one force for several verbs."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role


def test_a_date_before_both_verbs_is_of_both_and_one_after_the_first_is_its_own(
    parser: Language,
) -> None:
    words = (
        ("date", "In May 2014", "2014-05"),
        ("agency", "the Lima police", "Lima police"),
        ("count", "21 people", "person|=21"),
        ("amount", "3 kg of opium", "opium|=3 kg"),
    )
    both = scene(
        parser, "In May 2014 the Lima police arrested 21 people and seized 3 kg of opium.", *words
    )
    assert shown(both, EventType.ARREST, Role.DATE) == ["2014-05"]
    assert shown(both, EventType.SEIZURE, Role.DATE) == ["2014-05"]
    assert shown(both, EventType.SEIZURE, Role.AGENCY) == ["Lima police"]


def test_officers_are_of_the_force_named_the_sentence_before_and_not_of_an_older_one(
    parser: Language,
) -> None:
    text = "The Lima police knew the house. Officers raided a laboratory there."
    far = "The Lima police knew the house. It rained. It snowed. Officers raided a laboratory."
    words = (("agency", "Lima police", "Lima police"), ("facility", "laboratory", "laboratory"))
    assert shown(scene(parser, text, *words), EventType.SEARCH, Role.AGENCY) == ["Lima police"]
    assert shown(scene(parser, far, *words), EventType.SEARCH, Role.AGENCY) == []


_RULING = (
    ("name", "Ida Roth", "Ida Roth"),
    ("date", "3 May 2016", "2016-05-03"),
    ("court", "Lima High Court", "Lima High Court"),
    ("penalty", "nine years", "prison P108M"),
)


def test_a_sentence_told_after_a_judge_s_verdict_is_of_the_same_ruling(parser: Language) -> None:
    made = scene(
        parser,
        "In a decision of 3 May 2016 a judge of the Lima High Court convicted Ida Roth of "
        "smuggling. Roth was sentenced to nine years.",
        *_RULING,
        ("name", "Roth", "Ida Roth"),
    )
    assert shown(made, EventType.SENTENCE, Role.DATE) == ["2016-05-03"]
    assert shown(made, EventType.SENTENCE, Role.COURT) == ["Lima High Court"]


def test_a_sentence_told_after_a_jury_s_verdict_has_a_day_of_its_own(parser: Language) -> None:
    made = scene(
        parser,
        "On 3 May 2016 a jury at the Lima High Court convicted Ida Roth of smuggling. "
        "Roth was sentenced to nine years.",
        *_RULING,
        ("name", "Roth", "Ida Roth"),
    )
    assert shown(made, EventType.SENTENCE, Role.DATE) == []


def test_who_acts_on_a_tip_is_who_got_it(parser: Language) -> None:
    made = scene(
        parser,
        "Agents of the Harbour Guard cut the boxes open. They had acted on word from the Dutch police.",
        ("agency", "Harbour Guard", "Harbour Guard"),
        ("agency", "Dutch police", "Dutch police"),
    )
    assert shown(made, EventType.TIP_OFF, Role.TO) == ["Harbour Guard"]
    assert shown(made, EventType.TIP_OFF, Role.FROM) == ["Dutch police"]


def test_the_day_of_the_step_is_not_the_day_of_the_conduct(parser: Language) -> None:
    made = scene(
        parser,
        "On 3 May 2014 a court in Lima jailed the man who made what she sold.",
        ("date", "3 May 2014", "2014-05-03"),
    )
    assert shown(made, EventType.TRAFFICKING, Role.DATE) == []
    assert shown(made, EventType.SENTENCE, Role.DATE) == ["2014-05-03"]


def test_the_day_of_welcoming_a_sentence_is_not_its_day(parser: Language) -> None:
    made = scene(
        parser,
        "The attache today welcomed the sentences passed on nine men.",
        ("date", "today", "2014-05-03"),
        ("count", "nine men", "person|=9"),
    )
    assert shown(made, EventType.SENTENCE, Role.DATE) == []


@pytest.mark.parametrize(
    ("caption", "places"),
    [
        ("Guards stand outside the Lima Assize Court in Huancayo Peru.", ["Huancayo"]),
        ("Guards stand outside the Lima Assize Court. He lives in Huancayo.", []),  # a home
    ],
)
def test_the_seat_of_a_court_that_a_caption_names_is_where_it_judged(
    parser: Language, caption: str, places: list[str]
) -> None:
    made = scene(
        parser,
        f"{caption}\n\nIda Roth was sentenced to nine years.",
        ("court", "Lima Assize Court", "Lima Assize Court"),
        ("place", "Huancayo", "Huancayo, PE"),
        ("name", "Ida Roth", "Ida Roth"),
        ("penalty", "nine years", "prison P108M"),
    )
    found = shown(made, EventType.SENTENCE, Role.PLACE)
    assert [one.partition(",")[0] for one in found] == places
