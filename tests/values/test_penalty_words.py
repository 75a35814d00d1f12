"""What stands around a term or a sum: rows are words with their trap named."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.values import penalty_words
from consilience.values.penalty_words import compiled

WORDS = compiled(knowledge.load())


@pytest.mark.parametrize(
    ("words", "prison"),
    [
        ("She was sentenced on Friday to ", True),
        ("He was jailed for up to ", True),
        ("They are each serving ", True),
        ("the term was cut to ", True),
        ("She lived there for ", False),
        ("It was sentenced. They moved to ", False),  # a sentence ends between
        ("He was sentenced and moved to " + "x" * 61 + " to ", False),  # too far off
    ],
)
def test_words_before_a_term_say_whether_it_is_of_prison(words: str, prison: bool) -> None:
    assert bool(penalty_words.PRISON_BEFORE.search(words)) is prison


@pytest.mark.parametrize(
    ("words", "prison"),
    [
        (" in federal prison", True),
        ("’ imprisonment", True),
        ("-year sentence"[5:], True),
        (" behind bars", True),
        (" sentence of probation", False),
        (" terms of supervised release", False),
        (" in office", False),
    ],
)
def test_words_behind_a_term_say_whether_it_is_of_prison(words: str, prison: bool) -> None:
    assert bool(penalty_words.PRISON_BEHIND.match(words)) is prison


@pytest.mark.parametrize(
    ("words", "most", "least"),
    [
        ("He faces a maximum of ", True, False),
        ("a crime punishable by ", True, False),
        ("a minimum term of ", False, True),
        ("not less than ", False, True),
        ("He was given ", False, False),
    ],
)
def test_the_ends_of_what_the_law_allows_are_told_apart(
    words: str, most: bool, least: bool
) -> None:
    assert bool(penalty_words.MAX_BEFORE.search(words)) is most
    assert bool(penalty_words.MIN_BEFORE.search(words)) is least


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("was sentenced to spend life in prison", "life in prison"),
        ("sentenced to a life of poverty", None),  # no sentence of a court
        ("The trip changed his life.", None),
        ("faces life behind bars", "faces life behind bars"),
    ],
)
def test_a_life_is_a_penalty_only_where_a_court_gives_it(text: str, given: str | None) -> None:
    found = WORDS.life.search(text)
    start = found and next((found.start(n) for n in ("given",) if found[n]), found.start())
    assert (found and text[start : found.end()]) == given


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (" of probation", "probation"),
        (" on supervised release", "supervised_release"),
        (" of home confinement", "home_confinement"),
    ],
)
def test_a_measure_behind_its_term_is_named_by_the_knowledge(text: str, measure: str) -> None:
    found = WORDS.other_behind.match(text)
    assert found
    assert WORDS.measure[found[1].lower()] == measure


def test_a_sum_that_is_paid_to_nobody_has_no_measure() -> None:
    assert WORDS.money_behind.match(" in restitution")
    assert WORDS.money_behind.match(" in a suitcase") is None
    assert WORDS.money_before.search("ordered to pay a fine of ")
    assert WORDS.money_before.search("a suitcase of ") is None
