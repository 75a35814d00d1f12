from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.reading.not_people import is_thing
from consilience.reading.runs import runs

ROWS = [
    ("a ship", "They boarded the vessel Ann Orr at sea.", "Ann Orr", True),
    ("a warship", "The LÉ Ann Orr fired at noon.", "LÉ Ann Orr", True),
    ("a ship behind its flag", "The Togo-flagged Ann Orr sank.", "Ann Orr", True),
    ("a people behind an age", "They held a 49-year-old Dane at noon.", "Dane", True),
    ("a name behind an age", "They held the 49-year-old Ann Orr.", "Ann Orr", False),
    ("a village", "He came from village Orr Kalan at noon.", "Orr Kalan", True),
    ("a father", "They held Bo Lee s/o Al Lee at noon.", "Al Lee", True),
    ("a street", "They lived in Orr Lane at the time.", "Orr Lane", True),
    ("a town behind a street", "Al Lee from Orr Walk, Ashby Kell was held.", "Ashby Kell", True),
    ("a person behind a name", "They met Al Lee, Ann Orr and others.", "Ann Orr", False),
    ("a surname that is a street's word", "They met Diane Lane at noon.", "Diane Lane", False),
    ("a person", "They met Ann Orr at noon.", "Ann Orr", False),
]


@pytest.mark.parametrize(("trap", "text", "name", "thing"), ROWS, ids=[one[0] for one in ROWS])
def test_the_words_beside_a_name_say_that_it_is_nobody(
    trap: str, text: str, name: str, *, thing: bool
) -> None:
    words = load().words
    run = next(one for one in runs(text, words) if one.span.text == name)
    assert is_thing(text, run, words) is thing, trap
