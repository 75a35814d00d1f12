"""What the rules for other cases and matters look at: the text, its lead, what stands where."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from spacy.tokens import Doc

from consilience.knowledge.heads import Headed, headed
from consilience.knowledge.words import Words
from consilience.types import Mention, Span
from consilience.values.place import Place

_START = attrgetter("span.start")
FIGURES = frozenset({"amount", "quantity", "count", "item"})


@lru_cache(maxsize=2)
def _steps(words: Words) -> Headed:
    return headed(rf"(?<!\w){words.choices['passing.step']}(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """What the rules look at.

    Args:
        about: Places of the lead, by name and by country.
        people: Names of the lead.
    """

    doc: Doc
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    words: Words
    about: frozenset[str]
    people: frozenset[str]

    def within(self, span: Span, *kinds: str) -> list[Mention]:
        """Mentions of these kinds that start there."""
        first = bisect_left(self.mentions, span.start, key=_START)
        past = bisect_left(self.mentions, span.end, lo=first, key=_START)
        return [one for one in self.mentions[first:past] if one.kind in kinds]

    def is_elsewhere(self, span: Span) -> bool:
        """Whether a place is named there that the lead does not name."""
        places = [one.value for one in self.within(span, "place")]
        return any(isinstance(one, Place) and not self.about & set(names_of(one)) for one in places)

    def names_other(self, span: Span) -> bool:
        """Whether nobody of the lead is named there."""
        return not any(one.value.show() in self.people for one in self.within(span, "name"))

    def has_step(self, text: str) -> bool:
        """Whether words of a step of an authority stand in a text."""
        return _steps(self.words).search(text) is not None


def names_of(place: Place) -> tuple[str, ...]:
    """The narrowest name, or the country where no narrower one is given."""
    if place.parts:
        return tuple(one.casefold() for one in place.parts)
    return (place.country or "",)


def trimmed(text: str, start: int, end: int) -> Span:
    """`[start, end)` without spaces at its ends and a comma behind."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip().rstrip(",;")
    return Span(start, start + len(piece), piece)
