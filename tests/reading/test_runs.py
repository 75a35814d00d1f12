from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.reading.runs import runs

ROWS = [
    ("a title before", "the chief, Major General Tran Van Orr, left", ["Tran Van Orr"]),
    ("an agency before", "DEA Administrator Ann Orr left", ["Ann Orr"]),
    ("possessive", "then Ann Orr's lorry left", ["Ann Orr"]),
    ("two names, one of them possessive", "Ann Orr's Bo Lee", ["Ann Orr", "Bo Lee"]),
    ("particles", "with Juan de la Torre and others", ["Juan de la Torre"]),
    ("initials and suffix", "that J. P. Orr Jr. left", ["J. P. Orr Jr."]),
    ("hyphens", "that Kwok Tsz-him and I-Chen Lu left", ["Kwok Tsz-him", "I-Chen Lu"]),
    ("an elided particle", "that Rene d'Arcy-Houle left", ["Rene d'Arcy-Houle"]),
    ("an opener of a sentence", "They left. When Orr came", ["Orr"]),
    ("a common word as a surname", "that Delante White left", ["Delante White"]),
    ("an agency that lost its apostrophe", "the DEAs Porto office left", ["Porto"]),
    ("the same word first", "near White Orr and the West", ["Orr"]),
    ("the same word before another", "in Oslo West Harbour", ["Oslo"]),
    ("a compound of a place", "the Skerry-based Orr Lee family", ["Orr Lee"]),
    ("a given name with a hyphen", "with Park Jae-ho then", ["Park Jae-ho"]),
    ("names end at full stops", "with Ann Orr. Bo Lee left", ["Ann Orr", "Bo Lee"]),
]


@pytest.mark.parametrize(("trap", "text", "names"), ROWS, ids=[one[0] for one in ROWS])
def test_runs_are_cut_where_names_end(trap: str, text: str, names: list[str]) -> None:
    found = [one.span.text for one in runs(text, load().words)]
    assert [one for one in found if one != "They"] == names, trap


def test_spans_quote_the_text() -> None:
    text = "Then Ann Orr's friend Bo Lee Jr. met Cy Day\u00a0Moe."
    assert all(
        text[one.span.start : one.span.end] == one.span.text for one in runs(text, load().words)
    )
