"""Each kind of word is worked out once, with the word beside it where a rule looks there."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from consilience.reading.parsing.forms import forms

SENTENCES = [
    ("there was: a verb only behind `there`", "There was ice.", "was", "VERB", "be"),
    ("was of its own", "The ice was cold.", "was", "AUX", "be"),
    ("two words in one", "They gon na sell it.", "na", "PART", "to"),
    ("one of the two alone", "They met in Na.", "Na", "PROPN", "Na"),
]


@pytest.mark.parametrize(("trap", "text", "word", "pos", "lemma"), SENTENCES)
def test_a_word_has_the_form_that_it_has_beside_its_neighbour(
    parser: Language, trap: str, text: str, word: str, pos: str, lemma: str
) -> None:
    ours, theirs = (_tagged(parser, text) for _ in range(2))
    ours_forms = forms(parser)
    for doc in (_tagged(parser, "It was cold there. They sell."), ours):
        ours_forms.set(doc)
    for name in ("attribute_ruler", "lemmatizer"):
        theirs = parser.get_pipe(name)(theirs)
    assert [(one.pos_, one.lemma_, str(one.morph)) for one in ours] == [
        (one.pos_, one.lemma_, str(one.morph)) for one in theirs
    ], trap
    assert [(one.pos_, one.lemma_) for one in ours if one.text == word] == [(pos, lemma)], trap


def test_a_rule_on_more_than_two_words_is_refused(parser: Language) -> None:
    ruler = SimpleNamespace(patterns=[{"patterns": [[{"LOWER": "a"}] * 3]}])
    odd = SimpleNamespace(get_pipe=lambda _: ruler, vocab=parser.vocab)
    with pytest.raises(ValueError, match="two words"):
        forms(cast("Language", odd))


def _tagged(parser: Language, text: str) -> Doc:
    doc = parser.make_doc(text)
    for name in ("tok2vec", "tagger", "parser"):
        doc = parser.get_pipe(name)(doc)
    return doc
