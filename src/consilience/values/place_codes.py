"""Countries told by their code behind a town: `Varna (BG)`, as bulletins write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.knowledge import Knowledge, gazetteer

# Letters in brackets are mostly an abbreviation, so the name before them must be a town there.
_CODE = re.compile(
    r"(?P<name>[A-Z][\w’'.-]+(?: (?:[A-Z][\w’'.-]+|de|del|la|al|el))*) \((?P<code>[A-Z]{2})\)"
)


def coded(text: str, knowledge: Knowledge) -> Iterator[tuple[int, int, str]]:
    """Where a code and its bracket stand, and the ISO 3166-1 alpha-2 code itself."""
    for hit in _CODE.finditer(text):
        words = hit["name"].split()
        names = (" ".join(words[first:]) for first in range(len(words)))
        if any(hit["code"] in _lands(name, knowledge) for name in names):
            yield hit.start("code"), hit.end(), hit["code"]


def _lands(name: str, knowledge: Knowledge) -> set[str]:
    """The countries that have a town of this name."""
    record = knowledge.regions.towns.get(name)
    known = {record.country} if record else set()
    return known | {one.country for one in gazetteer.towns(name)}
