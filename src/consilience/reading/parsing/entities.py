"""Names in a parsed text: spaCy's walk over the words, compiled.

The library walks 60 microseconds a word, for it takes Python's lock at every step; this takes
two. The rules are those of its `ner.pyx` (MIT licence) where no name is known beforehand.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Span

from consilience.compiling import compiled
from consilience.reading.parsing.steps import (
    Floats,
    Ints,
    Parts,
    StepModel,
    TransitionPipe,
    Weights,
    score,
    step_model,
)

_BEGIN, _IN, _LAST, _UNIT, _OUT = range(5)
_KINDS = {"B": _BEGIN, "I": _IN, "L": _LAST, "U": _UNIT, "O": _OUT}
_PLACES = 3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entities:
    """The walk of one model.

    Args:
        kinds: What each action does.
        labels: Which label it gives, an index into `names`.
    """

    model: StepModel
    kinds: Ints
    labels: Ints
    names: tuple[str, ...]

    def mark(self, doc: Doc) -> None:
        """Set the names (`doc.ents`) of a text whose sentences are set."""
        if not len(doc):
            return
        told = doc.to_array(["IS_SPACE", "SENT_START"]).view(np.int64)
        space, starts = (np.ascontiguousarray(one > 0) for one in told.T)
        model = self.model
        found = _walk(model.parts, model.features(doc), self.kinds, self.labels, space, starts)
        spans = [Span(doc, start, end, label=self.names[label]) for start, end, label in found]
        doc.set_ents(spans, default="outside")


def entities(pipe: TransitionPipe) -> Entities:
    """The walk of a trained entity recogniser of spaCy.

    Raises:
        ValueError: the model has actions that the walk does not know.
    """
    model = step_model(pipe)
    parts = [one.partition("-") for one in model.actions]
    names = tuple(sorted({label for _, _, label in parts}))
    return Entities(
        model=model,
        # `U-` without a label is what blocks a word: it is never an action here.
        kinds=np.array(
            [-1 if kind == "U" and not label else _KINDS[kind] for kind, _, label in parts],
            dtype=np.int32,
        ),
        labels=np.array([names.index(label) for _, _, label in parts], dtype=np.int32),
        names=names,
    )


@compiled
def _walk(
    parts: Parts,
    features: Floats,
    kinds: Ints,
    labels: Ints,
    space: NDArray[np.bool_],
    starts: NDArray[np.bool_],
) -> list[tuple[int, int, int]]:
    """Where names start and end, and their labels."""
    length = space.shape[0]
    weights = Weights(parts[0], parts[1], parts[2], parts[3])
    hidden = np.empty(weights.bias.shape[0], np.float32)
    scores = np.empty(kinds.shape[0], np.float32)
    places = np.empty(_PLACES, np.int32)
    found = [(0, 0, 0) for _ in range(0)]
    first, label = -1, -1
    for word in range(length):
        places[0], places[1] = word, first
        places[2] = word - 1 if first >= 0 else -1
        score(weights, features, places, hidden, scores)
        goes_on = word + 1 < length and not starts[word + 1]
        best = -1
        for action in range(kinds.shape[0]):
            fits = first < 0 or labels[action] == label
            if fits and _allowed(kinds[action], first >= 0, goes_on, space[word]):
                best = action if best < 0 or scores[action] > scores[best] else best
        if kinds[best] == _BEGIN:
            first, label = word, labels[best]
        elif kinds[best] == _LAST:
            found.append((first, word + 1, label))
            first = -1
        elif kinds[best] == _UNIT:
            found.append((word, word + 1, labels[best]))
    return found


@compiled
def _allowed(kind: int, inside: bool, goes_on: bool, space: bool) -> bool:
    """Whether an action may be taken: inside a name it goes on or ends, else one may begin."""
    if inside:
        return kind == _LAST or (kind == _IN and goes_on)
    if kind in (_BEGIN, _UNIT):
        return not space and (goes_on or kind == _UNIT)
    return kind == _OUT
