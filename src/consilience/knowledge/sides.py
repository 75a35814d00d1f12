"""Sides: which voices belong together, so that two officials of one state are not two witnesses."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRecord:
    """Words that put a voice on a side.

    Args:
        exclusive: True where the side is one across all states (experts, defence); False where
            each state has its own (officials).
    """

    id: str
    words: tuple[str, ...]
    exclusive: bool
    source: str
    note: str
    examples: tuple[Example, ...]


def load_sides() -> tuple[SideRecord, ...]:
    """The records of `drugs/sides.yml`."""
    return read_records("drugs", "sides.yml", SideRecord)
