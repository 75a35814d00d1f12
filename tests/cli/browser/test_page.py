from __future__ import annotations

import re
from dataclasses import replace

import pytest

from consilience.cli.browser.page import errors_page
from consilience.evaluating import Gold, Scores, evaluate
from consilience.evaluating.answers import Answer, Fact

TEXTS = {
    "a": "Officers in <b>Lyon</b> seized 12 kg of heroin.",
    "secret": "Nobody may read this sentence about Tromsø while tuning.",
}
GOLD = Fact("seizure", "place", "Lyon, FR", 15, 19)
OURS = Fact("seizure", "place", "Lyon, US", 15, 19, sure=0.62)


def _answer(report: str, *facts: Fact) -> Answer:
    types = frozenset({"seizure"})
    return Answer(report=report, relevant=True, facts=facts, types=types, statements=())


def _gold(kept: frozenset[str] = frozenset()) -> Gold:
    aside = Fact("arrest", "place", "Tromsø, NO", 39, 45)
    answers = {"a": _answer("a", GOLD), "secret": _answer("secret", aside)}
    return Gold(texts=TEXTS, answers=answers, cases=None, kept_aside=kept)


@pytest.fixture(scope="module")
def scored() -> tuple[Gold, Scores]:
    gold = _gold(frozenset({"secret"}))
    return gold, evaluate(gold, {"a": _answer("a", OURS)})


@pytest.fixture(scope="module")
def page(scored: tuple[Gold, Scores]) -> str:
    return errors_page("set", *scored).decode()


def test_gold_and_ours_stand_side_by_side_over_the_marked_text(page: str) -> None:
    assert "other value: seizure place, a" in page
    assert "<code>Lyon, FR</code> seizure place, [15, 19)" in page
    assert "<code>Lyon, US</code> seizure place, [15, 19), 0.62 sure" in page
    assert '&lt;b&gt;<mark class="gold ours">Lyon</mark>&lt;/b&gt;' in page


@pytest.mark.parametrize("name", ["slot", "type", "kind", "report"])
def test_every_error_can_be_filtered_by_what_it_is(page: str, name: str) -> None:
    (value,) = re.findall(rf'<article [^>]*data-{name}="([^"]+)"', page)
    assert f'<select name="{name}"><option value="">any</option><option value="{value}">' in page


def test_nothing_that_is_kept_aside_reaches_the_page(page: str) -> None:
    assert "1 reports are kept aside" in page
    assert "Troms" not in page
    assert "secret" not in page


def test_the_page_loads_nothing(page: str) -> None:
    assert not re.findall(r'(?:src|href)="(?!#)', page)
    assert "default-src &#39;none&#39;" in page


def test_an_error_that_is_missed_has_nothing_on_our_side(scored: tuple[Gold, Scores]) -> None:
    gold = replace(scored[0], kept_aside=frozenset())
    made = errors_page("set", gold, evaluate(gold, {})).decode()
    assert "<strong>Ours</strong> nothing" in made
    assert "arrest" in made


def test_the_same_scores_give_the_same_bytes(scored: tuple[Gold, Scores]) -> None:
    assert errors_page("set", *scored) == errors_page("set", *scored)
