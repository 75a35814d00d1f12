"""Vectors of words among their neighbours: the model's layers over three words, compiled.

A product of matrices a layer is left to numpy; what the library does around it (copies, the
largest of three, moments, the sum) took as long again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from thinc.api import Model

from consilience.compiling import compiled
from consilience.reading.parsing.steps import Floats

_Vectors: TypeAlias = list[Floats]
_Pass: TypeAlias = tuple[_Vectors, Callable[[_Vectors], _Vectors]]
_OPENS = "expand_window"
# So many sums run side by side: one after the other each would wait for the last.
_LANES = 16
# What the library adds to a variance before it divides by its root.
_LEAST = 1e-8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """One layer.

    Args:
        weights: Three words to pieces x hidden, so that the pieces of all stand in rows.
        bias: Of the pieces, pieces x hidden.
        scale: Of the normed vector.
        shift: Likewise.
    """

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats

    def add(self, vectors: Floats) -> None:
        """Add to each row what the layer makes of it, the row before and the row behind."""
        width = vectors.shape[1]
        window = np.zeros((vectors.shape[0], 3 * width), np.float32)
        window[1:, :width] = vectors[:-1]
        window[:, width : 2 * width] = vectors
        window[:-1, 2 * width :] = vectors[1:]
        _settle(window @ self.weights, self.bias, self.scale, self.shift, vectors)


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """All such layers of a model, one after the other.

    Args:
        layers: The first of them first.
        margin: Rows of zeros before and behind a text: from these too a layer makes something.
    """

    layers: tuple[Layer, ...]
    margin: int

    def vectors(self, alone: Floats) -> Floats:
        """One row a word, from the vectors of the words by themselves."""
        if not len(alone):
            return alone
        known = np.zeros((len(alone) + 2 * self.margin, alone.shape[1]), np.float32)
        known[self.margin : -self.margin] = alone
        for one in self.layers:
            one.add(known)
        return known[self.margin : -self.margin]


def windows(model: Model[_Vectors, _Vectors]) -> Windows:
    """The layers of a model over windows of words.

    Raises:
        ValueError: the layers are not those.
    """
    residuals = tuple(model.layers[0].layers)
    layers = tuple(_layer(one) for one in residuals)
    margin = model.attrs.get("pad", 0)
    if margin < 1:
        raise ValueError("the model has no margin around a text")
    return Windows(layers, margin)


def _layer(residual: Model[Floats, Floats]) -> Layer:
    window, inner = residual.layers[0].layers
    maxout, norm = inner.layers[0].layers
    hidden, pieces = maxout.get_dim("nO"), maxout.get_dim("nP")
    if window.attrs["window_size"] != 1 or maxout.get_dim("nI") != 3 * hidden or hidden % _LANES:
        raise ValueError("the model looks at more than the word before and the word behind")
    weights: Floats = np.asarray(maxout.get_param("W"), np.float32).transpose(1, 0, 2)
    rows = weights.reshape(pieces * hidden, 3 * hidden)
    return Layer(
        weights=np.ascontiguousarray(rows.T),
        bias=np.ascontiguousarray(np.asarray(maxout.get_param("b"), np.float32).T),
        scale=np.ascontiguousarray(norm.get_param("G"), np.float32),
        shift=np.ascontiguousarray(norm.get_param("b"), np.float32),
    )


@compiled
def _settle(pieces: Floats, bias: Floats, scale: Floats, shift: Floats, vectors: Floats) -> None:
    """Add to `vectors` the largest piece of each unit, normed over the units of a word."""
    rows, width = vectors.shape
    count = bias.shape[0]
    best = np.empty(width, np.float32)
    lanes = np.empty(_LANES, np.float32)
    for row in range(rows):
        for unit in range(width):
            best[unit] = pieces[row, unit] + bias[0, unit]
        for piece in range(1, count):
            first = piece * width
            for unit in range(width):
                best[unit] = max(best[unit], pieces[row, first + unit] + bias[piece, unit])
        lanes[:] = 0
        for first in range(0, width, _LANES):
            for lane in range(_LANES):
                lanes[lane] += best[first + lane]
        mean = lanes.sum() / np.float32(width)
        lanes[:] = 0
        for first in range(0, width, _LANES):
            for lane in range(_LANES):
                apart = best[first + lane] - mean
                lanes[lane] += apart * apart
        spread = np.float32(1) / np.sqrt(lanes.sum() / np.float32(width) + np.float32(_LEAST))
        for unit in range(width):
            vectors[row, unit] += (best[unit] - mean) * spread * scale[unit] + shift[unit]


def see_windows(model: Model[_Vectors, _Vectors]) -> None:
    """Put such layers in place of the library's, wherever they are in a model."""
    for parent in tuple(model.walk()):
        for at, layer in enumerate(parent.layers):
            if layer.name.startswith("with_array") and _is_over_windows(layer):
                parent.layers[at] = _model(windows(layer))


def _is_over_windows(layer: Model[_Vectors, _Vectors]) -> bool:
    """Whether the first thing in it is a window."""
    first = layer
    while first.layers:
        first = first.layers[0]
    return first.name == _OPENS


def _model(over: Windows) -> Model[_Vectors, _Vectors]:
    def forward(_model: Model[_Vectors, _Vectors], alone: _Vectors, is_train: bool) -> _Pass:
        if is_train:
            raise ValueError("layers that are compiled cannot be trained")
        return [over.vectors(one) for one in alone], lambda back: back

    return Model("windows", forward)
