"""Hedges beside a figure: what bounds it, and where the words of the bound begin and stop."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.values.hedge import after, before
from consilience.values.quantity import Bound

KNOWN = knowledge.load()


@pytest.mark.parametrize(
    ("text", "bound", "words"),
    [
        ("They took more than 20", Bound.MORE, "more than "),
        ("They took up to a total of 20", Bound.UP_TO, "up to a total of "),
        ("They took more than another 20", Bound.MORE, "more than another "),
        ("They took at least\n20", Bound.AT_LEAST, "at least\n"),  # a line ends inside
        ("They took Over 20", Bound.MORE, "Over "),
        ("They took ~20", Bound.ABOUT, "~"),
        ("They took ≥ 20", Bound.AT_LEAST, "≥ "),
    ],
)
def test_a_bound_before_a_figure_is_read_with_its_words(
    text: str, bound: Bound, words: str
) -> None:
    start = text.index("20")
    assert before(text, start, KNOWN) == (bound, start - len(words))


@pytest.mark.parametrize(
    "text",
    [
        "They took 20",
        "They took more 20",  # half a hedge
        "evermore than 20",  # inside a longer word
        "more than that, 20",  # words between
        "more than" + " " * 60 + "20",  # further off than a hedge reaches
    ],
)
def test_a_figure_without_a_hedge_has_no_bound(text: str) -> None:
    assert before(text, text.index("20"), KNOWN) is None


@pytest.mark.parametrize(
    ("text", "bound", "words"),
    [
        ("20 or more were held", Bound.AT_LEAST, " or more"),
        ("20, or more", Bound.AT_LEAST, ", or more"),
        ("20+ were held", Bound.AT_LEAST, "+"),
    ],
)
def test_a_bound_behind_a_figure_is_read_with_its_words(
    text: str, bound: Bound, words: str
) -> None:
    assert after(text, 2, KNOWN) == (bound, 2 + len(words))


@pytest.mark.parametrize("text", ["20+3 were held", "20 or moreover", "20 were held, or more"])
def test_a_sum_and_words_further_on_are_no_bound(text: str) -> None:
    assert after(text, 2, KNOWN) is None


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Two men were jailed over 20 kilos of opium.", None),  # on account of
        ("It is a trial over 20 kilos of opium.", None),
        ("He was held over 20 kilos of opium.", None),
        ("The tank held over 20 kilos of opium.", Bound.MORE),
        ("They seized over 20 kilos of opium.", Bound.MORE),
        ("They jailed more than 20 people.", Bound.MORE),
    ],
)
def test_over_behind_a_step_of_the_law_is_no_bound(text: str, bound: Bound | None) -> None:
    found = before(text, text.index("20"), KNOWN)
    assert (found[0] if found else None) is bound
