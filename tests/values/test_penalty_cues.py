"""What says that a length of time is no prison: rows are words with their trap named."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.values import penalty, penalty_cues


@pytest.mark.parametrize(
    "words", [" ago", " later", " old", " in office", " of training", " community order"]
)
def test_other_lengths_of_time_are_no_prison(words: str) -> None:
    assert penalty_cues.NOT_PRISON.match(words)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("She was jailed for 20 years in Athens.", ["prison P240M"]),
        ("She was sentenced to 12 years in the Netherlands.", ["prison P144M"]),
        ("She was sentenced to 20 years in absentia.", ["prison P240M"]),
        ("He was given six years in his absence.", ["prison P72M"]),
        ("He got six years in the High Court.", ["prison P72M"]),
        ("He got six years in a police court.", ["prison P72M"]),  # the court, not the force
        ("He was given six years in the police to mend his ways.", []),
        ("She got 12 years in a criminal gang.", []),
        ("She was given 12 years in office.", []),
    ],
)
def test_where_a_term_was_given_is_no_calling(text: str, means: list[str]) -> None:
    assert [one.value.show() for one in penalty.find(text, knowledge.load())] == means


def test_what_an_appeal_takes_off_is_no_term() -> None:
    cut = "The sentence was cut by three years on appeal."
    left = "The sentence was cut to three years on appeal."
    assert not penalty.find(cut, knowledge.load())
    assert [one.value.show() for one in penalty.find(left, knowledge.load())] == ["prison P36M"]


@pytest.mark.parametrize("words", [" of hard labour", " to life", " in jail"])
def test_a_term_with_its_prison_behind_it_is_not_put_aside(words: str) -> None:
    assert penalty_cues.NOT_PRISON.match(words) is None


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("He was jailed for six years after police found a press.", ["prison P72M"]),
        ("She was sentenced to six years earlier this week.", ["prison P72M"]),
        ("He got six years and two months after a long trial.", ["prison P74M"]),
        ("He was jailed six years after the raid.", []),  # the raid may be six years back
        ("He was held six years after the raid.", []),
        ("She was given a six-month conditional discharge.", []),
    ],
)
def test_what_follows_a_term_tells_when_it_was_given(text: str, means: list[str]) -> None:
    assert [one.value.show() for one in penalty.find(text, knowledge.load())] == means


@pytest.mark.parametrize(
    "text",
    [
        "Any person who sells it commits an offence and the maximum penalty is a fine of $9,000.",
        "Those convicted are liable to a fine of $9,000.",
    ],
)
def test_what_the_law_threatens_anybody_with_befell_nobody(text: str) -> None:
    assert not penalty.find(text, knowledge.load())
