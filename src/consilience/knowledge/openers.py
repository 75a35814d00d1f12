"""Capitalised words that are no part of a name (data/drugs/openers.yml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenerRecord:
    """A group of such words, matched as printed."""

    id: str
    words: tuple[str, ...]
    source: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Openers:
    """What is compiled from the records: group -> its words; compared by identity."""

    records: tuple[OpenerRecord, ...]
    groups: Mapping[str, frozenset[str]] = field(repr=False)

    def any_of(self, *groups: str) -> frozenset[str]:
        """The words of several groups."""
        return _joined(self, groups)


@lru_cache(maxsize=64)  # a report asks for the same few a thousand times
def _joined(openers: Openers, groups: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(openers.groups[one] for one in groups))


def load_openers() -> Openers:
    """The capitalised words that are no part of a name.

    Raises:
        KnowledgeError: a record is not right.
    """
    records = read_records("drugs", "openers.yml", OpenerRecord)
    return Openers(records=records, groups={one.id: frozenset(one.words) for one in records})
