"""Authorities and what they are part of (data/drugs/agencies.yml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from consilience.errors import KnowledgeError
from consilience.knowledge.loader import Example, read_records
from consilience.knowledge.phrases import Phrases, keys_of, phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRecord:
    """An authority.

    Args:
        name: Official English name.
        country: ISO 3166-1 alpha-2, None for international bodies.
        kind: police, customs, coast_guard, drug_agency, prosecutor, military ...
        parent: Id of the body it is part of.
        words: Other names, in any language, matched with tolerance for plurals and apostrophes.
        abbreviations: Matched as printed.
        homographs: Names or abbreviations that something else shares; they count only where the
            text names the body in full or its country.
    """

    id: str
    name: str
    country: str | None
    kind: str
    parent: str | None
    words: tuple[str, ...]
    abbreviations: tuple[str, ...]
    homographs: tuple[str, ...]
    source: str
    examples: tuple[Example, ...]

    def shared(self, printed: str) -> bool:
        """Whether what is printed may mean something else."""
        keys = keys_of(printed)
        return any(keys_of(one) == keys for one in self.homographs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agencies:
    """What is compiled from the records.

    Args:
        names: Every full name.
        abbreviations: Printed abbreviation -> who may be meant.
        parents: Id -> names of the bodies it is part of, nearest first.
    """

    records: tuple[AgencyRecord, ...]
    names: Phrases[AgencyRecord] = field(repr=False)
    abbreviations: Mapping[str, tuple[AgencyRecord, ...]] = field(repr=False)
    parents: Mapping[str, tuple[str, ...]] = field(repr=False)


def load_agencies() -> Agencies:
    """The agencies of the drug domain.

    Raises:
        KnowledgeError: a record is not right, or a parent is not there.
    """
    records = read_records("drugs", "agencies.yml", AgencyRecord)
    by_id = {one.id: one for one in records}
    abbreviations: dict[str, tuple[AgencyRecord, ...]] = {}
    for one in records:
        for short in one.abbreviations:
            if " " not in short:
                abbreviations[short] = (*abbreviations.get(short, ()), one)
    return Agencies(
        records=records,
        names=phrases((word, one) for one in records for word in _written_out(one)),
        abbreviations=abbreviations,
        parents={one.id: _parents(one, by_id) for one in records},
    )


def _written_out(one: AgencyRecord) -> tuple[str, ...]:
    # "IRS CI": an abbreviation in two words is found like a name. "U.S." may be left out.
    short = (word for word in one.abbreviations if " " in word)
    return (one.name, one.name.removeprefix("U.S. "), *one.words, *short)


def _parents(one: AgencyRecord, by_id: Mapping[str, AgencyRecord]) -> tuple[str, ...]:
    found: list[str] = []
    seen = {one.id}
    while one.parent:
        if one.parent not in by_id or one.parent in seen:
            raise KnowledgeError(
                f"drugs/agencies.yml: {one.id}",
                f"parent '{one.parent}' is not there or goes round",
                "name the id of another record",
            )
        seen.add(one.parent)
        one = by_id[one.parent]  # climbing is the point
        found.append(one.name)
    return tuple(found)
