"""Names are those of the library's own walk."""

from __future__ import annotations

from typing import cast

import pytest
from spacy.language import Language
from tests.support.parses import TEXT

from consilience.reading.parsing.entities import entities
from consilience.reading.parsing.steps import TransitionPipe


def test_names_are_the_librarys(parser: Language) -> None:
    ours, theirs = parser.make_doc(TEXT), parser.make_doc(TEXT)
    for doc in (ours, theirs):
        for token in doc:
            token.is_sent_start = token.i == 0 or doc[token.i - 1].text in {".", "\n\n"}
    entities(cast("TransitionPipe", parser.get_pipe("ner"))).mark(ours)
    theirs = parser.get_pipe("ner")(theirs)
    assert [(one.text, one.label_) for one in ours.ents] == [
        (one.text, one.label_) for one in theirs.ents
    ]
    assert "Bo Lee" in {one.text for one in ours.ents}
    assert [one.ent_iob_ for one in ours] == [one.ent_iob_ for one in theirs]


def test_no_name_runs_over_the_end_of_a_sentence(parser: Language) -> None:
    doc = parser.make_doc("It was Bo Lee")
    for token in doc:
        token.is_sent_start = token.text in {"It", "Lee"}
    entities(cast("TransitionPipe", parser.get_pipe("ner"))).mark(doc)
    assert all(len(one) == 1 for one in doc.ents)


def test_a_model_of_other_actions_is_refused(parser: Language) -> None:
    with pytest.raises(KeyError):
        entities(cast("TransitionPipe", parser.get_pipe("parser")))
