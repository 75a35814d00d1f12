"""A penalty where it stands, and the sentence in front of it."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.values.penalty_words import SENTENCE_END
from consilience.values.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A penalty at `[start, end)`; `limit` is `max`, `min` or empty."""

    start: int
    end: int
    measure: str
    quantity: Quantity | None = None
    limit: str = ""
    doubt: str | None = None


def sentence_before(text: str, start: int) -> str:
    """The text from the beginning of the sentence to `start`."""
    low = max(0, start - 300)
    ends = [one.end() for one in SENTENCE_END.finditer(text, low, start)]
    return text[ends[-1] if ends else low : start]
