"""Nouns that are counted, by role (`data/drugs/counts.yml`)."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRecord:
    """One role of docs/reference/format.md and its nouns.

    Args:
        words: Nouns in lower case, singular and plural.
    """

    id: str
    words: tuple[str, ...]
    source: str
    note: str = ""
    examples: tuple[Example, ...]


def load_counts() -> tuple[CountRecord, ...]:
    """The roles, sorted by id.

    Raises:
        KnowledgeError: a record is not right.
    """
    return read_records("drugs", "counts.yml", CountRecord)
