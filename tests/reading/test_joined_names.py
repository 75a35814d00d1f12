"""Names that are known by the names beside them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from consilience.knowledge import load
from consilience.reading.joined_names import joined
from consilience.reading.names import find_names
from consilience.reading.parser import parse
from consilience.reading.runs import runs
from consilience.reading.sentences import split


@pytest.mark.parametrize(
    ("text", "names", "trap"),
    [
        ("Rosa Orr, 40, and Gil Prado were there.", ["Rosa Orr", "Gil Prado"], "two in a row"),
        ("Rosa Orr, 40; Gull Port BOMG member Al Moe left.", ["Rosa Orr"], "part of a body"),
    ],
)
def test_who_stands_beside_a_name_is_a_person_too(
    parser: Language, text: str, names: list[str], trap: str
) -> None:
    words = load().words
    found = find_names(parse(parser, text, split(text, words)), words, ())
    first = tuple(one for one in found if one.span.text == "Rosa Orr")
    told = joined(text, first, runs(text, words), words, ())
    assert [one.span.text for one in told] == names, trap
