"""Criminal and armed groups with a name of their own (`data/drugs/groups.yml`)."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRecord:
    """A group whose name does not say that it is one.

    Args:
        words: Names as printed, with their capitals.
    """

    id: str
    words: tuple[str, ...]
    source: str
    examples: tuple[Example, ...]
    note: str = ""


def load_groups() -> tuple[GroupRecord, ...]:
    """All groups.

    Raises:
        KnowledgeError: a record is not right.
    """
    return read_records("drugs", "groups.yml", GroupRecord)
