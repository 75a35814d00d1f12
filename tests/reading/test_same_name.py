from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.reading.same_name import folded, fullest, is_misprint, is_short_for

SHORT = [
    ("two surnames of three names", "Lima Prado", "Gil Lima Prado", True),
    ("a middle name left out", "Ann Orr", "Ann Louise Orr", True),
    ("an initial", "A. Orr", "Ann Orr", True),
    ("a middle initial for a name", "Ann L. Orr", "Ann Louise Orr", True),
    ("a first name left out", "Louise Orr", "Ann Louise Orr", True),
    ("a surname alone never", "Orr", "Ann Orr", False),
    ("another first name", "Bo Orr", "Ann Orr", False),
    ("neither end kept", "Louise Mae", "Ann Louise Mae Orr", False),
]
MISPRINTS = [
    ("one letter in a long word", "Huluberto Orr", "Hiluberto Orr", True),
    ("a syllable lost", "Guerro Ortas", "Guerrero Ortas", True),
    ("short words are other people", "Tan Bing", "Tan Bang", False),
    ("two brothers", "Azib Aquino", "Azikel Aquino", False),
    ("two words differ", "Marta Oliva", "Marte Olivo", False),
]


@pytest.mark.parametrize(("trap", "short", "long", "right"), SHORT, ids=[one[0] for one in SHORT])
def test_a_short_form_leaves_words_out(trap: str, short: str, long: str, right: bool) -> None:
    assert is_short_for(short, long) is right, trap


@pytest.mark.parametrize(
    ("trap", "one", "other", "right"), MISPRINTS, ids=[one[0] for one in MISPRINTS]
)
def test_a_misprint_is_a_slip_in_a_long_word(trap: str, one: str, other: str, right: bool) -> None:
    assert is_misprint(one, other) is right, trap


def test_two_names_of_one_sentence_are_two_people() -> None:
    names = ["Marcus Oliver", "Marcas Oliver", "Marcus Oliver"]
    assert fullest(names, [frozenset(names)])["Marcas Oliver"] == "Marcas Oliver"
    assert fullest(names, [])["Marcas Oliver"] == "Marcus Oliver"


def test_a_short_form_of_two_people_stays_alone() -> None:
    names = ["Jose Prado", "Jose Luis Prado", "Jose Maria Prado"]
    assert fullest(names, [])["Jose Prado"] == "Jose Prado"


@given(st.lists(st.text(alphabet="ABab -.", min_size=1, max_size=12), min_size=1, max_size=3))
def test_folding_is_idempotent(words: list[str]) -> None:
    name = " ".join(words)
    assert folded(" ".join(folded(name))) == folded(name)
