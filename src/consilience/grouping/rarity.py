"""How much a shared name, town or word tells, whatever the collection."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import lru_cache

from consilience.knowledge.bearers import Bearers, bearers
from consilience.knowledge.frequencies import Frequencies, frequencies
from consilience.knowledge.gazetteer import towns

# A town of so many people has no more than one matter in the news at a time.
_SMALL = 1_500_000
# What a word that every report prints still tells.
_LEAST = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """Weights between 0 and 1 from tables that ship.

    Two reports are one case, or not, by what they tell; a hundred others that name the same town
    change nothing, so that a report added later parts nothing that was together.
    """

    words: Frequencies = field(default_factory=frequencies)
    names: Bearers = field(default_factory=bearers)

    def person(self, name: str) -> float:
        """Of a full name: less for one that many people bear."""
        return self.names.weight(name)

    def town(self, name: str, country: str | None = None) -> float:
        """Of a town: 1 below a million and a half, a half at six million (GeoNames)."""
        return _town(name, country)

    def phrase(self, words: str) -> float:
        """Of an operation, a court, a group, an authority or a drug: by its rarest word."""
        rarest = max((self.words.rarity(one) for one in words.split()), default=1.0)
        return min(1.0, max(_LEAST, 2 * rarest))


@lru_cache(maxsize=65536)
def _town(name: str, country: str | None) -> float:
    people = max(
        (one.population for one in towns(name) if country in (None, one.country)), default=0
    )
    return min(1.0, math.sqrt(_SMALL / people)) if people else 1.0
