"""The words of a parse that a rule asks for."""

from __future__ import annotations

import pytest
from spacy.language import Language

from consilience.knowledge import load
from consilience.reading.parser import parse
from consilience.reading.sentences import split
from consilience.reading.tokens import Attribute, having, starts

TEXT = "He said that Orr ran. The suspect, who ran too, was held 🙂 in Ruse."


@pytest.mark.parametrize(
    ("attribute", "words"),
    [
        ("LOWER", frozenset({"he", "suspect", "ran"})),
        ("POS", frozenset({"VERB"})),
        ("DEP", frozenset({"ccomp", "relcl"})),
        ("LOWER", frozenset({"nowhere"})),
    ],
)
def test_tokens_are_those_that_a_look_at_each_finds(
    attribute: Attribute, words: frozenset[str], parser: Language
) -> None:
    doc = parse(parser, TEXT, split(TEXT, load().words))
    shown = {"LOWER": "lower_", "POS": "pos_", "DEP": "dep_"}[attribute]
    every = [one.i for one in doc if getattr(one, shown) in words]
    assert [one.i for one in having(doc, attribute, words)] == every


def test_tokens_start_at_their_characters(parser: Language) -> None:
    doc = parse(parser, TEXT, split(TEXT, load().words))
    assert starts(doc) == [one.idx for one in doc]


def test_an_empty_text_has_no_tokens(parser: Language) -> None:
    doc = parse(parser, "", ())
    assert starts(doc) == []
    assert not list(having(doc, "LOWER", frozenset({"he"})))
