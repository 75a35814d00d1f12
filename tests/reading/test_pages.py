"""What a raw page shows, and which of it is an article."""

from __future__ import annotations

import pytest

from consilience.reading.pages import article, shown

PARAGRAPH = "Two brothers from Ardmore were held after a search of their boat on Tuesday."
FILLER = f"<p>{'The tide was out and the quay was wet. ' * 8}</p>"


@pytest.mark.parametrize(
    ("trap", "markup"),
    [
        ("a script", "<script>var a='Ardmore'</script>"),
        ("in capitals", "<SCRIPT type='x'>if (a<b) {'Ardmore'}</SCRIPT>"),
        ("a script that writes a script", "<script>'<script>Ardmore'</script>"),
        ("a style", "<style>.Ardmore{}</style>"),
        ("a comment with tags", "<!-- <p>Ardmore</p> -->"),
        ("a drawing", "<svg><title>Ardmore</title></svg>"),
        ("an attribute", "<img alt='Ardmore'>"),
    ],
)
def test_what_no_reader_sees_is_not_shown(trap: str, markup: str) -> None:
    page = f"<html><body><p>before</p>{markup}<p>behind</p></body></html>"
    assert shown(page.encode()).split() == ["before", "behind"], trap


@pytest.mark.parametrize(
    ("trap", "page"),
    [
        ("a script that is never closed", f"<script src=a><p>{PARAGRAPH}</p>"),
        ("a comment that is never closed", f"<!-- x <p>{PARAGRAPH}</p>"),
        ("data for search engines", f'<script type="application/ld+json">{PARAGRAPH}</script>'),
        ("no markup at all", PARAGRAPH),
        ("tags that are never closed", f"<div><p>{PARAGRAPH}"),
        ("a noscript", f"<noscript><p>{PARAGRAPH}</p></noscript>"),
    ],
)
def test_what_may_be_the_article_is_kept(trap: str, page: str) -> None:
    assert PARAGRAPH in shown(page.encode()), trap


@pytest.mark.parametrize("page", [b"", b"<", b">", b"a", b"<p", b" "])
def test_a_page_of_nothing_shows_nothing_that_is_not_there(page: bytes) -> None:
    assert shown(page).strip() in ("", page.decode())
    assert article(page).strip() in ("", page.decode())


def test_blanks_between_words_stand_one_by_one() -> None:
    assert shown(b"<p>a\n\t b</p> \r\n <p>c<!-- x -->d</p>") == "a b cd "


def test_a_page_in_utf16_is_read_as_others() -> None:
    assert PARAGRAPH in shown(f"<p>{PARAGRAPH}</p>".encode("utf-16"))


@pytest.mark.parametrize(
    ("trap", "markup", "kept"),
    [
        ("a paragraph", f"<p>{PARAGRAPH}</p>", True),
        (
            "a paragraph with a link in it",
            f"<p><a href='/b'>Two brothers</a> {PARAGRAPH}</p>",
            True,
        ),
        ("a word with stress in it", f"<p>{PARAGRAPH.replace('boat', 'b<b>oa</b>t')}</p>", True),
        ("a headline of another story", f"<a href='/x'><span>{PARAGRAPH}</span></a>", False),
        ("a card that is one link", f"<a href='/x'><div><h3>{PARAGRAPH}</h3></div></a>", False),
        ("a word of a menu", "<li>Two brothers from Ardmore</li>", False),
        ("the heading", "<h1>Two brothers from Ardmore</h1>", True),
        ("the title", "<title>Two brothers from Ardmore</title>", True),
        ("a bracket that is none", f"<p>Under < 5 and > 3: {PARAGRAPH}</p>", True),
        ("a letter of two bytes, 29 in all", "<p>Two brothers from Ardmore évé</p>", False),
        ("a letter of two bytes, 30 in all", "<p>Two brothers from Ardmore évé!</p>", True),
        ("entities", f"<p>{PARAGRAPH.replace('boat', '&#98;oat')}</p>", True),
    ],
)
def test_paragraphs_and_headings_are_of_the_article(trap: str, markup: str, kept: bool) -> None:
    words = (
        PARAGRAPH if PARAGRAPH[:40] in markup.replace("<b>", "") else "Two brothers from Ardmore"
    )
    assert (words in article(f"{FILLER}{markup}{FILLER}".encode())) == kept, trap


def test_where_nothing_looks_like_an_article_all_that_is_shown_counts() -> None:
    assert "Ardmore" in article(b"<li>Ardmore</li><li><a href='/x'>Boat</a></li>")


@pytest.mark.parametrize(
    "piece", [b"<", b">", b"<a ", b"<script", b"<!--", b"<p><a href=x>", b"\x01"]
)
def test_a_hostile_page_costs_as_much_as_it_is_long(piece: bytes) -> None:
    # 400 kB of each; a search that begins anew at each bracket would take minutes.
    page = piece * (400_000 // len(piece))
    assert len(shown(page)) <= len(page)
    assert len(article(page)) <= len(page) + 1
