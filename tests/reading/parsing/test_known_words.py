"""Words that were met before have the vectors that the model itself gives them."""

from __future__ import annotations

from typing import cast

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import Tok2Vec
from spacy.tokens import Doc
from thinc.api import Model

from consilience.reading.parser import MODEL
from consilience.reading.parsing.known_words import KnownWords
from consilience.reading.parsing.steps import Floats

TEXTS = [
    "Orr took a boat.",
    "Orr took a boat in May,\n Lee a cart.",
    "A cart!",
    "",
    "a boat a boat",
]


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(MODEL)


def embed(plain: Language) -> Model[list[Doc], list[Floats]]:
    return cast("Tok2Vec", plain.get_pipe("tok2vec")).model.layers[0]


def test_vectors_are_those_of_the_model(plain: Language) -> None:
    known = KnownWords(embed(plain))
    for text in (*TEXTS, *TEXTS):
        doc = plain.make_doc(text)
        right = embed(plain).predict([doc])[0] if len(doc) else np.empty((0, 96))
        assert np.allclose(known.vectors(doc), right, atol=1e-5), text


def test_words_that_do_not_fit_are_forgotten_and_worked_out_anew(
    plain: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("consilience.reading.parsing.known_words._MOST", 6)
    known = KnownWords(embed(plain))
    for text in ("Orr took a boat.", "Lee took a cart.", "One two three four five six seven eight"):
        doc = plain.make_doc(text)
        assert np.allclose(known.vectors(doc), embed(plain).predict([doc])[0], atol=1e-5), text


def test_the_model_with_known_words_cannot_be_trained(parser: Language) -> None:
    first = cast("Tok2Vec", parser.get_pipe("tok2vec")).model.layers[0]
    with pytest.raises(ValueError, match="trained"):
        first([parser.make_doc("a boat")], is_train=True)
