"""Which town a name means, and whether it means one at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log10
from typing import TYPE_CHECKING

from consilience.knowledge import Knowledge, gazetteer
from consilience.knowledge.gazetteer import Spot
from consilience.values.parsed_names import labels_at
from consilience.values.place_names import Atom
from consilience.values.place_towns import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Five times the people, or less than that and nothing in the text to choose by.
_CLEAR = 0.7
_SPELT = {"Ft": "Fort ", "Mt": "Mount ", "St": "Saint ", "Ste": "Sainte "}
_FORT = re.compile(r"^(Ft|Mt|St|Ste)\. ")
# The gazetteer has no population for provinces: they need a place word, like a small town.
_PROVINCE = 15_000
# A district needs a place word and its country named as well.
_DISTRICT = 1_000
_SMALL_TOWN = 50_000
# Named so often, a country is where the text plays.
_PLAYS = 3
# Known abroad under a name of its own in every language.
_GREAT = 500_000
# Perth in Scotland is a fortieth of the one in Australia, and Police Scotland acts there alone.
_ACTS = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a text says about where it plays.

    Args:
        countries: How often each country is named.
        provinces: ISO 3166-2 codes of provinces named.
        home: Country of whoever publishes it, None where not known.
        acting: The country whose authorities act in it, None where not known or of several.
    """

    countries: Counter[str]
    provinces: frozenset[str]
    home: str | None = None
    acting: str | None = None

    def speaks_for(self, country: str) -> bool:
        """Whether the text names the country or its authorities, or is published there."""
        return bool(self.countries[country]) or country in (self.home, self.acting)


@lru_cache(maxsize=8192)  # asked for by each view of where a text plays, and by each text
def spots(name: str, knowledge: Knowledge) -> tuple[Spot, ...]:
    """Towns of that name, under the name that the gazetteer has for it."""
    town = knowledge.regions.towns.get(name) or knowledge.regions.towns.get(name.title())
    known: tuple[Spot, ...] = ()
    if town:
        known = tuple(
            one
            for one in gazetteer.towns(town.gazetteer)
            if one.country == town.country and town.province in (None, one.code)
        )
        if town.province:
            return known
    spelt = _FORT.sub(lambda hit: _SPELT[hit[1]], name)
    known = known if spelt == name else (*known, *gazetteer.towns(spelt))
    known = (*known, *(one for one in _named(name) if one not in known))
    own = (*known, *_provinces(name))
    return (
        own
        or _provinces(re.sub(r"^(?:Co\.?|County) ", "", name))
        or _named(name.removesuffix(" City"))
        or _named(f"{name} City")
        or _named(name.removeprefix("Port "))
    )


def _named(name: str) -> tuple[Spot, ...]:
    """Towns of that name, those that have it beside their own last."""
    return (*gazetteer.towns(name), *gazetteer.also_called(name))


def meant(found: Sequence[Spot], one: Candidate, evidence: Evidence) -> tuple[Spot, ...]:
    """Without towns that have the name beside their own, where nothing speaks for one.

    The country must be named for it, or the name be that of one great city: "Saigon" is a town,
    "Victoria" is not the one that was called so in 1850.
    """
    lone = one.held >= 2 and all(spot.elsewhere for spot in found)
    return tuple(
        spot
        for spot in found
        if not spot.elsewhere
        or (lone and (spot.population >= _GREAT or not evidence.countries))
        or evidence.speaks_for(spot.country)
    )


def far(found: Sequence[Spot], evidence: Evidence) -> bool:
    """Whether all are small towns of countries that a text on another country never names.

    A village that the gazetteer lacks there is likelier than its namesake at the other end of
    the world.
    """
    most = evidence.countries.most_common(1)
    return bool(
        found
        and most
        and most[0][1] >= _PLAYS
        and all(
            one.population < _SMALL_TOWN and not evidence.speaks_for(one.country) for one in found
        )
    )


def _provinces(name: str) -> tuple[Spot, ...]:
    """Provinces and districts of that name (`Tamaulipas`, `Champhai`)."""
    return tuple(
        Spot(
            name=one.name,
            province=None,
            code=one.code,
            counties=(),
            country=one.country,
            population=_PROVINCE if one.level == 1 else _DISTRICT,
            latitude=None,
            longitude=None,
        )
        for one in gazetteer.parts(name)
        if not re.search(r" (?:District|Region|Division|Territory|Department)$", name)
    )


def best(found: Sequence[Spot], evidence: Evidence) -> tuple[Spot, Spot | None]:
    """The likeliest town, and a rival that is nearly as likely.

    A province that the text names weighs as much as sixteen times the people, a country as much
    as twenty times, the publisher's four, and one whose authorities act a hundred times
    if no other one of them is named: Portland is in Maine where the text names Maine, Tripoli in
    Lebanon where the text names that alone, and Paris is never in Texas.
    """
    others = any(evidence.countries[one.country] for one in found if one.country != evidence.acting)

    def likely(one: Spot) -> float:
        acts = not others and one.country == evidence.acting
        return _likely(one, evidence) + (_ACTS if acts else 0.0)

    ranked = sorted(found, key=lambda one: (-likely(one), one.country, one.code or ""))
    rival = ranked[1] if len(ranked) > 1 else None
    if rival and likely(ranked[0]) - likely(rival) > _CLEAR:
        rival = None
    return ranked[0], rival


def _likely(one: Spot, evidence: Evidence) -> float:
    size = log10(one.population + 10)
    home = 0.6 if one.country == evidence.home else 0.0
    named = evidence.countries[one.country] or one.country == evidence.acting
    country = 1.3 if named else home
    return size + country + (1.2 if one.code in evidence.provinces else 0.0)


def lies_in(spot: Spot, outer: Atom) -> bool:
    """Whether a town of the gazetteer lies in the place named behind it."""
    if outer.town:
        # "Sabana Seca, Toa Baja" is nested, "Midland, Lubbock" is a list.
        return outer.parts[0] in (spot.province, *spot.counties) and spot.country == outer.country
    if outer.code:
        return spot.code == outer.code
    return spot.country in (outer.country, outer.also)


def vouched(
    one: Candidate,
    found: Sequence[Spot],
    evidence: Evidence,
    speaks: tuple[frozenset[str], Doc | None],
) -> bool:
    """Whether the text, the parse or sheer size makes it a town rather than a word or a person."""
    people, doc = speaks
    sizes = (spot.population for spot in found if one.held or not spot.elsewhere)
    size = max(_PROVINCE if one.listed else 0, *sizes, 0)
    home = any(evidence.speaks_for(spot.country) for spot in found)
    labels = labels_at(doc, one.start, one.end)
    if one.name in people:
        return one.held == 3 and (home or size >= 100_000) and "PERSON" not in labels
    if one.held >= 2:
        return home or size >= 15_000
    if one.joined and home and "PERSON" not in labels:
        return True
    if labels & {"GPE", "LOC"} and (home or size >= 15_000):
        return True
    # The parser takes one large town in ten for a person: what is known to be near outweighs it.
    if "PERSON" in labels and not (home and size >= 100_000):
        return False
    return size >= (50_000 if one.held else 500_000) and one.held >= 0
