"""Long words that are a slip or two from a name."""

from __future__ import annotations

import pytest

from consilience.values.misspelling import allowed, misspellings

NAMES = misspellings({"lorazepam": "L", "clonazepam": "C", "flu": "F"}, {"clonazeman"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lorezepam pills", ["lorazepam"]),  # one letter wrong
        ("clonozapam pills", ["clonazepam"]),  # two wrong in a name of ten
        ("lorezapam pills", []),  # two wrong in a name of nine: too many
        ("lorazepam pills", []),  # right as it is
        ("Lorezepam Smith", []),  # a capital is a name
        ("morazepam pills", []),  # another first letter
        ("clonazeman pills", []),  # declared to be a word of its own
        ("flo pills", []),  # too short
        ("super-lorezepam", []),  # part of a longer word
    ],
)
def test_only_a_near_long_word_is_read_as_the_name(text: str, found: list[str]) -> None:
    assert [right for _, _, right, _ in NAMES.find(text)] == found


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("“lorezepam” pills", True),
        ("clonozapam pills", True),  # two letters of its own, one of the name's left out
        ("loarzepam", True),  # two letters turned round
        ("lorazepam pills", False),  # right as it is
        ("Lorezepam Smith", False),
        ("langoustinam", False),  # the ends of a name and its length, other letters
        ("lorezepamlorezepamlorezepam", False),  # longer than any name
        ("", False),
    ],
)
def test_a_text_without_a_like_word_is_told_at_once(text: str, may_be: bool) -> None:
    assert NAMES.any_in(text.encode()) == may_be


def test_two_slips_are_allowed_from_ten_letters_on() -> None:
    assert allowed("clonazepm", "clonazepam") == 2
    assert allowed("lorazepan", "lorazepam") == 1
