"""Heads and relations are those of the library's own walk."""

from __future__ import annotations

from typing import cast

import pytest
from spacy.language import Language
from tests.support.parses import TEXT

from consilience.reading.parsing.arcs import arcs
from consilience.reading.parsing.steps import TransitionPipe


def test_heads_and_relations_are_the_librarys(parser: Language) -> None:
    docs = []
    for _ in range(2):
        doc = parser.make_doc(TEXT)
        for token in doc:
            token.is_sent_start = token.i == 0 or doc[token.i - 1].text in {".", ".”", "\n\n"}
        for name in ("tok2vec", "tagger"):
            doc = parser.get_pipe(name)(doc)
        docs.append(doc)
    arcs(cast("TransitionPipe", parser.get_pipe("parser"))).set(docs[0])
    theirs = parser.get_pipe("parser")(docs[1])
    assert [(one.head.i, one.dep_) for one in docs[0]] == [(one.head.i, one.dep_) for one in theirs]
    assert [one.text for one in docs[0].sents] == [one.text for one in theirs.sents]


def test_an_empty_text_stays_empty(parser: Language) -> None:
    doc = parser.make_doc("")
    arcs(cast("TransitionPipe", parser.get_pipe("parser"))).set(doc)
    assert not len(doc)


def test_a_model_of_other_actions_is_refused(parser: Language) -> None:
    with pytest.raises(KeyError):
        arcs(cast("TransitionPipe", parser.get_pipe("ner")))
