"""The list of cases: filters in the address, counts, pages."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.support import cheap
from tests.web.pages.conftest import BREST, LYON, NICE, words

from consilience.workspace import Workspace

ALL = {LYON, NICE, BREST}


def listed(page: str) -> set[str]:
    return {one for one in ALL if f'href="/cases/{one}"' in page}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ALL),
        ("substance=heroin", {LYON}),
        ("substance=opioids", {LYON, BREST}),  # a class finds what belongs to it
        ("country=fr", ALL),
        ("country=cn", set()),
        ("since=2019&until=2020-03", {LYON}),
        ("until=2018-12-31", {BREST}),
        ("stage=sentence", {LYON}),
        ("dispute=no", ALL),
        ("unchecked=no", set()),
        ("text=oranges", {LYON}),
        ("text=oranges+harbour", set()),
        ("substance=&country=&text=harbour", {NICE}),
    ],
)
def test_a_filter_in_the_address_picks_cases(
    browser: TestClient, filled: Workspace, query: str, found: set[str]
) -> None:
    assert {one.slug for one in filled.cases()} >= ALL
    page = browser.get(f"/cases?{query}").text
    assert listed(page) == found


@pytest.mark.usefixtures("filled")
def test_the_form_shows_the_filters_that_it_was_sent(browser: TestClient) -> None:
    page = browser.get("/cases?substance=heroin&country=fr&stage=sentence&dispute=no").text
    assert 'name="substance" list="substances" value="heroin"' in page
    for chosen in ('value="fr" selected', 'value="sentence" selected', 'value="no" selected'):
        assert chosen in page
    assert "1 case that fit" in words(page)


def test_a_checked_case_says_so_and_is_picked_out(browser: TestClient, filled: Workspace) -> None:
    filled.decide([cheap.decision("accept", f"case:{LYON}")])
    filled.catch_up()
    assert listed(browser.get("/cases?unchecked=no").text) == {LYON}
    assert "checked by a person" in browser.get("/cases?text=oranges").text


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("since=yesterday", "is no date"),
        ("stage=party", "is no stage"),
        ("dispute=perhaps", "is no choice"),
        ("order=random", "is no order"),
        ("page=0", "is no page"),
    ],
)
def test_a_filter_that_means_nothing_is_said_beside_the_form(
    browser: TestClient, query: str, told: str
) -> None:
    answer = browser.get(f"/cases?{query}")
    assert answer.status_code == 422
    assert told in words(answer.text)
    assert "<form" in answer.text


def test_many_cases_come_in_pages_that_keep_the_filter(
    browser: TestClient, workspace: Workspace
) -> None:
    drugs = ("heroin", "cocaine")
    towns = [f"{chr(65 + one // 20)}{chr(97 + one % 20)}ville" for one in range(30)]
    workspace.add(
        [
            cheap.candidate(
                f"r-{place}",
                f"Police seized {place + 3} kg of {drugs[place % 2]} in {town}"
                f" on 20{place % 20 + 10}-0{place % 9 + 1}-03.",
            )
            for place, town in enumerate(towns + towns)
        ]
    )
    workspace.catch_up()
    whole = workspace.case_list().whole
    assert whole > 20
    page = browser.get("/cases?country=fr").text
    assert page.count("<article") == 20
    assert 'href="/cases?country=fr&amp;page=2" rel="next"' in page
    assert browser.get(f"/cases?page={-(-whole // 20)}").text.count("<article") == (
        whole % 20 or 20
    )


def test_an_empty_workspace_says_what_to_do_next(browser: TestClient) -> None:
    assert "No case yet" in browser.get("/cases").text
    assert "No case fits" in browser.get("/cases?substance=heroin").text
