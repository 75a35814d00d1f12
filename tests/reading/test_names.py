from __future__ import annotations

import pytest
from spacy.language import Language

from consilience.knowledge import load
from consilience.reading.names import find_names
from consilience.reading.parser import parse
from consilience.reading.sentences import split

ROWS = [
    ("a title", "They met Colonel Ugo Natali in port.", ["Ugo Natali"]),
    ("an age", "Wasi Akinola, 53, was there.", ["Wasi Akinola"]),
    ("an age in another writing", "The jailing of 53-year old Wasi Akinola came.", ["Wasi Akinola"]),
    ("homes behind names", "Ugo Natali, of Gull Rasen; Kim Smit, of Skerry Moor, were given a year.", ["Ugo Natali", "Kim Smit"]),
    ("where somebody lives", "A Vale Moor man, 35, was charged.", []),
    ("an age behind Chinese letters", "Bai Yong (白勇), 41, was there.", ["Bai Yong"]),
    ("a list", "In custody:\n• Soji Bello, 69\n• Sunday Ojo, 53, and\n• Kim Smit, 42", ["Soji Bello", "Sunday Ojo", "Kim Smit"]),
    ("a numbered list", "Charged:\n1. Ricky Tan\n2. Marko Lim II\n3. Teejay Mora", ["Ricky Tan", "Marko Lim II", "Teejay Mora"]),
    ("a nickname in quotes", "They bought it from a dealer called “Ruby”.", ["Ruby"]),
    ("an office behind a dateline", "LIMA - Ada Whitlock, mayor of Tulcan, was arrested.", ["Ada Whitlock"]),
    ("in apposition to a title", "It said so, by the Director, Media, Femi Balogun, said.", ["Femi Balogun"]),
    ("joined", "Rosa Orr was jailed with Gil Prado and Juan Mora Paz.", ["Rosa Orr", "Gil Prado", "Juan Mora Paz"]),
    ("days that are surnames", "Kofi Sunday and Grace Friday appeared before a court.", ["Kofi Sunday", "Grace Friday"]),
    ("a month is no name", "They met in April.", []),
    ("a headline says nothing", "Former Mayor Of Dull Town Pleads Guilty To Selling Pills Abroad", []),
    ("one so-and-so", "It was sent to one R. Murugan of the village.", ["R. Murugan"]),
    ("agencies are nobody", "The Harbour Police Department said so.", []),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "text", "names"), ROWS, ids=[one[0] for one in ROWS])
def test_names_are_found_by_their_evidence(
    parser: Language, trap: str, text: str, names: list[str]
) -> None:
    words = load().words
    found = find_names(parse(parser, text, split(text, words)), words, ())
    assert [one.span.text for one in found] == names, trap
    assert all(one.evidence for one in found)
