"""The nouns that are counted, and how they stand behind their figure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.values.number_forms import either
from consilience.values.units import FILLER

# Nationals are people: "eleven Syrians", "five Canadians", "three Chinese"; so are those of regions
# that no record holds ("two Corsicans"). Plurals of other kinds are told by the countries' records.
# An adjective is a people only where no noun follows: "three Chinese banks" are banks.
_PEOPLES = (
    r"(?<!-)[A-Z][a-z]+(?:(?:ans|nis|lis|ais|aks|eks|rds|nes|zis|qis|tis|mis)\b"
    r"|(?:ese|ish|sh|ch)\b(?=\s+(?:and|or|were|was|are|who|in|have|has|had|from|on|to|at|with"
    r"|for|by"
    r"|will|would)\b|[.,;:)]|$))"
)
# "3 x 40' containers": how long each is.
SIZED = re.compile(r"\s?[x×]\s?\d{2}(?:[’'′]|\s?ft|-foot)")


@dataclass(frozen=True, slots=True, eq=False)
class Nouns:
    """The counted nouns of one set of knowledge, compiled."""

    behind_many: re.Pattern[str]
    behind_one: re.Pattern[str]
    roles: Mapping[str, str]
    ordinals: Mapping[str, int]


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> Nouns:
    """The patterns for one set of knowledge, made once."""
    roles = {word: one.id for one in knowledge.counts for word in one.words}
    many = [word for word in roles if not _singular(word, roles)]
    return Nouns(
        _behind(either(many), knowledge.countries.nationals),
        _behind(either(roles), knowledge.countries.nationals),
        roles,
        knowledge.numerals.numbers("ordinals"),
    )


def _singular(word: str, roles: Mapping[str, str]) -> bool:
    """Whether the list holds a plural of the word; `three container ships` are no containers."""
    irregular = {"person", "man", "woman", "crew member", "fisherman"}
    plurals = (f"{word}s", f"{word}es", f"{word[:-1]}ies")
    return word in irregular or any(one in roles for one in plurals)


def _behind(nouns: str, nationals: Sequence[str]) -> re.Pattern[str]:
    """`25 of the defendants`, `three fentanyl traffickers`, `88defendants`."""
    people = rf"{_PEOPLES}|(?<!-)(?:{'|'.join(nationals)})\b"
    return re.compile(
        rf"(?:\s+of\s+(?:the|those|these|its|his|their)(?:\s+\d{{1,4}})?)?"
        rf"(?:\s+\d{{2}}-(?:foot|ft))?(?:{SIZED.pattern})?(?:(?:\s+|-){FILLER}(?:,(?=\s+{FILLER}\s))?){{0,4}}?\s*[\s-]"
        rf"(?:(?P<noun>(?i:{nouns}))\b(?![-’'][a-z])|(?P<people>{people}))"
        rf"|(?P<joined>(?i:{nouns}))\b",
    )
