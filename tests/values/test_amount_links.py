"""The words between a figure and a substance: which of them join the two."""

from __future__ import annotations

import pytest

from consilience.values import amount_links as links


@pytest.mark.parametrize(
    "between",
    [
        " of ",
        " of suspected ",
        " a month of ",  # a rate
        " each of ",
        " in shipments of ",
        " containing ",
        " of it was ",
        " turned out to be ",
        " of a mixture or substance containing a detectable amount of ",  # the statute
    ],
)
def test_these_words_join_a_figure_to_the_substance_behind_it(between: str) -> None:
    assert links.OF.fullmatch(between)


@pytest.mark.parametrize(
    "between",
    [
        " and ",
        ", with a van of ",
        " from a house of ",
        " of chalk beside ",  # the figure is of the chalk
        " of rice, worth nothing, hiding ",
        ". The boxes held ",
    ],
)
def test_these_words_part_a_figure_from_the_substance_behind_it(between: str) -> None:
    assert links.OF.fullmatch(between) is None


def test_four_words_describe_a_substance_and_five_are_a_sentence() -> None:
    assert links.OF.fullmatch(" of what police call pure ")
    assert links.OF.fullmatch(" of what police call very pure ") is None


@pytest.mark.parametrize("between", [" weighing ", ", which weighed ", " totalling about ", " ("])
def test_these_words_join_a_substance_to_the_figure_behind_it(between: str) -> None:
    found = links.BEFORE.match(between)
    assert found
    assert found.end() >= len(between.removesuffix("about "))


def test_a_substance_two_sentences_off_is_not_joined() -> None:
    assert links.BEFORE.fullmatch(" was found. The bag held ") is None


@pytest.mark.parametrize(
    ("words", "each"),
    [(" each", True), (" a bag", True), (" each of heroin", False), (" in each of them", False)],
)
def test_the_weight_of_one_piece_is_told_from_a_share_of_each(words: str, each: bool) -> None:
    assert bool(links.EACH_BEHIND.match(words)) is each


@pytest.mark.parametrize(
    ("words", "declared"),
    [("It was declared as ", True), ("labelled as ", True), ("She declared ", False)],
)
def test_what_papers_say_is_told_from_what_was_found(words: str, declared: bool) -> None:
    assert bool(links.DECLARED.search(words)) is declared


def test_a_dose_is_no_find() -> None:
    assert links.DOSE.match(" can kill a grown man")
    assert links.DOSE.match(" killed a grown man") is None
