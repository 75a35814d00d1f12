import dataclasses
import re
from html.parser import HTMLParser

import pytest
from tests.support.casefiles import FIRST, case, readings, reports

from consilience.writing.options import Options
from consilience.writing.page.case_page import case_page
from consilience.writing.view import view

VOID = {"meta", "br", "rect", "line", "circle", "path"}


class Tags(HTMLParser):
    """What a browser would see: tags, attributes, text outside of script and style."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.names: list[str] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.handlers: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        for key, value in attrs:
            self.handlers.extend([key] if key.startswith("on") else [])
            self.ids.extend([value or ""] if key == "id" else [])
            self.hrefs.extend([value or ""] if key in {"href", "src"} else [])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in {"script", "style"}:
            self.text.append(data)


def html(options: Options | None = None) -> str:
    return case_page(view(case(), reports(), readings(), options or Options(version="9"))).decode()


@pytest.fixture(scope="module")
def page() -> Tags:
    tags = Tags()
    tags.feed(html())
    tags.close()
    return tags


def test_a_hostile_report_adds_no_element_and_no_handler(page: Tags) -> None:
    assert page.open == []
    assert page.names.count("script") == 1
    assert not {"img", "b", "i", "iframe"} & set(page.names)
    assert page.handlers == []
    assert not any(one.startswith("javascript") for one in page.hrefs)


def test_the_page_loads_nothing(page: Tags) -> None:
    assert not {"link", "img", "iframe", "object"} & set(page.names)
    outside = [one for one in page.hrefs if "://" in one]
    assert outside
    assert all(one == "https://nordlys.example/1" for one in outside)


def test_every_anchor_that_is_linked_exists_once(page: Tags) -> None:
    assert len(page.ids) == len(set(page.ids))
    missing = {one[1:] for one in page.hrefs if one.startswith("#")} - set(page.ids)
    assert missing == set()


def test_every_value_shows_its_words_in_their_sentence_with_source_and_voice() -> None:
    words = html()
    assert re.search(r"seized <mark>4\.2 kg of cocaine</mark> 🚢 in the harbour", words)
    assert "citing Norwegian Customs" in words


def test_a_citation_carries_figure_quote_voice_source_date_address_and_version(page: Tags) -> None:
    cites = [one for one in page.text if one.startswith("4.2 kg of cocaine, printed as")]
    assert cites
    for part in (
        "“4.2 kg of cocaine”",
        "Norwegian Customs said officers had seized",
        "citing Norwegian Customs",
        "Nordlys Wire, “Four sentenced in Tromsø”, 3 March 2021",
        "https://nordlys.example/1",
        "retrieved 5 March 2021",
        "tromso-cocaine-2021, version ",
        "not checked by a person",
    ):
        assert part in cites[0]


def test_protected_people_are_neither_listed_nor_linked(page: Tags) -> None:
    assert not any("Kari Vik" in one for one in page.text)


def test_whole_texts_stand_only_where_asked_for() -> None:
    assert FIRST not in html()
    assert FIRST in html(Options(full_text=True))


def test_headings_landmarks_and_tables_serve_a_screen_reader(page: Tags) -> None:
    words = html()
    assert {"header", "main", "nav", "footer", "h1", "caption"} <= set(page.names)
    assert page.names.count("h1") == 1
    assert (
        words.count("<svg")
        == words.count('role="img"')
        == words.count('aria-labelledby="') - (words.count("<section"))
    )
    assert all('scope="' in one for one in re.findall(r"<th[ >][^>]*>", words))


def test_a_case_with_nothing_but_reports_is_a_page() -> None:
    bare = dataclasses.replace(
        case(), events=(), findings=(), checks=(), people=(), ties=(), spots=(), questions=(),
        asides=(), background=(), reasons=(),
    )  # fmt: skip
    words = case_page(view(bare, reports(), {}, Options())).decode()
    assert "Machine-read" in words
    assert 'id="timeline"' not in words
