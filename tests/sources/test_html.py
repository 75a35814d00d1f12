"""Pages to reports: the main text, and only what the markup states."""

from __future__ import annotations

from itertools import pairwise

import pytest
from htmldate import find_date

from consilience.errors import UnreadableError
from consilience.sources.candidate import Address, Options
from consilience.sources.html import read_html
from consilience.types import Report

PARAGRAPH = (
    "Customs officers in Port Helder found 12&nbsp;kg of heroin behind the seats of a van on "
    "Tuesday &amp; held the driver, the service said. 😀 邢台"
)
HOSTILE = "Customs officers in Bodo seized 12 kg of cocaine on 2 March 2021, the agency said then."
MORE = "A judge will see him on Friday. He is 31 and comes from the town of Oudesluis."


def page(head: str = "", html: str = "<html lang='en-GB'>") -> Report:
    raw = (
        f"<!doctype html>{html}<head><title>Van with heroin | Helder Post</title>{head}</head>"
        f"<body><nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article>"
        f"<h1>Van with heroin</h1><p>{PARAGRAPH}</p><p>{MORE}</p></article>"
        "<footer>© 2020 Helder Post</footer></body></html>"
    )
    return read_html(raw.encode(), Address("page.html"), Options()).report


def test_the_main_text_stays_and_the_furniture_goes() -> None:
    report = page()
    assert "12 kg of heroin" in report.text  # a no-break space is a space to whoever searches
    assert "& held the driver" in report.text
    assert "邢台" in report.text
    assert "Sport" not in report.text
    assert "<p>" not in report.text


def test_what_the_markup_states_is_taken() -> None:
    report = page(
        '<meta property="og:site_name" content="Helder Post">'
        '<meta property="article:published_time" content="2020-03-04T10:00:00Z">'
        '<meta name="author" content="Anna de Wit">'
    )
    assert (report.title, report.publisher, report.published, report.byline, report.language) == (
        "Van with heroin",
        "Helder Post",
        "2020-03-04",
        "Anna de Wit",
        "en-GB",
    )


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            '<script type="application/ld+json">{"@graph":[{"datePublished":"2020-03-04"}]}</script>',
            "2020-03-04",
        ),
        ('<script type="application/ld+json">{"datePublished": </script>', None),
        ('<meta name="date" content="4 March 2020">', "2020-03-04"),
        ('<meta name="date" content="04/03/2020">', None),
        ("", None),  # the year in the footer is no date of publication
    ],
)
def test_a_date_is_taken_only_from_the_markup(head: str, published: str | None) -> None:
    assert page(head).published == published


def test_no_time_is_spent_on_a_date_that_may_be_a_guess(monkeypatch: pytest.MonkeyPatch) -> None:
    def searched(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("htmldate.core.examine_header", searched)
    with pytest.raises(AssertionError):
        find_date("<html><body><p>Posted on 3 May 2020</p></body></html>")  # what would look
    assert page().published is None


def test_a_page_in_another_encoding_says_so_itself() -> None:
    raw = (
        '<html><head><meta charset="windows-1251"><title>x</title></head><body><article><p>'
        f"The driver, named Юрий, was held. {MORE * 3}</p></article></body></html>"
    ).encode("windows-1251")
    assert "Юрий" in read_html(raw, Address("p.html"), Options()).report.text


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(UnreadableError, match="no article found"):
        read_html(b"<html><body><a href='/'>Home</a></body></html>", Address("p.html"), Options())


def test_a_page_in_another_language_is_refused() -> None:
    with pytest.raises(UnreadableError, match="language 'de' is not supported"):
        page(html="<html lang='de'>")


def test_a_page_cut_off_is_read_with_a_warning() -> None:
    raw = f"<html><body><article><p>{PARAGRAPH}</p><p>{MORE}".encode()
    report = read_html(raw, Address("p.html"), Options()).report
    assert "cut off" in report.warnings[-1]


_LAUGHS = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise("abcdefghijkl")
)


@pytest.mark.parametrize(
    ("trap", "markup"),
    [
        ("billion laughs", f'<!DOCTYPE html [<!ENTITY a "ha">{_LAUGHS}]><html><body>{{}}<p>&l;</p>'),
        ("an outside entity", '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>{}<p>&x;</p>'),
        ("a script in a picture", "{}<svg onload='alert(1)'><script>alert(2)</script></svg>"),
        ("deep markup", "<html><body><article>{}" + "<b>" * 5000 + "x" + "</b>" * 5000),
        ("a frame", "{}<iframe src='file:///etc/passwd'></iframe><object data='x'></object>"),
    ],
)  # fmt: skip
def test_nothing_of_a_hostile_page_runs_or_grows(trap: str, markup: str) -> None:
    page = markup.replace("{}", f"<article><p>{HOSTILE}</p><p>{HOSTILE} Again.</p></article>")
    report = read_html(page.encode(), Address(trap), Options()).report
    assert report.text.startswith(HOSTILE)
    assert len(report.text) < 500
    assert not any(word in report.text for word in ("alert", "root:", "haha"))


@pytest.mark.parametrize(
    ("trap", "markup"),
    [
        ("elements", "<p>a</p>" * 50_001),
        ("angles that are no elements", "<" * 500_001),
        ("marks of entities", "&" * 500_001),
    ],
)
def test_a_page_made_to_keep_the_parser_busy_is_refused(trap: str, markup: str) -> None:
    with pytest.raises(UnreadableError, match="has more than 50,000 elements: no article has"):
        read_html(f"<html><body>{markup}".encode(), Address(trap), Options())


@pytest.mark.parametrize("depth", [1000, 100_000])
def test_a_page_deeper_than_any_is_no_bug(depth: int) -> None:
    page = "<div>" * (depth // 3) + f"<p>{HOSTILE}</p>"
    with pytest.raises(UnreadableError, match="no article found"):
        read_html(page.encode(), Address("deep"), Options())
