"""What a publisher changed, and what that touched."""

from __future__ import annotations

from starlette.testclient import TestClient
from tests.support import cheap
from tests.web.pages.conftest import words

from consilience.workspace import Workspace

URL = "https://wire.example/graz"
OLD = "Police seized 6 kg of opium in Graz on 2021-06-01 in a \U0001f6a2 near the old harbour."


def test_the_change_and_the_values_that_rest_on_it_are_shown(
    page: TestClient, wide: Workspace
) -> None:
    wide.add([cheap.candidate("g-1", OLD, url=URL, retrieved="2021-06-02", title="Six")])
    wide.catch_up()
    new = OLD.replace("6 kg", "9 kg")
    wide.add([cheap.candidate("g-2", new, url=URL, retrieved="2021-06-03", title="Nine")])
    wide.catch_up()
    for one in ("g-1", "g-2"):
        text = page.get(f"/editions/{one}").text
        assert '<del class="l-gone first-gone">6</del><ins class="l-new first-new">9</ins>' in text
        told = words(text)
        assert "Seizure, how much: 9 kg of opium" in told  # rests on new words
        assert "Seizure, how much: 6 kg of opium" in told  # rested on words that are gone
        assert "where: Graz" not in told  # untouched
        assert "retrieved 2 June 2021" in told
        assert "Title: Six Nine" in told


def test_an_edition_that_was_replaced_before_it_was_read_says_so(page: TestClient) -> None:
    assert "The earlier edition was never read" in page.get("/editions/b-1").text


def test_a_report_without_editions_has_one(page: TestClient) -> None:
    assert "one edition only" in page.get("/editions/zh-1").text
