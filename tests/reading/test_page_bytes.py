"""Brackets are found wherever they stand among the words of eight, and what is hidden is passed."""

from __future__ import annotations

import numpy as np
import pytest

from consilience.reading.page_bytes import KINDS, Bytes, Words, next_bracket, past_hidden


def _both(page: bytes) -> tuple[Bytes, Words]:
    return np.frombuffer(page, np.uint8), np.frombuffer(page, np.uint64, count=len(page) // 8)


@pytest.mark.parametrize("bracket", [b"<", b">"])
def test_a_bracket_is_found_at_every_place_from_every_place(bracket: bytes) -> None:
    # "=" stands between the two in ASCII, "|" differs from ">" in one bit, 0xbc in another.
    for place in range(20):
        page = (b"=|\xbc\x00~" * 4)[:place] + bracket + b"=" * (20 - place)
        for start in range(21):
            found = next_bracket(*_both(page), start)
            assert found == (place if start <= place else len(page)), (place, start)


@pytest.mark.parametrize(
    ("trap", "page", "rest"),
    [
        ("a script", b"<script>a<b</script>x", b"</script>x"),
        ("in capitals", b"<SCRIPT>a</script></SCRIPT>x", b"</SCRIPT>x"),
        ("a comment with brackets", b"<!-- <p> -- > -->x", b"x"),
        ("a comment of three dashes", b"<!---->x", b"x"),
        ("data for search engines", b"<script type='ld+json'>x", b" type='ld+json'>x"),
        ("data in capitals", b"<script type='LD+JSON'>x", b" type='LD+JSON'>x"),
        ("data of another tag", b"<script><p ld+json></script>x", b"</script>x"),
        ("never closed", b"<svg><path>", b"><path>"),
        ("cut off in its name", b"<scr", b"<scr"),
        ("closed by a name that is cut off", b"<svg></sv", b"></sv"),
        ("none of them", b"<span>x", b"<span>x"),
        ("another sign", b"<!doctype>x", b"<!doctype>x"),
        ("in a word of eight", b"1234567<style>{}</style>x", b"</style>x"),
    ],
)
def test_what_is_hidden_is_passed(trap: str, page: bytes, rest: bytes) -> None:
    at = page.index(b"<")
    behind = past_hidden(*_both(page), at, np.zeros(KINDS, np.bool_))
    assert page[behind:] == rest, trap


def test_a_tag_that_nothing_closes_is_looked_for_once() -> None:
    page = b"<svg><svg></svg>"
    endless = np.zeros(KINDS, np.bool_)
    assert past_hidden(*_both(page), 0, endless) == page.index(b"</svg>")
    assert not endless.any()
    assert past_hidden(*_both(page[:-2]), 0, endless) == len(b"<svg")
    assert endless.sum() == 1
