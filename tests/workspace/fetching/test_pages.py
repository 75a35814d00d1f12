"""What was fetched becomes reports that say where and when they were got."""

from __future__ import annotations

import hashlib
import json

import pytest
from tests.support.pdfs import paragraph, pdf
from tests.workspace.fetching.web import ARTICLE, NEWS, Answer, moved, page, serving

from consilience.errors import UnreadableError
from consilience.sources import Candidate, Options
from consilience.types import Unread
from consilience.workspace import Workspace
from consilience.workspace.fetching import Fetcher, Page
from consilience.workspace.fetching.pages import outcomes_of

NOON = "2026-11-22T12:00:00Z"
WORDS = "Customs officers in Bodo seized 12 kg of cocaine on 2 March 2021, the agency said."


def got(body: bytes, kind: str = "", url: str = NEWS) -> list[Candidate]:
    one = Page(asked=url, url=url, content_type=kind, charset=None, body=body)
    found = list(outcomes_of(one, NOON, Options()))
    assert not any(isinstance(each, Unread) for each in found)
    return [each for each in found if isinstance(each, Candidate)]


def test_a_page_keeps_its_address_the_time_and_the_hash_of_its_bytes() -> None:
    with serving({"/haul": moved("/2021/haul"), "/2021/haul": page()}) as web:
        (one,) = Fetcher(lambda: NOON, web.network())(NEWS, Options())
    assert isinstance(one, Candidate)
    report = one.report
    assert report.url == "http://news.example/2021/haul"
    assert report.retrieved == NOON
    assert report.sha256 == hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert report.published == "2021-03-03"
    assert "12 kg of cocaine" in report.text


@pytest.mark.parametrize(
    ("kind", "url", "body"),
    [
        ("text/plain", NEWS, WORDS.encode()),
        ("application/json", NEWS, json.dumps({"text": WORDS}).encode()),
        ("application/x-ndjson", NEWS, json.dumps({"text": WORDS}).encode()),
        ("", "http://news.example/a.txt", WORDS.encode()),
        ("application/octet-stream", "http://news.example/a.jsonl?x=1",
         json.dumps({"text": WORDS}).encode()),
        ("application/pdf", NEWS, pdf([paragraph([WORDS], 700)])),
        ("text/html", NEWS, pdf([paragraph([WORDS], 700)])),  # so called by a careless server
        ("", NEWS, b" \n" + ARTICLE.encode()),  # nothing stated, but it is markup
    ],
)  # fmt: skip
def test_every_kind_that_is_read_is_read(kind: str, url: str, body: bytes) -> None:
    (one,) = got(body, kind, url)
    assert "12 kg of cocaine" in one.report.text
    assert (one.report.url, one.report.retrieved) == (url, NOON)


def test_a_record_of_a_collection_keeps_its_own_address_and_day() -> None:
    rows = [
        {"id": "a", "text": WORDS, "url": "https://wire.example/1", "retrieved": "2021-03-04"},
        {"id": "b", "text": WORDS},
    ]
    first, second = got(json.dumps(rows).encode(), "application/json")
    assert (first.report.url, first.report.retrieved) == ("https://wire.example/1", "2021-03-04")
    assert (second.report.url, second.report.retrieved) == (NEWS, NOON)


@pytest.mark.parametrize(
    ("claimed", "kept"),
    [
        ("http://news.example/2021/haul", "http://news.example/2021/haul"),
        # A page that gives itself for another's report would replace that as a later edition.
        ("https://agency.example/release/1", NEWS),
        ("http://evilnews.example/haul", NEWS),
        ("http://[broken", NEWS),
    ],
)
def test_a_page_may_name_another_address_of_its_own_host_only(claimed: str, kept: str) -> None:
    body = ARTICLE.replace("</head>", f'<link rel="canonical" href="{claimed}"></head>')
    (one,) = got(body.encode(), "text/html")
    assert one.report.url == kept


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("image/png", b"\x89PNG"),
        ("image/svg+xml", b"<svg onload='alert(1)'/>"),
        ("application/xml", b"<?xml version='1.0'?><feed/>"),
        ("application/zip", b"PK\x03\x04"),
        ("application/octet-stream", b"\x00\x01"),
    ],
)
def test_what_is_of_another_kind_is_refused(kind: str, body: bytes) -> None:
    with pytest.raises(UnreadableError, match="not a kind that is read; give the address of"):
        got(body, kind)


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(UnreadableError, match="no article found"):
        got(b"<html><body><a href='/'>Home</a></body></html>", "text/html")


def test_the_charset_that_the_server_states_goes_before_that_of_the_page() -> None:
    body = ARTICLE.replace("Bodo", "Bodø").encode("iso-8859-1")
    with serving(
        {"/haul": Answer(body, 200, {"Content-Type": "text/html; charset=latin1"})}
    ) as web:
        (one,) = Fetcher(lambda: NOON, web.network())(NEWS, Options())
    assert isinstance(one, Candidate)
    assert "Bodø" in one.report.text


def test_of_two_editions_of_one_day_the_later_one_stands(workspace: Workspace) -> None:
    later = ARTICLE.replace("12 kg", "14 kg")
    for body, at in ((later, "2026-11-22T12:00:05Z"), (ARTICLE, "2026-11-22T12:00:00Z")):
        one = Page(asked=NEWS, url=NEWS, content_type="text/html", charset=None, body=body.encode())
        found = [each for each in outcomes_of(one, at, Options()) if isinstance(each, Candidate)]
        workspace.add(found)
    first, last = workspace.editions(found[0].report.id)
    assert ("12 kg" in first.report.text, "14 kg" in last.report.text) == (True, True)
    assert first.replaced_by == last.report.id
