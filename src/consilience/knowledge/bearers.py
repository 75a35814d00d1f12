"""How common a person's name is, from a table that does not change with a collection."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

_FILE = "name_frequencies.txt"
# People that a large archive names: as many as two men of one name are looked for among.
_PEOPLE = 10_000
# Share of a word that the table does not have: half of that of the last ones in it.
_RARE = 0.00005


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bearers:
    """Shares of people whose name has a word, as first names and as surnames.

    Args:
        levels: Folded word -> minus twice the binary logarithm of the larger of both shares.
    """

    levels: Mapping[str, int] = field(repr=False)

    def share(self, word: str) -> float:
        """Of all people, between 0 and 1."""
        level = self.levels.get(word)
        return _RARE if level is None else math.pow(2, -level / 2)

    def weight(self, name: str) -> float:
        """1 for a name that nobody else bears, less for one of many bearers.

        Words of a name count as independent: 1 / (1 + others expected among 10,000 people).

        Args:
            name: Folded words, parted by blanks.
        """
        others = _PEOPLE * math.prod(self.share(one) for one in name.split())
        return 1 / (1 + others)


@lru_cache(maxsize=1)
def bearers() -> Bearers:
    """The table `data/name_frequencies.txt`, made by `tools/make_name_frequencies.py`.

    Frozen, so that whether two reports are about one case depends on these two alone.
    """
    text = (resources.files("consilience.knowledge") / "data" / _FILE).read_text("utf-8")
    rows = [line.split(" ") for line in text.splitlines() if not line.startswith("#")]
    return Bearers(levels={word: int(level) for level, *words in rows for word in words})
