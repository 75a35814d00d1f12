"""Penalties and the words that name them (`data/drugs/penalties.yml`)."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class PenaltyRecord:
    """One measure.

    Args:
        words: Phrases in lower case that name it.
    """

    id: str
    words: tuple[str, ...]
    source: str
    note: str = ""
    examples: tuple[Example, ...]


def load_penalties() -> tuple[PenaltyRecord, ...]:
    """The measures, sorted by id.

    Raises:
        KnowledgeError: a record is not right.
    """
    return read_records("drugs", "penalties.yml", PenaltyRecord)
