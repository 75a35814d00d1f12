"""What is kept of a text: winnowed runs of three words, and its own words as letters."""

from __future__ import annotations

import pytest

from consilience.tracing.codes import Coder
from consilience.tracing.fingerprints import LETTERS, MARK_BITS, Fingerprints, take

WORDS = "seven grey herons watched an old ferry leave its pier before dawn broke over quiet water"


def prints(*texts: str) -> Fingerprints:
    return take(texts, Coder())


def test_two_sentences_that_share_six_words_in_a_row_share_a_mark() -> None:
    words = WORDS.split()
    for first in range(len(words) - 5):
        other = "nobody else had " + " ".join(words[first : first + 6]) + " they say today"
        found = prints(f"{WORDS}.", f"{other}.")
        left = set(found.marks[found.places == 0].tolist())
        assert left & set(found.marks[found.places == 1].tolist()), other


def test_two_words_in_a_row_are_no_run() -> None:
    found = prints("Grey herons sleep on tall masts.", "We saw grey herons drink cold milk.")
    assert len(set(found.marks.tolist())) == len(found.marks)


@pytest.mark.parametrize(("size", "runs"), [(4, 0), (5, 1), (6, 1), (7, 2)])
def test_a_sentence_of_fewer_than_five_words_speaks_for_nobody(size: int, runs: int) -> None:
    text = " ".join(WORDS.split()[:size])
    assert min(1, len(prints(text).marks)) == min(1, runs)
    assert len(prints(text).marks) <= runs


def test_fewer_than_half_of_the_runs_are_kept() -> None:
    text = " ".join(f"w{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(400))
    assert 0.35 * 400 < len(prints(text).marks) < 0.45 * 400


def test_a_run_does_not_reach_from_one_sentence_into_the_next() -> None:
    one = prints("Ann sold eggs to Bob. Carl kept bees at home.")
    other = prints("Ann sold eggs to Bob.", "Carl kept bees at home.")
    assert sorted(one.marks.tolist()) == sorted(other.marks.tolist())


def test_small_words_are_in_the_runs_but_not_among_the_letters() -> None:
    found = prints("The ferry left the pier. It was old.", "")
    assert found.sentences.tolist() == [0, 2, 2]
    assert found.starts.tolist() == [0, 3, 4]
    assert int(found.letters.max()) < LETTERS
    assert int(found.marks.max()) < 1 << MARK_BITS


@pytest.mark.parametrize("texts", [(), ("",), ("\n\n", "…"), ("邢台",)])
def test_nothing_gives_nothing(texts: tuple[str, ...]) -> None:
    found = prints(*texts)
    assert len(found.sentences) == len(texts) + 1
    assert len(found.marks) == 0
