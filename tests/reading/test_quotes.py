from __future__ import annotations

import pytest

from consilience.reading.quotes import find_quotes, paragraph

ROWS = [
    ("speech at the start", "“We found it,” he said.", ["We found it,"], [True]),
    ("a phrase in a clause", "They met a “cooperating defendant” there.", ["cooperating defendant"], [False]),
    ("after a colon", 'She says: "It never stops."', ["It never stops."], [True]),
    ("never closed", "“They paid in coins\nNext day it rained.", ["They paid in coins"], [True]),
    ("one word is no quote", "The dealer “Ruby” left.", [], []),
    ("two of one speaker", "“We dug,” he said. “We found it.”", ["We dug,", "We found it."], [True, True]),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "text", "quotes", "speech"), ROWS, ids=[one[0] for one in ROWS])
def test_quotes_are_paired(trap: str, text: str, quotes: list[str], speech: list[bool]) -> None:
    found = find_quotes(text)
    assert [text[one.start : one.end] for one in found] == quotes, trap
    assert [one.speech for one in found] == speech, trap


def test_a_paragraph_is_a_line() -> None:
    text = "One.\nTwo three.\nFour."
    assert paragraph(text, 7).text == "Two three."
