"""Vectors of words by themselves, worked out once a word.

What the model makes of a word before it looks at its neighbours depends on the word's form and
shape alone, and takes a third of the work; nine words in ten of a report were met before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Lock
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model

from consilience.reading.parsing.steps import Floats

_Vectors: TypeAlias = list[Floats]
_Backwards: TypeAlias = Callable[[_Vectors], list[Doc]]
_OPENS = "extract_features"
# 12 MB a model; what is forgotten is worked out anew.
_MOST = 1 << 15


class KnownWords:
    """The first layers of a model of spaCy: words of a text to vectors, each alone.

    Args:
        embed: Features of words, their hashes, and one layer over what those give.

    Raises:
        ValueError: the layers are not those.
    """

    def __init__(self, embed: Model[list[Doc], _Vectors]) -> None:
        features, _, hashes, mixed, _ = embed.layers
        self._columns: list[int | str] = list(features.attrs["columns"])
        self._layers: tuple[Model[NDArray[np.uint64], Floats], Model[Floats, Floats]] = (
            hashes.layers[0],
            mixed.layers[0],
        )
        self._rows: dict[bytes, int] = {}
        self._lock = Lock()  # threads of a server read with one parser
        self._table = np.empty((_MOST, embed.get_dim("nO")), np.float32)

    def vectors(self, doc: Doc) -> Floats:
        """One row a word."""
        if not len(doc):
            return self._table[:0]
        features = np.ascontiguousarray(doc.to_array(self._columns), np.uint64)
        keys = features.view(f"V{features.shape[1] * features.itemsize}").ravel().tolist()
        with self._lock:
            return self._looked_up(features, keys)

    def _looked_up(self, features: NDArray[np.uint64], keys: list[bytes]) -> Floats:
        new = {key: at for at, key in enumerate(keys) if key not in self._rows}
        if len(self._rows) + len(new) > _MOST:
            self._rows.clear()
            new = {key: at for at, key in enumerate(keys)}
        if len(new) > _MOST:
            return self._worked_out(features)
        if new:
            first = len(self._rows)
            self._table[first : first + len(new)] = self._worked_out(features[list(new.values())])
            self._rows.update((key, first + at) for at, key in enumerate(new))
        found: Floats = self._table[[self._rows[key] for key in keys]]
        return found

    def _worked_out(self, features: NDArray[np.uint64]) -> Floats:
        hashes, mixed = self._layers
        return mixed.predict(hashes.predict(features))


def know_words(model: Model[list[Doc], Floats]) -> None:
    """Put such vectors in place of the first layers of a model, wherever they are in it."""
    for parent in tuple(model.walk()):
        for at, layer in enumerate(parent.layers):
            if layer.layers and layer.layers[0].name == _OPENS:
                parent.layers[at] = _layer(KnownWords(layer))


def _layer(words: KnownWords) -> Model[list[Doc], _Vectors]:
    def forward(
        _model: Model[list[Doc], _Vectors], docs: list[Doc], is_train: bool
    ) -> tuple[_Vectors, _Backwards]:
        if is_train:
            raise ValueError("vectors of words that are kept cannot be trained")
        return list(_each(words, docs)), lambda _: docs

    return Model("known_words", forward)


def _each(words: KnownWords, docs: list[Doc]) -> Iterator[Floats]:
    for doc in docs:
        yield words.vectors(doc)
