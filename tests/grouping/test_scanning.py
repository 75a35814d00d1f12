import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from consilience.grouping.glyphs import code_points, glyphs, is_plain
from consilience.grouping.scanning import code_of, words_of
from consilience.grouping.terms import fold, words_in

# What words, numbers and sentences are made of, and what parts them.
TRICKY = st.text(alphabet="aSsÉé09.,'’\"”“(‘)!?… \n\u00a0x19-_½", max_size=40)


@pytest.mark.parametrize("title", ["\n", "A title. Of Two\n"])
@given(text=TRICKY)
@example(text="one.’) \n\nTwo. two.\n ‘Three")
@example(text="1.2.,3 0,00 2,010 2019 1999s a’s's bass' rock'n'roll")
@example(text=".\n \n.”) “(É. é")
def test_the_compiled_loop_finds_the_same_words(title: str, text: str) -> None:
    whole = title + text
    points = code_points(whole)
    assert is_plain(points)
    rows, codes = words_of(points, glyphs().kinds, glyphs().folds, len(title))
    slow, slow_codes = words_in(whole, len(title))
    # A year folds to nothing: its code is never looked at.
    kept = slow[:, 4] > 0
    np.testing.assert_array_equal(rows[:, :4], slow[:, :4])
    np.testing.assert_array_equal(rows[kept], slow[kept])
    np.testing.assert_array_equal(codes[kept], slow_codes[kept])


def test_words_of_one_form_have_one_code() -> None:
    assert code_of(code_points(fold("Agents’"))) == code_of(code_points("agent"))
    assert code_of(code_points("agent")) != code_of(code_points("agents"))
