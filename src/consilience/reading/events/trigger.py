"""One place in a text where an event may start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from consilience.reading.parser import text_of
from consilience.types import EventType, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One place in a text where an event may start.

    Args:
        root: Index of the token that carries it in the parse.
        tokens: Indices of all its tokens.
        sentence: Index of its sentence.
        noun: True for "arrest of X", False for "X was arrested".
        weak: True where it only counts with a figure of its own.
    """

    type: EventType
    span: Span
    root: int
    tokens: tuple[int, ...]
    sentence: int
    noun: bool
    weak: bool

    def __hash__(self) -> int:
        # Mentions ask for their triggers tens of thousands of times a report: what tells most of
        # them apart is enough.
        return hash((self.root, self.span.start, self.span.end))


def make_trigger(  # the parts of one record
    doc: Doc,
    kind: EventType,
    tokens: Sequence[Token],
    sentence_of: Sequence[int],
    *,
    noun: bool,
    weak: bool = False,
) -> Trigger:
    """The trigger of some tokens, which stand in the sentence of the first."""
    inside = {one.i for one in tokens}
    # The token whose head lies outside carries the phrase; auxiliaries and "the" never do.
    outer = [one for one in tokens if one.head.i not in inside or one.head.i == one.i]
    verbs = [one for one in outer if one.pos_ == "VERB"] or outer or list(tokens)
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)
    return Trigger(
        type=kind,
        span=Span(start, end, text_of(doc)[start:end]),
        root=verbs[0].i,
        tokens=tuple(sorted(inside)),
        sentence=sentence_of[tokens[0].i],
        noun=noun,
        weak=weak,
    )
