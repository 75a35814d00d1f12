"""Towns and counties: capitalised words that the gazetteer has and the text places somewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log10
from typing import TYPE_CHECKING

from consilience.knowledge import Knowledge, gazetteer
from consilience.knowledge.gazetteer import Spot
from consilience.values.parsed_names import labels_at
from consilience.values.place_hubs import (
    CAPITALISED,
    FACILITY,
    hub,
    is_listed,
    with_owned,
    without_opener,
)
from consilience.values.place_names import Atom

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SMALL = r"(?:de|del|la|las|los|el|da|do|dos|al)"
_RUN = re.compile(
    rf"(?<![\w.@-])(?:La |Los |Las |El |The )?{CAPITALISED}"
    rf"(?:[ ](?:{_SMALL} ){{0,2}}{CAPITALISED})*"
)
_IN_FRONT = (
    "in at from to near outside into via through around toward towards reached left between off"
    " across throughout within inside beyond downtown north south east west northern southern"
    " eastern western"
)
# Pills are sold to a person and sent to a town.
_MOVING = frozenset(
    {"to", "from", "left", "reached", "between", "toward", "towards", "off", "into"}
)
_BEFORE_OF = (
    "port city town village district suburb quarter outskirts neighbourhood neighborhood area"
    " municipality province state prefecture department governorate"
    " region island north south east west street streets side coast"
)
_LOCATIVE = re.compile(
    rf"\b(?:{'|'.join(_IN_FRONT.split())}|bound for|based in|(?:{'|'.join(_BEFORE_OF.split())}) of)"
    r"[ ](?:the )?(?:nearby |downtown |[a-z]+ern )?$",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"[a-z]: $|\b(?:of|for|and|or),? (?:in )?$|, (?:and |or )?$|[-–—] ?$")
_DATELINE = re.compile(r" ?(?:\([A-Z][\w ]*\) ?)?(?:—|–|--| - )")
# "Gulfport, Miss.", "Turbo, in Colombia", "Boise, a city in Idaho state", "Harbin China",
# "Kandla port in Gujarat".
_WITHIN = re.compile(
    rf"(?:{FACILITY}|\s(?:[Pp]rovince|[Ss]tate|[Rr]egion|[Dd]epartment|[Dd]istrict|[Gg]overnorate"
    r"|[Pp]refecture|[Mm]unicipality|[Vv]oivodeship|[Oo]blast))?"
    r",?\s?(?:(?:a|the|in|an)\s)?(?:(?:[a-z]+\s){0,3}(?:city|town|port|village|district|municipality)\s)?"
    r"(?:(?:in|of|on)\s(?:the\s)?(?:[a-z]+\s(?:province|state|region)\sof\s)?)?"
)
# Five times the people, or less than that and nothing in the text to choose by.
_CLEAR = 0.7
_SPELT = {"Ft": "Fort ", "Mt": "Mount ", "St": "Saint ", "Ste": "Sainte "}
_FORT = re.compile(r"^(Ft|Mt|St|Ste)\. ")
# The gazetteer has no population for provinces: they need a place word, like a small town.
_PROVINCE = 15_000
# A district needs a place word and its country named as well.
_DISTRICT = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Capitalised words that may be a town.

    Args:
        held: How the text vouches for it: 3 by a word in front that only a place has (`in`) or a
            dateline, 2 by one that a person may have too (`to`), 1 by a loose word (`of`, a list),
            0 not at all, -1 when an article speaks against it.
        listed: Whether knowledge has it under that name, however small it is.
    """

    start: int
    end: int
    name: str
    held: int
    listed: bool = False


def candidates(text: str, seen: Sequence[Atom], knowledge: Knowledge) -> tuple[Candidate, ...]:
    """Runs of capitalised words outside `seen`, each without what follows a town's name."""
    no_town, masked = _no_town(knowledge), text
    for one in seen:
        masked = masked[: one.start] + "|" * (one.end - one.start) + masked[one.end :]
    found = []
    for run in _RUN.finditer(masked):
        name = re.sub(r"['’]s?$", "", run.group())
        start = run.start()
        if name.startswith("The ") and name != "The Hague":
            name, start = name.removeprefix("The "), start + 4
        start, name = without_opener(start, name, knowledge)
        name = with_owned(masked, start, name)
        first, _, rest = name.partition(" ")
        # "the FBIs Jacksonville, Fla., Field Office", "in South Charlotte": the town behind.
        if rest and (_is_agency(first, knowledge) or _is_side(first, name, knowledge)):
            name, start = rest, start + len(first) + 1
        name, at_facility = hub(name, masked[start : run.end() + 30], knowledge)
        if (
            name in no_town
            or name in knowledge.countries.by_people
            or (name.isupper() and len(name) < 4)
        ):
            continue
        end = start + len(name)
        province = re.search(r" (?:[Ss]tate|[Pp]rovince)$", masked[start : end + 9].split(",")[0])
        held = 3 if at_facility or province else _held(masked, start, end)
        listed = is_listed(name, knowledge)
        found.append(Candidate(start=start, end=end, name=name, held=held, listed=listed))
    return tuple(found)


def _place_word(before: str) -> int:
    """3 when the words in front can only lead to a place, 2 when also to a person, else 0."""
    hit = _LOCATIVE.search(before)
    if not hit:
        return 0
    return 2 if hit[0].split()[0].lower() in _MOVING else 3


def _is_agency(word: str, knowledge: Knowledge) -> bool:
    return re.sub(r"['’]?s?$", "", word) in knowledge.agencies.abbreviations


def _is_side(first: str, name: str, knowledge: Knowledge) -> bool:
    return first in knowledge.openers.groups["compass"] and not gazetteer.towns(name)


def _no_town(knowledge: Knowledge) -> frozenset[str]:
    return knowledge.openers.any_of("calendar", "compass", "institution", "opener", "rank")


def _held(text: str, start: int, end: int) -> int:
    before = text[max(0, start - 40) : start]
    line = text[:start].rpartition("\n")[2]
    if text[end : end + 6] == "-based":
        return 3
    if _place_word(before):
        return _place_word(before)
    colon = text[start:end].isupper() and text[end : end + 2] == ": "
    if not line.strip() and (colon or _DATELINE.match(text, end)):
        return 3
    # "the Colombo family": no town has an article.
    return -1 if before.lower().endswith("the ") else int(bool(_LOOSE.search(before)))


def surnames(text: str, knowledge: Knowledge) -> frozenset[str]:
    """Last words of longer capitalised runs: `Garcia` in a text that has `Jose Garcia`."""
    found: set[str] = set()
    no_town = _no_town(knowledge)
    for run in _RUN.finditer(text):
        parts = run.group().split(" ")
        before = text[max(0, run.start() - 40) : run.start()]
        if 1 < len(parts) < 5 and parts[0] not in no_town and _place_word(before) < 3:
            found.update(part for part in parts[1:] if part not in no_town)
    return frozenset(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a text says about where it plays.

    Args:
        countries: How often each country is named.
        provinces: ISO 3166-2 codes of provinces named.
        home: Country of whoever publishes it, None where not known.
    """

    countries: Counter[str]
    provinces: frozenset[str]
    home: str | None = None


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
    found = (*known, *(one for one in gazetteer.towns(name) if one not in known), *_provinces(name))
    return (
        found
        or _provinces(re.sub(r"^(?:Co\.?|County) ", "", name))
        or gazetteer.towns(name.removesuffix(" City"))
        or gazetteer.towns(f"{name} City")
        or gazetteer.towns(name.removeprefix("Port "))
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
    as ten times, the publisher's four: Portland is in Maine where the text names Maine, Tripoli
    in Lebanon where the text names that alone, and Paris is never in Texas.
    """
    ranked = sorted(found, key=lambda one: (-_likely(one, evidence), one.country, one.code or ""))
    rival = ranked[1] if len(ranked) > 1 else None
    if rival and _likely(ranked[0], evidence) - _likely(rival, evidence) > _CLEAR:
        rival = None
    return ranked[0], rival


def _likely(one: Spot, evidence: Evidence) -> float:
    size = log10(one.population + 10)
    home = 0.6 if one.country == evidence.home else 0.0
    country = 1.0 if evidence.countries[one.country] else home
    return size + country + (1.2 if one.code in evidence.provinces else 0.0)


def outer_of(text: str, one: Candidate, named: Sequence[Atom]) -> Atom | None:
    """The place behind a town that says where it lies (`Gulfport, Miss.`), the widest such."""
    near = (a for a in named if a.start >= one.end and _WITHIN.fullmatch(text, one.end, a.start))
    return max(near, key=lambda a: a.end, default=None)


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
    size = max(_PROVINCE if one.listed else 0, *(spot.population for spot in found))
    home = any(evidence.countries[spot.country] or spot.country == evidence.home for spot in found)
    labels = labels_at(doc, one.start, one.end)
    if one.name in people:
        return one.held == 3 and (home or size >= 100_000) and "PERSON" not in labels
    if one.held >= 2:
        return home or size >= 15_000
    if labels & {"GPE", "LOC"} and (home or size >= 15_000):
        return True
    # The parser takes one large town in ten for a person: what is known to be near outweighs it.
    if "PERSON" in labels and not (home and size >= 100_000):
        return False
    return size >= (50_000 if one.held else 500_000) and one.held >= 0
