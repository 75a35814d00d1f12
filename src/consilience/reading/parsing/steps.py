"""What both walks through a sentence share: how a step is scored from the words at hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model

from consilience.compiling import compiled

Floats: TypeAlias = NDArray[np.float32]
Ints: TypeAlias = NDArray[np.int32]


# The same as a plain tuple: a named one is looked up by its name at every call, in 1.5 ms.
Parts: TypeAlias = tuple[Floats, Floats, Floats, int]


class TransitionPipe(Protocol):
    """What a walk takes of a transition parser of spaCy, which has no types of its own."""

    # Any: a step model's own types are compiled, and tell nothing.
    model: Any
    moves: Any
    cfg: dict[str, Any]
    vocab: Any
    postprocesses: Any


class Weights(NamedTuple):
    """What scores a state; a tuple, for compiled code takes no dataclass.

    Args:
        bias: Of the hidden layer, hidden x pieces, flat.
        upper: Hidden layer to actions, hidden x actions.
        upper_bias: Of the actions.
        pieces: Of the maxout of the hidden layer.
    """

    bias: Floats
    upper: Floats
    upper_bias: Floats
    pieces: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StepModel:
    """A transition model of spaCy: words to vectors, vectors to scores of actions.

    Args:
        words: Vectors of the words of a text.
        lower: What each word adds to the hidden layer in each place of a state.
        actions: Names in the order of the scores (`B-PERSON`, `L-nsubj`, `S`).
    """

    words: Model[list[Doc], Floats]
    lower: Model[Floats, Floats]
    weights: Weights
    actions: tuple[str, ...]

    @property
    def parts(self) -> Parts:
        """The weights, for a compiled walk."""
        one = self.weights
        return one.bias, one.upper, one.upper_bias, one.pieces

    def features(self, doc: Doc) -> Floats:
        """What each word adds to each place of a state: (words + 1) x places x hidden, flat.

        The first row stands for "no word there".
        """
        table = self.lower.predict(self.words.predict([doc]))
        return np.ascontiguousarray(table.reshape(table.shape[0], table.shape[1], -1))


def step_model(pipe: TransitionPipe) -> StepModel:
    """The weights of a trained transition parser of spaCy.

    Raises:
        ValueError: the model has parts that the walks do not know.
    """
    words, lower, upper = pipe.model.layers
    if pipe.model.attrs.get("unseen_classes") or pipe.cfg["beam_width"] != 1:
        raise ValueError("the model has unseen classes, or searches with a beam")
    return StepModel(
        words=words,
        lower=lower,
        weights=Weights(
            bias=np.ascontiguousarray(lower.get_param("b"), dtype=np.float32).reshape(-1),
            upper=np.ascontiguousarray(upper.get_param("W").T, dtype=np.float32),
            upper_bias=np.ascontiguousarray(upper.get_param("b"), dtype=np.float32),
            pieces=lower.get_dim("nP"),
        ),
        actions=tuple(pipe.moves.get_class_name(number) for number in range(pipe.moves.n_moves)),
    )


@compiled
def score(weights: Weights, features: Floats, places: Ints, hidden: Floats, scores: Floats) -> None:
    """Fill `scores` for a state.

    Args:
        weights: Of the model.
        features: From `StepModel.features`.
        places: The word in each place of the state, -1 for none.
        hidden: Room for the hidden layer, flat.
        scores: Room for one number an action.
    """
    units, pieces = weights.upper.shape[0], weights.pieces
    # One number after the other: whole rows at once make a view each, twice the time.
    for at in range(hidden.shape[0]):
        hidden[at] = weights.bias[at]
    for place in range(places.shape[0]):
        row = places[place] + 1
        for at in range(hidden.shape[0]):
            hidden[at] += features[row, place, at]
    for unit in range(units):
        best = hidden[unit * pieces]
        for piece in range(1, pieces):
            best = max(best, hidden[unit * pieces + piece])
        hidden[unit] = best
    for action in range(scores.shape[0]):
        scores[action] = weights.upper_bias[action]
    # Four units a turn: each turn reads and writes all scores.
    for unit in range(0, units - units % 4, 4):
        one, two = hidden[unit], hidden[unit + 1]
        three, four = hidden[unit + 2], hidden[unit + 3]
        for action in range(scores.shape[0]):
            scores[action] += (
                one * weights.upper[unit, action] + two * weights.upper[unit + 1, action]
            ) + (three * weights.upper[unit + 2, action] + four * weights.upper[unit + 3, action])
    for unit in range(units - units % 4, units):
        for action in range(scores.shape[0]):
            scores[action] += hidden[unit] * weights.upper[unit, action]
