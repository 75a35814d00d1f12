from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.tracing.codes import Coder
from consilience.tracing.words import keys

# Everything that cuts a text and some that looks so: a zero-width space does not.
_SPACES = " \t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u200a\u200b\u2028\u2029\u202f\u205f\u3000"


@settings(deadline=None)  # the first call compiles
@given(st.lists(st.text(alphabet=f"ab1,é☃\U0001f600\ud800{_SPACES}", max_size=12), max_size=6))
def test_stretches_are_those_that_split_finds(sentences: list[str]) -> None:
    coder = Coder()
    found, ends = coder.read(sentences)
    assert ends.tolist() == np.cumsum([0, *(len(one.split()) for one in sentences)]).tolist()
    chunks = [chunk for one in sentences for chunk in one.split()]
    numbers = found.tolist()
    assert numbers == [list(dict.fromkeys(chunks)).index(one) for one in chunks]
    assert coder.read(sentences)[0].tolist() == numbers, "what is known keeps its number"


def test_many_stretches_keep_their_codes_while_the_table_grows() -> None:
    coder = Coder()
    words = [f"w{number}" for number in range(10_000)]
    for first in range(0, len(words), 700):
        coder.read([" ".join(words[first : first + 700])])
    assert len(coder) == len(words)
    assert coder.codes("w0 w6999 w9999") == [
        code for one in ("w0", "w6999", "w9999") for code in Coder().codes(one)
    ]


def test_a_stretch_of_several_words_has_all_their_codes_and_one_of_none_has_none() -> None:
    assert len(Coder().codes("heroin/cocaine")) == len(list(keys("heroin/cocaine"))) == 2
    assert Coder().codes("-- heroin") == Coder().codes("heroin")


@pytest.mark.parametrize("sentences", [[], [""], ["", " ", ""]])
def test_nothing_has_no_stretches(sentences: list[str]) -> None:
    found, ends = Coder().read(sentences)
    assert (len(found), ends.tolist()) == (0, [0] * (len(sentences) + 1))
