from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.reading.scene import Scene

Build = Callable[..., Scene]
LEAD = "Police seized 20 kg of heroin. "

ROWS = [
    ("the subject before", "Bo Lee was arrested. He had a knife.", "He", "Bo Lee"),
    ("within the sentence", "Bo Lee said that he was tired.", "he", "Bo Lee"),
    (
        "who spoke last, not who was told of",
        "It was hidden, said Ana Orr of the Harbour Police. Bo Lee was jailed. She said it came by sea.",
        "She",
        "Ana Orr",
    ),
    (
        "the one accused",
        "Bo Lee was jailed. Ana Orr, a judge, sat. The defendant wept.",
        "defendant",
        "Bo Lee",
    ),
]


@pytest.mark.parametrize(("trap", "text", "word", "name"), ROWS, ids=[one[0] for one in ROWS])
def test_a_pronoun_stands_for_the_salient_person(
    scene_of: Build, trap: str, text: str, word: str, name: str
) -> None:
    people = scene_of(LEAD + text).people
    assert [one.full for one in people.links if one.span.text == word] == [name], trap


def test_a_pronoun_over_a_paragraphs_end_is_doubted(scene_of: Build) -> None:
    people = scene_of(LEAD + "Bo Lee was arrested.\n\nHe had a knife.").people
    assert [one.doubt for one in people.links] == ["'He' across a paragraph's end: probably Bo Lee"]


def test_he_is_not_he_whose_friend_was_named(scene_of: Build) -> None:
    told = "It led to one of Bo Lee's old friends, 40-year-old Cy Day. He had a knife."
    people = scene_of(LEAD + told).people
    assert [one.full for one in people.links] == ["Cy Day"]


def test_he_is_not_mrs(scene_of: Build) -> None:
    people = scene_of(LEAD + "Bo Lee was held. Mrs Orr watched. He had a knife.").people
    assert [one.full for one in people.links] == ["Bo Lee"]


def test_nobody_named_means_nobody_meant(scene_of: Build) -> None:
    assert scene_of(LEAD + "He had a knife.").people.links == ()
