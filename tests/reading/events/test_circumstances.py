"""One date and one force for several verbs."""

from __future__ import annotations

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
