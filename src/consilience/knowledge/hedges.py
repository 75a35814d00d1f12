"""Hedges: the words that make a figure a bound (`data/drugs/hedges.yml`)."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """One bound and the words for it.

    Args:
        bound: `>`, `>=`, `<`, `<=` or `~` of docs/reference/format.md.
        before: Words before the figure (`more than`).
        after: Words behind the figure or its unit (`or more`).
    """

    id: str
    bound: str
    before: tuple[str, ...]
    after: tuple[str, ...] = ()
    source: str
    note: str = ""
    examples: tuple[Example, ...]


def load_hedges() -> tuple[Hedge, ...]:
    """The hedges, sorted by id.

    Raises:
        KnowledgeError: a record is not right.
    """
    return read_records("drugs", "hedges.yml", Hedge)
