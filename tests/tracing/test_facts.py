"""Names, figures and quotes in order: what stays when every other word goes."""

from __future__ import annotations

import pytest

from consilience.tracing.facts import find_facts, take_facts


def keys(text: str) -> list[str]:
    return [one.key for one in find_facts(text)]


@pytest.mark.parametrize(
    ("text", "facts", "trap"),
    [
        ("He met Piet Aldenkamp in Schagen.", ["aldenkamp", "schagen"], "two words, one name"),
        ("He met Mr Aldenkamp.", ["aldenkamp"], "a title"),
        ("Police came. Officers left.", [], "a capital after a full stop"),
        ("They took 1,200 sacks and 3.5 kg.", ["1200", "3.5"], "a comma in a figure"),
        ("It read: “Nobody asks what is there”.", ['"nobody asks what'], "a quote"),
        ("They saw Schagen, then left Schagen.", ["schagen"], "once each"),
        ("", [], "nothing"),
    ],
)
def test_facts_are_names_figures_and_quotes(text: str, facts: list[str], trap: str) -> None:
    assert keys(text) == facts, trap


def test_a_fact_stands_where_it_says() -> None:
    text = "😀 They took Mr Aldenkamp and 1,200 sacks."
    assert [text[one.start : one.end] for one in find_facts(text)] == ["Mr Aldenkamp", "1,200"]


def test_a_text_is_one_sentence_of_facts() -> None:
    found = take_facts(["They took 5 and 7 sacks. And 9.", "", "He ate 5."])
    assert found.sentences.tolist() == [0, 1, 2, 3]
    assert found.starts.tolist() == [0, 3, 3, 4]
    assert found.marks[0] == found.marks[3]
    assert found.places.tolist() == [0, 0, 0, 2]
