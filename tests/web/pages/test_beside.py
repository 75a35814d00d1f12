"""Copied passages side by side."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.support import cheap
from tests.web.pages.conftest import words

from consilience.workspace import Workspace


def test_both_passages_stand_beside_each_other_with_the_direction(page: TestClient) -> None:
    text = words(page.get("/beside/a-2?other=a-1").text)
    assert text.count("seized 40 kg of heroin in Lyon") == 2
    assert "The second took it from the first" in text
    assert "Machine-read" in text


def test_words_that_one_of_them_lacks_are_marked(page: TestClient, wide: Workspace) -> None:
    told = (
        "The pilot waited for two hours on the field behind the mill, where nobody had landed "
        "since the war. Police seized 8 kg of opium in Split on 2020-02-02. The farmer who owns "
        "the field said that he had heard a {} and thought of nothing but his cows that night."
    )
    rows = [("s-1", "plane", "2020-02-03"), ("s-2", "tractor", "2020-02-04")]
    wide.add([cheap.candidate(name, told.format(one), published=day) for name, one, day in rows])
    wide.catch_up()
    text = page.get("/beside/s-2?other=s-1&passage=2").text
    assert '<del class="l-gone first-gone">plane</del>' in text
    assert '<ins class="l-new first-new">tractor</ins>' in text


@pytest.mark.parametrize(
    "query", ["other=zh-1", "other=zz", "", "other=a-1&passage=99", "other=a-1&passage=x"]
)
def test_a_passage_that_is_not_there_is_an_error_that_says_so(page: TestClient, query: str) -> None:
    assert page.get(f"/beside/a-2?{query}").status_code == 404
