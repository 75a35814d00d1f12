"""Currencies by ISO 4217 code (`data/drugs/currencies.yml`)."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency:
    """One currency.

    Args:
        words: Lower-case forms behind the figure (`million euros`).
        symbols: Forms before the figure, matched as they stand (`RMB`, `£`).
        shared: Forms that other currencies use too (`pesos`).
        contexts: Words of a text that decide for this one among those that share a form; a
            one-letter symbol (`P`, `N`) is read only in a text that has one of them.
        guarded: Forms that are other words too (`won`, `ALL`): read only in a text that has one
            of the contexts, or before and behind a million and more.
    """

    id: str
    words: tuple[str, ...]
    symbols: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    guarded: tuple[str, ...] = ()
    source: str
    note: str = ""
    examples: tuple[Example, ...]


def load_currencies() -> tuple[Currency, ...]:
    """The currencies, sorted by code.

    Raises:
        KnowledgeError: a record is not right.
    """
    return read_records("drugs", "currencies.yml", Currency)
