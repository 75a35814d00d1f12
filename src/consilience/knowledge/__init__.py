"""What we know of the world, as data: YAML records that the loader checks and tests run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge.words import Words, load_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Everything under `data/`, loaded and checked; one field a file."""

    words: Words


@lru_cache(maxsize=1)
def load() -> Knowledge:
    """All records of the drug domain and of English.

    Raises:
        KnowledgeError: a record is not right.
    """
    return Knowledge(
        words=load_words(),
    )
