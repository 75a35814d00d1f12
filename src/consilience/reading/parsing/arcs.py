"""Heads and relations of a tagged text: spaCy's walk over its words, compiled.

The rules are those of the library's `arc_eager.pyx` (MIT licence): Nivre's arc-eager system with
the non-monotonic moves of Honnibal and Johnson (2015), where sentences are given beforehand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

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

_SHIFT, _REDUCE, _LEFT, _RIGHT, _BREAK = range(5)
_KINDS = {"S": _SHIFT, "D": _REDUCE, "L": _LEFT, "R": _RIGHT, "B": _BREAK}
_PLACES = 8
_ROOT = "ROOT"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Arcs:
    """The walk of one model.

    Args:
        kinds: What each action does.
        labels: The relation that it gives, as the vocabulary numbers it.
        root: The relation of whoever heads a sentence.
        finish: What the library does with the arcs (crossing ones are told by their labels).
    """

    model: StepModel
    kinds: Ints
    labels: NDArray[np.uint64]
    root: int
    finish: tuple[Callable[[Doc], object], ...]

    def set(self, doc: Doc) -> None:
        """Set heads and relations of a text of which every word starts a sentence or does not."""
        if not len(doc):
            return
        starts = doc.to_array("SENT_START").view(np.int64) > 0
        model = self.model
        heads, actions = _walk(model.parts, model.features(doc), self.kinds, starts)
        array = np.empty((len(doc), 2), np.uint64)
        array[:, 0] = heads.astype(np.int64).view(np.uint64)
        array[:, 1] = np.where(heads == 0, self.root, self.labels[actions])
        doc.from_array(["HEAD", "DEP"], array)  # type: ignore[arg-type] # its stub knows int32
        for finish in self.finish:
            finish(doc)


def arcs(pipe: TransitionPipe) -> Arcs:
    """The walk of a trained dependency parser of spaCy.

    Raises:
        ValueError: the model has actions that the walk does not know.
    """
    model = step_model(pipe)
    parts = [one.partition("-") for one in model.actions]
    if any(label == "subtok" for _, _, label in parts):
        raise ValueError("the model joins words, which the walk does not")
    strings = pipe.vocab.strings
    return Arcs(
        model=model,
        kinds=np.array([_KINDS[kind] for kind, _, _ in parts], dtype=np.int32),
        labels=np.array([strings.add(label) if label else 0 for _, _, label in parts], np.uint64),
        root=strings.add(_ROOT),
        finish=tuple(pipe.postprocesses),
    )


@compiled
def _walk(  # noqa: PLR0912, PLR0915 - one loop over one state: numba inlines nothing else
    parts: Parts, features: Floats, kinds: Ints, starts: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where the head of each word is, counted from the word, and the action that set it."""
    length = starts.shape[0]
    weights = Weights(parts[0], parts[1], parts[2], parts[3])
    hidden = np.empty(weights.bias.shape[0], np.float32)
    scores = np.empty(kinds.shape[0], np.float32)
    places = np.empty(_PLACES, np.int32)
    allowed = np.zeros(5, np.bool_)
    stack, depth = np.empty(length, np.int32), 0
    # Words put back before the next of the text, the last of them first.
    back, behind = np.empty(length, np.int32), 0
    follow = 0
    heads, actions = np.full(length, -1, np.int64), np.zeros(length, np.int64)
    left, right = np.full(length + 1, -1, np.int32), np.full(length + 1, -1, np.int32)
    before = np.full(length, -1, np.int32)
    shifted = np.zeros(length, np.bool_)
    while depth > 0 or behind > 0 or follow < length:
        room = length - follow + behind
        b0 = back[behind - 1] if behind > 0 else (follow if follow < length else -1)
        if behind > 1:
            b1 = back[behind - 2]
        else:
            b1 = follow + 1 - behind if follow + 1 - behind < length else -1
        s0 = stack[depth - 1] if depth > 0 else -1
        places[0], places[1], places[2] = b0, b1, s0
        places[3] = stack[depth - 2] if depth > 1 else -1
        places[4] = stack[depth - 3] if depth > 2 else -1
        places[5] = left[b0] if b0 >= 0 else -1
        places[6] = left[s0] if s0 >= 0 else -1
        places[7] = right[s0] if s0 >= 0 else -1
        score(weights, features, places, hidden, scores)
        opens = b0 >= 0 and starts[b0]
        allowed[_SHIFT] = depth == 0 or (room >= 2 and not opens and not shifted[b0])
        allowed[_REDUCE] = depth > 0 and (room == 0 or depth > 1 or opens)
        allowed[_LEFT] = depth > 0 and room > 0 and not opens
        allowed[_RIGHT] = allowed[_LEFT]
        best = -1
        for action in range(kinds.shape[0]):
            if allowed[kinds[action]] and (best < 0 or scores[action] > scores[best]):
                best = action
        if best < 0:
            break
        kind = kinds[best]
        if kind == _REDUCE:
            depth -= 1
            # Without a head it goes back, unless nothing is left that could be one.
            if heads[s0] < 0 and depth > 0:
                shifted[s0] = True
                back[behind] = s0
                behind += 1
            continue
        if kind == _LEFT:
            if heads[s0] >= 0:
                right[heads[s0]] = before[s0]
            heads[s0], actions[s0] = b0, best
            left[b0] = s0
            shifted[b0] = False
            depth -= 1
            continue
        if kind == _RIGHT:
            heads[b0], actions[b0] = s0, best
            before[b0] = right[s0]
            right[s0] = b0
        stack[depth] = b0
        depth += 1
        if behind > 0:
            behind -= 1
        else:
            follow += 1
    for word in range(length):
        heads[word] = heads[word] - word if heads[word] >= 0 else 0
    return heads, actions
