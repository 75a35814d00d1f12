"""Find the words of a closed list of terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from consilience.knowledge.labels import Labels
from consilience.types import Mention, Span
from consilience.values.label import Label
from consilience.values.lexicon import Lexicon, Word, build

# "A Cessna": a capital that only begins the sentence is no part of a name.
_CAPITAL_BEFORE = re.compile(
    r"\b(?!(?:An?|The|In|On|By|From|At|With|His|Her|Their|One|Two|Three) )[A-Z][\w'’]*[ -]$"
)


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


def begins_a_name(text: str, span: Span) -> bool:
    """Whether a capital word is followed by another: `Van Nuys`, `Tunnel Task Force`."""
    after = text[span.end : span.end + 2]
    return span.text[0].isupper() and after[:1] == " " and after[1:].isupper()


def ends_a_name(text: str, span: Span) -> bool:
    """Whether a capital word follows another: `Jebel Ali Port`, `Alfredo Villa`."""
    before = text[max(0, span.start - 40) : span.start]
    return span.text[0].isupper() and bool(_CAPITAL_BEFORE.search(before))


@lru_cache(maxsize=8)
def _lexicon(labels: Labels) -> Lexicon:
    return build(_words(labels))


def _words(labels: Labels) -> Iterator[Word]:
    for one in labels.records:
        yield from (Word(spelling, one.id) for spelling in one.words)
        yield from (Word(spelling, "") for spelling in one.never)
