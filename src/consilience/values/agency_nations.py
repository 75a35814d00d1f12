"""Authorities named by their nation or town alone: Chinese police, Panamanian law enforcement."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.values.sighting import Sighting

_BRANCH = (
    r"(?:(?:federal|national|military|state|local|border|judicial|customs|maritime|drug|narcotics"
    r"|anti-drug|anti-narcotics|counter-?narcotics|anti-smuggling|security|military|provincial"
    r"|Anti-Narcotics|Federal|National|Judicial|Border|Civil|Military) )?"
)
_FORCE = (
    r"(?:law enforcement(?: agenc(?:ies|y ?s?)| agencie s| authorities)?|police(?: forces?)?|Police"
    r"|authorities|customs(?: authorities| service)?|Customs|prosecutors|coast guards?|Coast Guard"
    r"|navy|Navy|army|border guards?|Civil Guard|Guardia Civil|gendarmerie|Gendarmerie|Fiscal[ií]a"
    r"|National Guard|security forces|intelligence service)"
)
_OFFICE = (
    r"(?:(?:anti-)?(?:narcotics|drugs?|drug control|customs|interior|security|justice|health)"
    r" (?:office|agency|bureau|ministry|service|directorate|authority|police|commission|administration))"
)


def by_nation(text: str, knowledge: Knowledge) -> tuple[Sighting, ...]:
    """`Chinese police`, `U.S. and Mexican law enforcement`, `police in China`, `Gulfport police`."""
    found = []
    for hit in _pattern(knowledge).finditer(text):
        nation = knowledge.countries.nationality(hit["nation"])
        found.append(_sighting(hit, hit.group(), nation))
    for hit in _owner(knowledge).finditer(text):
        nation = knowledge.countries.by_name.get(hit["country"])
        found.append(_sighting(hit, hit.group(), nation))
    found += [one for hit in _INSIDE.finditer(text) if (one := _inside(hit, knowledge))]
    found += [one for hit in _TOWN.finditer(text) if (one := _town(hit, knowledge))]
    return tuple(found)


@lru_cache(maxsize=2)
def _pattern(knowledge: Knowledge) -> re.Pattern[str]:
    people = "|".join(
        re.escape(word)
        for word in sorted(knowledge.countries.by_people, key=lambda w: (-len(w), w))
    )
    return re.compile(
        rf"(?<![\w.-])(?P<nation>{people}|Hong Kong|UK|EU)(?:(?:,| and|, and) (?:{people})){{0,3}}"
        rf" {_BRANCH}{_FORCE}(?!\w)"
    )


@lru_cache(maxsize=2)
def _owner(knowledge: Knowledge) -> re.Pattern[str]:
    names = "|".join(
        re.escape(word) for word in sorted(knowledge.countries.by_name, key=lambda w: (-len(w), w))
    )
    return re.compile(
        rf"(?<![\w.-])(?P<country>{names})['’]s? (?:{_OFFICE}|{_BRANCH}{_FORCE})(?!\w)"
    )


_INSIDE = re.compile(
    r"\b(?P<force>[Pp]olice|[Cc]ustoms|[Aa]uthorities|[Pp]rosecutors) in (?:the )?"
    r"(?P<where>[A-Z][\w.]*(?: [A-Z]\w+){0,2})"
)
_TOWN = re.compile(
    r"(?<![\w.-])(?P<where>[A-Z][\w.-]+(?: [A-Z][\w-]+){0,2}) (?P<force>police|prosecutors|customs)(?!\w)"
)
# Sentence openers and words for a force's level: no town.
_NO_TOWN = frozenset(
    """The A An In At On By When While After Before As And But Local Federal State National Undercover
    Border Military Provincial Metropolitan County City Traffic Riot Secret Armed Meanwhile Some Many
    Although Since Then If That These Two Three Four Several Senior Top Former Special Judicial Tax
    Regional Transit Airport Port Drug Narcotics Anti-drug Anti-narcotics Antinarcotics Court""".split()
)


def _inside(hit: re.Match[str], knowledge: Knowledge) -> Sighting | None:
    nation = knowledge.countries.by_name.get(hit["where"])
    force = hit["force"].lower()
    if nation:
        record = next(one for one in knowledge.countries.records if one.id == nation)
        name = f"{(record.people or (record.name,))[0]} {force}"
        return _sighting(hit, name, nation)
    return _sighting(hit, f"{hit['where'].rstrip('.')} {force}", None)


def _town(hit: re.Match[str], knowledge: Knowledge) -> Sighting | None:
    if hit["where"].split(" ")[0] in _NO_TOWN or knowledge.countries.nationality(hit["where"]):
        return None
    state = knowledge.regions.provinces.get(hit["where"])
    return _sighting(hit, hit.group(), state.country if state else None)


def _sighting(hit: re.Match[str], name: str, country: str | None) -> Sighting:
    name = re.sub(r"\s+", " ", name.replace("’", "'").replace("agencie s", "agencies"))
    return Sighting(start=hit.start(), end=hit.end(), name=name, country=country, rank=3)
