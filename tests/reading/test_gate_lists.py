"""The lists of the gate in all lines of a text at once."""

from __future__ import annotations

import re

import pytest

from consilience.knowledge import load
from consilience.reading.gate_lists import gate_lists, tells_term, weighs
from consilience.reading.small import small

LISTS = gate_lists(load().words)
LINES = [
    ("a word", "he was arrested."),
    ("a beginning of a word", "smugglers ran."),
    ("within a word", "the unarrested ran"),
    ("two words", "a prior conviction"),
    ("two words, two blanks", "a prior  conviction"),
    ("two words, a line between", "motorcycle\nclub"),
    ("a hyphen", "the ms-13 gang."),
    ("a hyphen that is missing", "the ms 13."),
    ("the last letter", "it was cocaine"),
    ("the first letter", "cocaine"),
    ("a letter that is not of ascii before", "éarrested"),
    ("an underscore behind", "arrested_ by"),
    ("quotes", "“heroin”"),
    ("nothing", ""),
]


@pytest.mark.parametrize(("trap", "line"), LINES)
def test_a_line_prints_the_lists_that_their_expressions_find(trap: str, line: str) -> None:
    found = {name for name in LISTS.by_list if LISTS[name].search(line)}
    (printed,) = LISTS.in_lines(line, [(0, len(line))])
    assert {one for one in printed if one in LISTS.by_list} == found, trap


def test_each_line_of_a_text_prints_what_it_prints_by_itself() -> None:
    text = small("\n".join(line for _, line in LINES))
    spans, start = [], 0
    for _, line in LINES:
        spans.append((start, start + len(line)))
        start += len(line) + 1
    alone = [LISTS.in_lines(line, [(0, len(line))])[0] for _, line in LINES]
    assert list(LISTS.in_lines(text, spans)) == alone


@pytest.mark.parametrize(
    ("line", "hauls", "lasts"),
    [
        ("it held 5kg of flour", True, False),
        ("it held five kg of flour", True, False),
        ("it held 3 blue pills", True, False),
        ("twenty-eight traders came", False, False),
        ("a kg of it", False, False),
        ("he got 10 years.", False, True),
        ("he got 10 years ago.", False, False),
        ("he got a month", False, False),
    ],
)
def test_a_weight_and_a_term_are_told_by_figure_and_unit(
    line: str, hauls: bool, lasts: bool
) -> None:
    (printed,) = LISTS.in_lines(line, [(0, len(line))])
    assert (weighs(line, printed), tells_term(line, printed)) == (hauls, lasts)


def test_every_word_of_the_lists_is_found() -> None:
    for name in LISTS.by_list:
        for word in sorted(load().words.sets[name]):
            line = re.sub(" ", "\n", word)
            assert name in LISTS.in_lines(line, [(0, len(line))])[0], (name, word)
