"""Countries, their names and the adjectives of their people (data/drugs/countries.yml)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or territory with a code of its own.

    Args:
        id: ISO 3166-1 alpha-2.
        name: Common English name.
        words: Other names and abbreviations, matched as printed.
        people: Adjectives (`Chinese`), which never give a place.
        nationals: Plurals of those who are from there (`Poles`), beside the adjective and an `s`.
        capital: Names of the seat of government, which may stand for it.
        echoes: Names that hold only where the text also names the country (`the Kingdom`).
        homograph: Whether the name also means something else (`Turkey`, `Chad`).
    """

    id: str
    name: str
    words: tuple[str, ...]
    people: tuple[str, ...]
    capital: tuple[str, ...]
    echoes: tuple[str, ...]
    homograph: bool
    source: str
    examples: tuple[Example, ...]
    nationals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Countries:
    """What is compiled from the records.

    Args:
        by_name: Printed name or abbreviation -> code.
        by_people: Adjective -> code; the first record wins, so `Congolese` is one of two.
        capitals: Seat of government -> code.
        echoes: Printed word -> code of the country that must be named elsewhere.
    """

    records: tuple[Country, ...]
    by_name: Mapping[str, str] = field(repr=False)
    by_people: Mapping[str, str] = field(repr=False)
    capitals: Mapping[str, str] = field(repr=False)
    echoes: Mapping[str, str] = field(repr=False)
    homographs: frozenset[str] = field(repr=False)

    @property
    def nationals(self) -> tuple[str, ...]:
        """Plurals of peoples, sorted: `Poles`, `Danes`, and every adjective that takes an `s`."""
        plain = {f"{word}s" for word in self.by_people if re.search(r"(?:[ank]|i|ot|er)$", word)}
        return tuple(sorted(plain.union(*(one.nationals for one in self.records))))

    def nationality(self, word: str) -> str | None:
        """The code of an adjective or name (`Chinese`, `U.S.`, `Panamanian`, `China`), or None."""
        return self.by_people.get(word) or self.by_name.get(word)


def load_countries() -> Countries:
    """The countries of the drug domain.

    Raises:
        KnowledgeError: a record is not right.
    """
    records = read_records("drugs", "countries.yml", Country)
    by_people: dict[str, str] = {}
    for one in records:
        for word in one.people:
            by_people.setdefault(word, one.id)
    return Countries(
        records=records,
        by_name={word: one.id for one in records for word in (one.name, *one.words)},
        by_people=by_people,
        capitals={word: one.id for one in records for word in one.capital},
        echoes={word: one.id for one in records for word in one.echoes},
        homographs=frozenset(one.name for one in records if one.homograph),
    )
