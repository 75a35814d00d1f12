"""What a browser counts on the page is what stands in the report."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.web.text.runs import Mark, kept, marked, paragraphs

TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("<>&\"' \n\r\x00\x85\u202e\u2067\U0001f600\U00020bb7\u0301"),
    ),
    max_size=40,
)


class Words(HTMLParser):
    """The words of a page, without its elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.elements: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # its base gives them
        self.elements.append(tag)


def shown(markup: str) -> Words:
    page = Words()
    page.feed(markup)
    page.close()
    return page


@given(TEXTS, st.data())
def test_marks_change_no_character_and_no_count(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    drawn = data.draw(st.lists(st.tuples(places, places), max_size=5))
    marks = [Mark(min(one), max(one), "people", "<i>") for one in drawn]
    page = shown(str(marked(text, 0, len(text), marks)))
    assert len(page.words) == len(text)
    assert set(page.elements) <= {"span"}
    same = [one for one, other in zip(text, page.words, strict=True) if one != other]
    assert all(len(kept(one)) == 1 and kept(one) == "\ufffd" for one in same)


def test_overlapping_marks_share_the_run_that_both_cover() -> None:
    found = marked("abcdef", 0, 6, [Mark(0, 4, "people"), Mark(2, 6, "dates")])
    assert found == (
        '<span class="l-people first-people">ab</span>'
        '<span class="l-people l-dates first-dates">cd</span>'
        '<span class="l-dates">ef</span>'
    )


def test_a_mark_that_goes_on_in_the_next_paragraph_begins_there_again() -> None:
    found = marked("ab\ncd", 3, 5, [Mark(0, 5, "statements", "Ann said")])
    assert found == '<span class="l-statements first-statements" title="Ann said">cd</span>'


def test_the_words_of_a_mark_are_never_markup() -> None:
    found = marked("<script>", 0, 8, [Mark(0, 8, "people", '"><script>')])
    assert "<script" not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n\n", []),
        ("a", [(0, 1)]),
        ("a\n\n \nb c\n", [(0, 1), (5, 8)]),  # a line of blanks holds nothing
        ("\U0001f600\nb", [(0, 1), (2, 3)]),
    ],
)
def test_paragraphs_are_lines_that_hold_something(text: str, expected: list[object]) -> None:
    assert [(one.start, one.end) for one in paragraphs(text)] == expected
