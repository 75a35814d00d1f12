"""Sets of words that stand for each other, for texts that were rewritten word by word."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def synonym_sets() -> tuple[tuple[str, ...], ...]:
    """The sets of `data/languages/en_synonyms.txt`, sorted; a word may stand in several.

    They come from WordNet 3.1, whose licence stands at the head of the file.
    """
    folder = resources.files("consilience.knowledge") / "data" / "languages"
    lines = (folder / "en_synonyms.txt").read_text(encoding="ascii").splitlines()
    return tuple(tuple(line.split()) for line in lines if line and not line.startswith("#"))
