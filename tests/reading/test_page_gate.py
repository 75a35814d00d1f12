"""The gate on raw pages loses nothing that the gate on texts lets pass, and drops the others."""

from __future__ import annotations

import pytest
from benchmarks.archive import SHIPPED, recall, stories

from consilience.knowledge import load
from consilience.reading.page_gate import may_be_relevant

QUAY = (
    "<p>"
    + "The tide was out, the quay was wet, and the ferry to Ardmore was late again. " * 6
    + "</p>"
)


@pytest.mark.parametrize(
    ("trap", "markup", "passes"),
    [
        (
            "a drug in a paragraph",
            "<p>In the hold lay 40 kg of cocaine. Two men were arrested.</p>",
            True,
        ),
        (
            "by slang behind a word that is plain",
            "<p>The drug dealer was arrested; he had sold crystal.",
            True,
        ),
        ("a drug in the title alone", "<h1>Two arrested over cocaine</h1>", True),
        (
            "a drug and nothing done about it",
            "<p>The ferry sank with a play on cocaine.</p>",
            False,
        ),
        ("in a headline of another story", "<a href='/x'>Cocaine in sacks of sugar</a>", False),
        ("in a word of a menu", "<li>Drugs</li>", False),
        ("in a script", "<script>tags=['cocaine','heroin']</script>", False),
        (
            "no drug",
            "<p>Two men were held over a stolen anchor, the harbour police said.</p>",
            False,
        ),
        ("an entity in the name", "<p>Two were held over forty kilos of co&#99;aine", True),
    ],
)
def test_a_page_passes_if_its_article_names_a_drug(trap: str, markup: str, passes: bool) -> None:
    page = f"<html><body><nav>Home</nav>{QUAY}{markup}{QUAY}</body></html>"
    assert may_be_relevant(page.encode(), load()) == passes, trap


def test_recall_beside_the_gate_on_texts_is_that_of_the_bar() -> None:
    found, relevant = recall(stories(SHIPPED))
    assert relevant > 50
    assert found / relevant >= 0.99
