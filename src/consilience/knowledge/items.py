"""Goods that are taken with drugs (`data/drugs/items.yml`)."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRecord:
    """One kind of goods; its id is the kind that is written.

    Args:
        words: Nouns in lower case, singular and plural.
        money: True where the noun stands behind a sum (`in cash`) instead of a number.
    """

    id: str
    words: tuple[str, ...]
    money: bool = False
    source: str
    note: str = ""
    examples: tuple[Example, ...]


def load_items() -> tuple[ItemRecord, ...]:
    """The kinds, sorted by id.

    Raises:
        KnowledgeError: a record is not right.
    """
    return read_records("drugs", "items.yml", ItemRecord)
