"""Authorities named by their nation or town alone: Chinese police, Panamanian law enforcement."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed
from consilience.knowledge.needles import needled
from consilience.values.agency_heads import BRANCH, FORCE, OFFICE
from consilience.values.agency_national import TRADES, national
from consilience.values.sighting import Sighting, home_of


def by_nation(text: str, knowledge: Knowledge) -> tuple[Sighting, ...]:
    """`Chinese police`, `U.S. and Thai law enforcement`, `police in China`, `Bath police`."""
    found = []
    for hit in _pattern(knowledge).finditer(text):
        nation = knowledge.countries.nationality(hit["nation"])
        found.append(_sighting(hit, hit.group(), nation, knowledge))
    for hit in _owner(knowledge).finditer(text):
        nation = knowledge.countries.by_name.get(hit["country"])
        found.append(_sighting(hit, hit.group(), nation, knowledge))
    found += [one for hit in _INSIDE.finditer(text) if (one := _inside(hit, knowledge))]
    found += [one for hit in _TOWN.finditer(text) if (one := _town(hit, knowledge))]
    return tuple(found)


@lru_cache(maxsize=2)
def _pattern(knowledge: Knowledge) -> Headed:
    people = "|".join(
        re.escape(word)
        for word in sorted(knowledge.countries.by_people, key=lambda w: (-len(w), w))
    )
    return headed(
        rf"(?<![\w.-])(?P<nation>{people}|Hong Kong|UK|EU)(?:(?:,| and|, and) (?:{people})){{0,3}}"
        rf" {BRANCH}{FORCE}(?!\w)"
    )


@lru_cache(maxsize=2)
def _owner(knowledge: Knowledge) -> Headed:
    names = "|".join(
        re.escape(word) for word in sorted(knowledge.countries.by_name, key=lambda w: (-len(w), w))
    )
    return headed(rf"(?<![\w.-])(?P<country>{names})['’]s? (?:{OFFICE}|{BRANCH}{FORCE})(?!\w)")


_TRADE = re.compile(rf"\b(?:{'|'.join(sorted(TRADES))})\Z", re.IGNORECASE)
_INSIDE = needled(
    r"\b(?P<force>[Pp]olice|[Cc]ustoms|[Pp]rosecutors) (?P<joint>in|of) (?:the )?"
    r"(?P<where>[A-Z][\w.]*(?: [A-Z]\w+){0,3})"
)
_TOWN = needled(
    r"(?<![\w.-])(?P<where>(?:St\. )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
    r" (?P<force>police|cops|prosecutors|customs)(?!\w)"
    r"(?! (?:stations?|headquarters|cells?|custody)\b)"
)


def _inside(hit: re.Match[str], knowledge: Knowledge) -> Sighting | None:
    nation = knowledge.countries.by_name.get(hit["where"])
    force = hit["force"].lower()
    if hit["joint"] == "of" and not nation:
        return None  # "the police of Serra": a town's are told by its office
    if hit["where"].split(" ")[0] in knowledge.openers.any_of("opener", "calendar", "compass"):
        return None
    before = re.search(r"([A-Z]\w+) \Z", hit.string[max(0, hit.start() - 30) : hit.start()])
    if before and knowledge.countries.nationality(before[1]):
        return None  # "Lao police in Bokeo province": they have their name already
    if nation:
        return _sighting(hit, _called(nation, force, knowledge), nation, knowledge)
    where = hit["where"].rstrip(".")
    return _sighting(hit, f"{where} {force}", home_of(where, hit.string, knowledge), knowledge)


@lru_cache(maxsize=2)
def _provinces(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(one.name for one in knowledge.regions.province_records)


def _called(nation: str, force: str, knowledge: Knowledge) -> str:
    """`Cape Verdean police`: the force by its people, where they have a name."""
    record = next(one for one in knowledge.countries.records if one.id == nation)
    return f"{(record.people or (record.name,))[0]} {force}"


def _town(hit: re.Match[str], knowledge: Knowledge) -> Sighting | None:
    where = hit["where"].removeprefix("The ")
    country = knowledge.countries.by_name.get(where)
    if country and where not in _provinces(knowledge):
        # "Cape Verde cops" are Cape Verdean police, "Georgia police" anybody's.
        return _sighting(hit, _called(country, hit["force"], knowledge), country, knowledge)
    if hit["where"].split(" ")[0] in knowledge.openers.any_of(
        "opener", "level", "calendar"
    ) or knowledge.countries.nationality(hit["where"]):
        return None
    # "British Transport police"
    nation = knowledge.countries.nationality(hit["where"].split(" ")[0])
    return _sighting(
        hit, hit.group(), nation or home_of(hit["where"], hit.string, knowledge), knowledge
    )


def _sighting(hit: re.Match[str], name: str, country: str | None, knowledge: Knowledge) -> Sighting:
    # "Kenya's navy", "Kenyan navy" and "the navy of Kenya" are one body with one name.
    trade = _TRADE.search(hit.group())
    one = national(country, trade.group().lower(), knowledge) if trade and country else None
    if one:
        return replace(one, start=hit.start(), end=hit.end(), rank=3)
    name = re.sub(r" cops\Z", " police", name)
    name = re.sub(r"\s+", " ", name.replace("’", "'").replace("agencie s", "agencies"))
    return Sighting(start=hit.start(), end=hit.end(), name=name, country=country, rank=3)
