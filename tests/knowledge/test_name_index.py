"""A name is found among many by a number made of its letters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.knowledge.name_index import code_of, codes_of, index_of, line_starts, pieces

TEXT = b'bar|bar harbor\t1\nbarley\t2\n\t3\nbar\t4\n"quoted|bar"\t5'
NAMES = st.text(alphabet="ab", min_size=1, max_size=4).map(str.encode)


def _cell(start: int) -> Sequence[bytes]:
    cell = TEXT[start:].split(b"\n")[0].split(b"\t")[0]
    return cell.strip(b'"').split(b"|") if cell.startswith(b'"') else (cell.split(b"|")[0],)


def _chunks(text: bytes, size: int) -> list[bytes]:
    places = iter(range(0, len(text) + size, size))
    return list(pieces(lambda _: text[(at := next(places)) : at + size]))


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (b"bar", [0, 3, 4]),  # of several, and one within quotation marks
        (b"bar harbor", [0]),
        (b"barley", [1]),
        (b"quoted", [4]),
        (b"harbor", []),  # only the end of a name
        (b"ba", []),  # only the start of one
        (b"2", []),  # of another column
    ],
)
@pytest.mark.parametrize("size", [3, 20, 1000])
def test_a_name_stands_in_the_lines_that_print_it(name: bytes, lines: list[int], size: int) -> None:
    index = index_of(iter(_chunks(TEXT, size)), 0, lambda cell: cell.strip(b'"').split(b"|"))
    assert index.lines(name, _cell) == lines


def test_names_may_stand_in_the_last_column() -> None:
    text = b"1\tx\tbar|inn\n2\ty\tinn\n"
    index = index_of(iter((text,)), 2, lambda cell: (cell,))
    assert index.lines(b"inn", lambda start: (text[start : start + 3],)) == [0, 1]


def test_a_number_that_two_names_share_costs_a_look_and_no_more() -> None:
    """First and last letters and the length are one, what is between them is not."""
    text = b"abcdef-one-uvwxyz\t\nabcdef-two-uvwxyz\t\n"
    assert code_of(text[:17]) == code_of(text[19:36])
    index = index_of(iter((text,)), 0, lambda cell: (cell,))
    assert index.lines(text[:17], lambda start: (text[start : start + 17],)) == [0]


@given(st.lists(NAMES, min_size=1))
def test_numbers_made_together_are_those_made_one_by_one(names: list[bytes]) -> None:
    ends = np.cumsum([len(one) for one in names])
    starts = ends - [len(one) for one in names]
    letters = np.frombuffer(b"".join(names), np.uint8)
    assert codes_of(letters, starts, ends).tolist() == [code_of(one) for one in names]


@given(st.binary(), st.integers(1, 9))
def test_pieces_are_whole_lines_and_all_of_the_file(text: bytes, size: int) -> None:
    found = _chunks(text, size)
    assert all(one.endswith(b"\n") for one in found)
    assert b"".join(found) == (text if text.endswith(b"\n") or not text else text + b"\n")


def test_lines_start_behind_line_ends() -> None:
    assert list(line_starts(iter((b"ab\nc\n", b"d\n")))) == [0, 3, 5, 7]
