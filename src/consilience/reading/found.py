"""A run of words that names a person, with the evidence for it."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.reading.runs import NICKNAME
from consilience.types import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A run of words that names a person.

    Args:
        evidence: Why it is taken for a person, sorted: `acted` `age` `alias` `apposed` `caught`
            `joined` `kin` `list` `parser` `renamed` `role` `speech` `title`.
    """

    span: Span
    words: tuple[str, ...]
    evidence: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name without a nickname that is printed inside it."""
        return NICKNAME.sub(" ", self.span.text)

    @property
    def nicknames(self) -> tuple[str, ...]:
        """Nicknames in quotes inside the name."""
        hits = NICKNAME.finditer(self.span.text)
        return tuple(one["double"] or one["single"] for one in hits)
