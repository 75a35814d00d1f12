"""Vectors of words among their neighbours are those that the library's own layers give."""

from __future__ import annotations

from typing import cast

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import Tok2Vec
from thinc.api import Linear, Model, chain
from thinc.types import Floats2d

from consilience.reading.parser import MODEL
from consilience.reading.parsing.steps import Floats
from consilience.reading.parsing.windows import see_windows, windows

TEXTS = [
    ("two sentences", "Orr took a boat in May. Lee, 34, took a cart to U.S. waters."),
    ("one word: all its neighbours are the margin", "Cocaine"),
    ("a line break is a word too", "Officers\n\nat the gate"),
    ("no word at all", ""),
]


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(MODEL)


def layers(plain: Language) -> Model[list[Floats], list[Floats]]:
    return cast("Tok2Vec", plain.get_pipe("tok2vec")).model.layers[1]


@pytest.mark.parametrize(("trap", "text"), TEXTS)
def test_vectors_are_those_of_the_model(plain: Language, trap: str, text: str) -> None:
    alone = cast("Tok2Vec", plain.get_pipe("tok2vec")).model.layers[0].predict([plain(text)])[0]
    alone = alone.reshape(-1, 96)
    before = alone.copy()
    right = layers(plain).predict([alone])[0]
    assert np.allclose(windows(layers(plain)).vectors(alone), right, atol=1e-5), trap
    assert np.array_equal(alone, before), "what the words are by themselves is kept as it was"


@pytest.mark.parametrize("words", range(1, 10))
def test_texts_that_no_whole_number_of_tiles_fills_lose_nothing(
    plain: Language, words: int
) -> None:
    alone = np.random.default_rng(words).standard_normal((words, 96)).astype(np.float32)
    right = layers(plain).predict([alone])[0]
    assert np.allclose(windows(layers(plain)).vectors(alone), right, atol=1e-5)


def test_layers_without_a_margin_are_refused(plain: Language) -> None:
    bare: Model[list[Floats], list[Floats]] = layers(plain).copy()
    bare.attrs["pad"] = 0
    with pytest.raises(ValueError, match="margin"):
        windows(bare)


def test_a_model_without_windows_stays_as_it_is() -> None:
    model: Model[Floats2d, Floats2d] = chain(Linear(4, 4), Linear(4, 4))
    see_windows(cast("Model[list[Floats], list[Floats]]", model))
    assert [one.name for one in model.layers] == ["linear", "linear"]


def test_compiled_layers_cannot_be_trained(parser: Language) -> None:
    layer = cast("Tok2Vec", parser.get_pipe("tok2vec")).model.layers[1]
    assert layer.name == "windows"
    with pytest.raises(ValueError, match="trained"):
        layer([np.zeros((1, 96), np.float32)], is_train=True)
