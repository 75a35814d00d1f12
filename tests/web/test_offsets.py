"""A browser's offsets and ours name the same characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.web.offsets import Offsets

# Basic, combining, Chinese of both planes, emoji with joiners and skin tones, directions.
CHARACTERS = st.one_of(
    st.characters(codec="utf-8"),
    st.sampled_from("e\u0301\u4e2d\U00020bb7\U0001f469\u200d\U0001f52c\U0001f3fd\u202e\r\n"),
)
TEXTS = st.text(CHARACTERS, max_size=60)


def units(text: str) -> int:
    """What JavaScript calls `text.length`."""
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS, st.data())
def test_units_are_what_javascript_counts(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert Offsets(text).units(place) == units(text[:place])


@given(TEXTS, st.data())
def test_there_and_back_is_the_same_place(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    offsets = Offsets(text)
    assert offsets.points(offsets.units(place)) == place
    assert offsets.points(offsets.units(place), up=True) == place


@given(TEXTS, st.data())
def test_what_a_browser_cuts_out_is_what_the_span_quotes(text: str, data: st.DataObject) -> None:
    whole = text.encode("utf-16-le")
    start = data.draw(st.integers(0, units(text)))
    end = data.draw(st.integers(start, units(text)))
    first, last = Offsets(text).span(start, end)
    cut = whole[2 * start : 2 * end].decode("utf-16-le", "ignore")
    assert cut in text[first:last]
    assert len(text[first:last]) - len(cut) <= 2  # a half at either end is made whole


@pytest.mark.parametrize(
    ("text", "start", "end", "quote"),
    [
        ("a\U0001f600b", 3, 4, "b"),
        ("a\U0001f600b", 1, 3, "\U0001f600"),
        ("a\U0001f600b", 2, 3, "\U0001f600"),  # from within the pair
        ("a\U0001f600b", 1, 2, "\U0001f600"),  # to within the pair
        ("\U00020bb7\u91ce\u5bb6", 2, 4, "\u91ce\u5bb6"),
        ("e\u0301t", 2, 3, "t"),  # a combining mark is a character of its own on both sides
    ],
)
def test_spans_of_a_browser(text: str, start: int, end: int, quote: str) -> None:
    first, last = Offsets(text).span(start, end)
    assert text[first:last] == quote


@pytest.mark.parametrize("units", [-1, 5])
def test_an_offset_outside_the_text_is_refused(units: int) -> None:
    with pytest.raises(ValueError, match=str(units)):
        Offsets("a\U0001f600b").points(units)


@pytest.mark.parametrize("points", [-1, 4])
def test_a_code_point_outside_the_text_is_refused(points: int) -> None:
    with pytest.raises(ValueError, match=str(points)):
        Offsets("a\U0001f600b").units(points)
