from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.tracing.codes import OWN
from consilience.tracing.sentences import SHORTEST
from consilience.tracing.winnowing import LETTERS, MARK_BITS, RUN, WINDOW, winnowed

_MULTIPLIERS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xBF58476D1CE4E5B9)
_WHOLE = (1 << 64) - 1
_CODES = st.lists(st.integers(0, 2**62 - 1).map(lambda one: one << 1 | one % 2), max_size=14)


def _run(words: list[int]) -> int:
    made = 0
    for word, multiplier in zip(words, _MULTIPLIERS, strict=True):
        made = (made + word) * multiplier & _WHOLE
        made ^= made >> 31
    return made


def _plainly(words: list[int]) -> list[int]:
    """Marks of one sentence: of each window the least run, the first of equals, each once."""
    runs = [_run(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
    windows = range(max(1, len(runs) - WINDOW + 1))
    best = [
        min(range(at, min(at + WINDOW, len(runs))), key=lambda o: (runs[o], o)) for at in windows
    ]
    return [runs[at] >> 64 - MARK_BITS for at in sorted(set(best))]


@settings(deadline=None)  # the first call compiles
@given(st.lists(_CODES, max_size=5))
def test_the_compiled_loop_keeps_what_the_plain_one_keeps(sentences: list[list[int]]) -> None:
    # A stretch holds two words here and one there.
    codes = np.array([code for one in sentences for code in one], np.int64)
    ends = np.cumsum([0, *(len(one) for one in sentences)])
    table = np.arange(len(codes) + 1)
    starts, letters, marks, places = winnowed(np.arange(len(codes)), ends, table, codes)
    long = [(number, one) for number, one in enumerate(sentences) if len(one) >= SHORTEST]
    expected = [(number, mark) for number, one in long for mark in _plainly(one)]
    assert list(zip(places.tolist(), marks.tolist(), strict=True)) == expected
    own = [[(code >> 1) % LETTERS for code in one if code & OWN] for one in sentences]
    assert letters.tolist() == [letter for one in own for letter in one]
    assert starts.tolist() == np.cumsum([0, *map(len, own)]).tolist()


def test_words_of_one_stretch_are_words_of_the_sentence() -> None:
    codes = np.arange(1, 15, 2)
    singly = winnowed(np.arange(7), np.array([0, 7]), np.arange(8), codes)
    pairs = winnowed(np.arange(4), np.array([0, 4]), np.array([0, 2, 4, 6, 7]), codes)
    assert [one.tolist() for one in singly] == [one.tolist() for one in pairs]
