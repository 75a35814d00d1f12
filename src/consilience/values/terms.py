"""Find the words of a closed list of terms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from consilience.knowledge.labels import Labels
from consilience.types import Mention, Span
from consilience.values.label import Label
from consilience.values.lexicon import Lexicon, Word, build


def find_terms(text: str, labels: Labels) -> tuple[Mention, ...]:
    """Every term of one kind in a text, by place; the longest wording stands."""
    return tuple(
        Mention(
            span=Span(hit.start, hit.end, text[hit.start : hit.end]),
            kind=labels.kind,
            value=Label(kind=labels.kind, name=hit.owner),
        )
        for hit in _lexicon(labels).hits(text)
        if hit.owner
    )


@lru_cache(maxsize=8)
def _lexicon(labels: Labels) -> Lexicon:
    return build(_words(labels))


def _words(labels: Labels) -> Iterator[Word]:
    for one in labels.records:
        yield from (Word(spelling, one.id) for spelling in one.words)
        yield from (Word(spelling, "") for spelling in one.never)
