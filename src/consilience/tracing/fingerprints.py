"""Texts to fingerprints: a few numbers a sentence by which a copy of it can be looked up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from consilience.tracing.codes import Coder
from consilience.tracing.sentences import find_pieces
from consilience.tracing.winnowing import (
    LETTERS,
    MARK_BITS,
    RUN,
    WINDOW,
    Letters,
    Marks,
    Numbers,
    winnowed,
)

__all__ = ["LETTERS", "MARK_BITS", "RUN", "WINDOW", "Fingerprints", "Letters", "Marks", "Numbers"]


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """What is kept of some texts.

    Args:
        sentences: For each text, the number of its first sentence; one more at the end.
        starts: For each sentence, where its words begin in `letters`; one more at the end.
        letters: One number below `LETTERS` for each word that says something by itself.
        marks: Of runs of three words, `MARK_BITS` wide, by place.
        places: Number of the sentence in which each mark stands.
    """

    sentences: Numbers
    starts: Numbers
    letters: Letters
    marks: Marks
    places: Numbers


def take(texts: Sequence[str], coder: Coder) -> Fingerprints:
    """Fingerprints of texts; sentences are those of `sentences.find_pieces`."""
    sentences: list[str] = []
    firsts = [0]
    for text in texts:
        sentences += (text[start:end] for start, end in find_pieces(text))
        firsts.append(len(sentences))
    starts, letters, marks, places = winnowed(*coder.read(sentences), *coder.table())
    return Fingerprints(
        sentences=np.array(firsts, dtype=np.int64),
        starts=starts,
        letters=letters,
        marks=marks,
        places=places,
    )
