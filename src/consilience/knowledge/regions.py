"""Regions, first-level parts of countries and town names (regions, provinces, towns .yml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A region of the trade or a sea.

    Args:
        country: ISO code where it lies in one country, else None.
        whole: Whether the words stand for the whole country (`Midwest` -> `US`).
    """

    id: str
    name: str
    words: tuple[str, ...]
    country: str | None
    whole: bool
    source: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A first-level part of a country under its English name.

    Args:
        id: ISO 3166-2 code.
        words: Abbreviations and local names, matched as printed.
        postal: Two-letter code of a US state, which is also an English word at times (OR, IN,
            ME), so it is read in state position only.
    """

    id: str
    name: str
    country: str
    words: tuple[str, ...]
    source: str
    examples: tuple[Example, ...]
    postal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town whose English or former name the gazetteer does not have.

    Args:
        gazetteer: The name under which the gazetteer has it.
        province: ISO 3166-2 code that picks one of several, None where the country does.
    """

    id: str
    name: str
    words: tuple[str, ...]
    country: str
    gazetteer: str
    source: str
    examples: tuple[Example, ...]
    province: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """What is compiled from the records.

    Args:
        by_name: Printed name -> region.
        provinces: Printed name or newspaper abbreviation -> province, without postal codes.
        postal: Two-letter code -> US state.
        codes: ISO 3166-2 -> province.
        towns: Printed name -> town.
    """

    records: tuple[Region, ...]
    province_records: tuple[Province, ...]
    town_records: tuple[Town, ...]
    by_name: Mapping[str, Region] = field(repr=False)
    provinces: Mapping[str, Province] = field(repr=False)
    postal: Mapping[str, Province] = field(repr=False)
    codes: Mapping[str, Province] = field(repr=False)
    towns: Mapping[str, Town] = field(repr=False)


def load_regions() -> Regions:
    """The regions, provinces and towns of the drug domain.

    Raises:
        KnowledgeError: a record is not right.
    """
    records = read_records("drugs", "regions.yml", Region)
    provinces = read_records("drugs", "provinces.yml", Province)
    towns = read_records("drugs", "towns.yml", Town)
    return Regions(
        records=records,
        province_records=provinces,
        town_records=towns,
        by_name={word: one for one in records for word in (one.name, *one.words)},
        provinces={word: one for one in provinces for word in (one.name, *one.words)},
        postal={one.postal: one for one in provinces if one.postal},
        codes={one.id: one for one in provinces},
        towns={word: one for one in towns for word in (one.name, *one.words)},
    )
