"""Vectors of words among their neighbours: the model's layers over three words, compiled.

Products of matrices are left to numpy; what the library does around them (copies, the largest of
three, moments, the sum) took as long again. Four windows that follow each other share their words:
what they give together takes six products where each by itself takes three, half of the work
(Winograd 1980; Lavin and Gray 2016; the points are those that Barabasz et al. 2018 found to err
least: less than twice what the plain product does in its last digits).
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
_Room: TypeAlias = tuple[Floats, Floats]
_OPENS = "expand_window"
# So many sums run side by side: one after the other each would wait for the last.
_LANES = 16
# So many windows share their words, which are so many.
_TILE, _SPAN = 4, 6
# What each of the six products takes of the weights of the three words.
_SHARES: tuple[tuple[float, float, float], ...] = (
    *((1 / 2, 0, 0), (1 / 6, 1 / 6, 1 / 6), (1 / 6, -1 / 6, 1 / 6)),
    *((16 / 15, 8 / 15, 4 / 15), (1 / 30, -1 / 15, 2 / 15), (0, 0, 1 / 2)),
)
# What the library adds to a variance before it divides by its root.
_LEAST = 1e-8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """One layer.

    Args:
        weights: Of the six products, 6 x width x (pieces x hidden).
        bias: Of the pieces, pieces x hidden.
        scale: Of the normed vector.
        shift: Likewise.
    """

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats

    def add(self, vectors: Floats, room: _Room) -> None:
        """Add to each row what the layer makes of it, the row before and the row behind."""
        tiles, pieces = room
        _share(vectors, tiles)
        np.matmul(tiles, self.weights, out=pieces)
        _settle(pieces, self.bias, self.scale, self.shift, vectors)


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
        room = _room(len(known), self.layers[0].weights.shape)
        for one in self.layers:
            one.add(known, room)
        return known[self.margin : -self.margin]


def _room(rows: int, shape: tuple[int, ...]) -> _Room:
    """Room for what four windows share, and for the products."""
    tiles = -(-rows // _TILE)
    return (
        np.empty((_SPAN, tiles, shape[1]), np.float32),
        np.empty((_SPAN, tiles, shape[2]), np.float32),
    )


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
    weights = np.asarray(maxout.get_param("W"), np.float64).transpose(1, 0, 2)
    three = weights.reshape(pieces * hidden, 3, hidden)
    shared = np.einsum("sw,owi->sio", np.array(_SHARES), three)
    return Layer(
        weights=np.ascontiguousarray(shared, np.float32),
        bias=np.ascontiguousarray(np.asarray(maxout.get_param("b"), np.float32).T),
        scale=np.ascontiguousarray(norm.get_param("G"), np.float32),
        shift=np.ascontiguousarray(norm.get_param("b"), np.float32),
    )


@compiled
def _share(vectors: Floats, tiles: Floats) -> None:
    """Fill `tiles` with what each of the six products takes of the six words of four windows."""
    rows, width = vectors.shape
    six = np.zeros((6, width), np.float32)
    two, three, four, five = np.float32(2), np.float32(3), np.float32(4), np.float32(5)
    for tile in range(tiles.shape[1]):
        for at in range(6):
            row = 4 * tile + at - 1
            if 0 <= row < rows:
                six[at] = vectors[row]
            else:
                six[at] = 0
        for unit in range(width):
            a, b, c = six[0, unit], six[1, unit], six[2, unit]
            d, e, f = six[3, unit], six[4, unit], six[5, unit]
            tiles[0, tile, unit] = two * (a + e) - three * (b - d) - four * c
            tiles[1, tile, unit] = two * (e - b) + c + five * d
            tiles[2, tile, unit] = five * c - two * (b + e) - d
            tiles[3, tile, unit] = two * (b - d) + c - e
            tiles[4, tile, unit] = two * (e - c) + b - d
            tiles[5, tile, unit] = two * (b + f) - three * (c - e) - four * d


@compiled
def _settle(products: Floats, bias: Floats, scale: Floats, shift: Floats, vectors: Floats) -> None:
    """Add to `vectors` the largest piece of each unit, normed over the units of a word."""
    rows, width = vectors.shape
    best = np.empty((4, width), np.float32)
    lanes = np.empty(_LANES, np.float32)
    for tile in range(products.shape[1]):
        _largest(products, tile, bias, best)
        for at in range(min(4, rows - 4 * tile)):
            row = 4 * tile + at
            lanes[:] = 0
            for first in range(0, width, _LANES):
                for lane in range(_LANES):
                    lanes[lane] += best[at, first + lane]
            mean = lanes.sum() / np.float32(width)
            lanes[:] = 0
            for first in range(0, width, _LANES):
                for lane in range(_LANES):
                    apart = best[at, first + lane] - mean
                    lanes[lane] += apart * apart
            spread = np.float32(1) / np.sqrt(lanes.sum() / np.float32(width) + np.float32(_LEAST))
            for unit in range(width):
                vectors[row, unit] += (best[at, unit] - mean) * spread * scale[unit] + shift[unit]


@compiled
def _largest(products: Floats, tile: int, bias: Floats, best: Floats) -> None:
    """Fill `best` with the largest piece of each unit of four windows, from six products."""
    width = best.shape[1]
    half, quarter, eighth = np.float32(0.5), np.float32(0.25), np.float32(0.125)
    two, four, eight = np.float32(2), np.float32(4), np.float32(8)
    best[:] = -np.inf
    for piece in range(bias.shape[0]):
        first = piece * width
        for unit in range(width):
            at, more = first + unit, bias[piece, unit]
            b, c = products[1, tile, at], products[2, tile, at]
            d, e = products[3, tile, at], products[4, tile, at]
            both, apart = b + c + more, b - c + more
            best[0, unit] = max(best[0, unit], products[0, tile, at] + both + (d + e))
            best[1, unit] = max(best[1, unit], apart + (half * d - two * e))
            best[2, unit] = max(best[2, unit], both + (quarter * d + four * e))
            last = eighth * d - eight * e + products[5, tile, at]
            best[3, unit] = max(best[3, unit], apart + last)


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
