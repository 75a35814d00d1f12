"""Whose authorities a text names: they act at home, and so does the text."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.phrases import words
from consilience.values.sighting import countries_in_words, countries_named

# Agents of the United States work in most countries of the trade: they tell nothing of where.
_ABROAD = frozenset({"US"})


@lru_cache(maxsize=4)
def country_acting(text: str, knowledge: Knowledge) -> str | None:
    """The country whose authorities alone a text names ("Guardia Civil"), None of several or none.

    Args:
        text: Of one report.
        knowledge: Authorities with their countries; names that something else shares say nothing.
    """
    table, spoken = knowledge.agencies.names, words(text)
    found: set[str] = set()
    for i, one in enumerate(spoken):
        hit = table.at(text, spoken, i) if one.capital else None
        if hit is None:
            continue
        printed = text[one.start : spoken[hit[0] - 1].end]
        own = {record.country for record in hit[1] if not record.shared(printed)}
        found |= {country for country in own if country and len(own) == 1}
    found -= _ABROAD
    return found.pop() if len(found) == 1 else None


def countries_told(text: str, knowledge: Knowledge) -> Counter[str]:
    """How often a text names each country; its cities tell whose it is where nothing else does."""
    named = countries_in_words if country_acting(text, knowledge) else countries_named
    return named(text, knowledge)
