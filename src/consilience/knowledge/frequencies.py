"""How common a word is in reports on crime, from a table that does not change with a collection."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

_FILE = "en_frequencies.txt"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frequencies:
    """Reports that print a word.

    Args:
        whole: Number of reports that were counted.
        levels: Folded word, or two neighbours with a blank between, -> twice the binary
            logarithm of its number of reports.
    """

    whole: int
    levels: Mapping[str, int] = field(repr=False)

    def rarity(self, word: str) -> float:
        """1 for a word that the table does not have, 0 for one that every report prints."""
        level = self.levels.get(word)
        if level is None:
            return 1.0
        return max(0.0, 1.0 - level / 2 / math.log2(self.whole))


@lru_cache(maxsize=1)
def frequencies() -> Frequencies:
    """The table `data/languages/en_frequencies.txt`, made by `tools/make_frequencies.py`.

    Frozen, so that whether two reports are about one matter depends on these two alone.
    """
    folder = resources.files("consilience.knowledge") / "data" / "languages"
    lines = (folder / _FILE).read_text(encoding="utf-8").splitlines()
    head, rows = lines[0], [line.split(" ") for line in lines if not line.startswith("#")]
    levels = {word.replace("_", " "): int(level) for level, *words in rows for word in words}
    return Frequencies(whole=int(head.split()[-2]), levels=levels)
