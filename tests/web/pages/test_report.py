"""The page of a report."""

from __future__ import annotations

import re

from starlette.testclient import TestClient
from tests.web.pages.conftest import HARBIN

from consilience.web.offsets import Offsets


def test_a_report_says_where_and_when_it_was_got(page: TestClient) -> None:
    text = page.get("/reports/b-2").text
    assert "https://wire.example/nice" in text
    assert "3 June 2021" in text
    assert "Machine-read" in text
    assert "2 editions" in text


def test_values_of_the_case_stand_beside_their_paragraph(page: TestClient) -> None:
    text = page.get("/reports/zh-1").text
    assert "how much: 12 kg of ketamine (seizure)" in text
    start = HARBIN.index("12 kg of ketamine")
    assert f"claim%3Azh-1%3A{start}-{start + 17}%3Aamount" in text


def test_a_paragraph_says_how_many_units_stand_before_it(page: TestClient) -> None:
    second = HARBIN.index("\U00020bb7")
    found = re.findall(r'<p data-at="(\d+)"', page.get("/reports/zh-1").text)
    assert found == ["0", str(Offsets(HARBIN).units(second))]
    assert int(found[1]) == second + 4  # four characters before it are wide


def test_chosen_words_are_marked(page: TestClient) -> None:
    start = HARBIN.index("Harbin")
    text = page.get(f"/reports/zh-1?at={start}-{start + 6}").text
    assert re.search(r'<mark class="[^"]*l-chosen[^"]*"[^>]*>Harbin</mark>', text)


def test_words_that_are_not_there_are_an_error_that_says_how_many_there_are(
    page: TestClient,
) -> None:
    answer = page.get("/reports/zh-1?at=5-99999")
    assert answer.status_code == 404
    assert f"{len(HARBIN)} characters" in answer.text


def test_a_copied_passage_leads_to_the_words_it_was_taken_from(page: TestClient) -> None:
    text = page.get("/reports/a-2").text
    assert "l-copied" in text
    assert "/beside/a-2?other=a-1" in text


def test_what_a_report_holds_never_runs(page: TestClient) -> None:
    text = page.get("/reports/hostile").text
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert 'href="javascript' not in text
    assert "{{7*7}}" in text


def test_a_report_that_is_not_there_is_said_to_be_so(page: TestClient) -> None:
    assert page.get("/reports/zz").status_code == 404
