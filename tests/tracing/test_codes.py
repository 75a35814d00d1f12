"""Words as numbers: what is one word to a copyist is one number."""

from __future__ import annotations

import pytest

from consilience.tracing.codes import OWN, Coder


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in the U.S. on", "in the United States on"),
        ("in the USA.", "in the United  States of America."),
        ("nine kilograms", "9 kg"),
        ("“seizes,”", "seized"),
        ("1,200 pounds", "1200 lb"),
    ],
)
def test_spellings_of_one_word_have_one_code(one: str, other: str) -> None:
    assert list(Coder().codes(one)) == list(Coder().codes(other))


def test_other_words_have_other_codes_and_small_words_are_not_own() -> None:
    codes = list(Coder().codes("the harbour of Helder"))
    assert len(set(codes)) == 4
    assert [bool(code & OWN) for code in codes] == [False, True, False, True]


def test_codes_are_the_same_in_every_process() -> None:
    assert list(Coder().codes("heroin")) == [2405214958615052347]
