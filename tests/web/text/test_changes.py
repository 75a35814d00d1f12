"""What differs between two texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.web.text.changes import changes, differing, told

TEXTS = st.text(st.sampled_from("ab 1.\n\u65b0\u534e\U0001f600<"), max_size=30)


@given(TEXTS, TEXTS)
def test_the_stretches_are_the_whole_of_both_texts(before: str, after: str) -> None:
    every = changes(before, after)
    assert "".join(before[slice(*one.old)] for one in every) == before
    assert "".join(after[slice(*one.new)] for one in every) == after
    assert all(before[slice(*one.old)] == after[slice(*one.new)] for one in every if one.same)


@pytest.mark.parametrize(
    ("before", "after", "gone", "new"),
    [
        ("found 14 kg", "found 15 kg", ["14"], ["15"]),
        ("14.5 kg", "14.6 kg", ["14.5"], ["14.6"]),  # a figure is one word
        (
            "\u65b0\u534e\u793e\u8bf4",
            "\u65b0\u534e\u5e97\u8bf4",
            ["\u793e"],
            ["\u5e97"],
        ),  # no blanks
        ("a \U0001f600 b", "a \U0001f601 b", ["\U0001f600"], ["\U0001f601"]),
        ("same", "same", [], []),
        ("", "all of it", [], ["all of it"]),
    ],
)
def test_what_is_gone_and_what_is_new(
    before: str, after: str, gone: list[str], new: list[str]
) -> None:
    left, right = differing(before, after)
    assert [before[one.start : one.end] for one in left] == gone
    assert [after[one.start : one.end] for one in right] == new


def test_what_is_alike_is_cut_short_and_counted() -> None:
    rest = "word " * 300
    shown = str(told(f"ten kg. {rest}", f"six kg. {rest}"))
    assert '<del class="l-gone first-gone">ten</del>' in shown
    assert '<ins class="l-new first-new">six</ins>' in shown
    assert re.search(r"1,\d{3} characters alike", shown)


def test_no_word_of_a_report_is_markup() -> None:
    assert "<b>" not in told("<b>x</b>", "<b>y</b>")


def test_texts_of_many_thousand_words_are_compared_by_lines() -> None:
    before = "".join(f"line {number} of it\n" for number in range(3000))
    after = before.replace("line 7 of", "line seven of")
    left, _ = differing(before, after)
    assert [before[one.start : one.end] for one in left] == ["line 7 of it\n"]
