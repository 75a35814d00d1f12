from __future__ import annotations

import re

import pytest

from consilience.knowledge import load
from consilience.reading.ranks import last_word, title_pattern, titles_ending

ROWS = [
    ("an abbreviated rank", "DSP Ann Orr", "DSP"),
    ("a rank with full stops", "Brig. Gen. Ann Orr", "Brig. Gen."),
    ("a rank of the Thai police", "Pol Lt Gen Ann Orr", "Pol Lt Gen"),
    ("a title behind a rank", "Comm Datuk Ann Orr", "Comm Datuk"),
    ("as short as a name, in capitals", "SI Rana", "SI"),
    ("as short as a name, and one", "Di Maria", None),
    ("a word that only begins like one", "Detlef Orr", None),
    ("a name", "Ann Orr", None),
]


@pytest.mark.parametrize(("trap", "text", "title"), ROWS, ids=[one[0] for one in ROWS])
def test_titles_in_a_row_end_where_the_name_begins(trap: str, text: str, title: str | None) -> None:
    hit = title_pattern(load().words).match(text)
    assert (hit.group() if hit else None) == title, trap


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("by Brig. Gen. ", "gen"),
        ("ex-Mayor\n", "mayor"),
        ("known as “", ""),
        ("", ""),
    ],
)
def test_the_last_word_before_a_name_has_no_capital_and_no_full_stop(
    before: str, word: str
) -> None:
    assert last_word(before) == word


@pytest.mark.parametrize(
    ("last", "printed", "there"),
    [
        ("gen", "Brig. Gen.", True),
        ("gen", "Brig. Col.", False),
        ("datuk", "Datuk", True),
        ("orange", "Orange", False),
    ],
)
def test_titles_are_told_by_their_last_word(last: str, printed: str, there: bool) -> None:
    pattern = titles_ending(load().words, last)
    assert bool(pattern and re.fullmatch(rf"(?:\w+\.? )?{pattern}", printed)) == there
