"""Towns and counties: capitalised words that the gazetteer has and the text places somewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from consilience.knowledge import Knowledge, gazetteer
from consilience.knowledge.gazetteer import Spot
from consilience.values.place_names import Atom

_CAP = r"(?:(?:St|Ste|Ft|Mt)\.|[A-Z](?:[\w'’](?<!['’]s))*(?:-[A-Z]?\w+)*)"
_SMALL = r"(?:de|del|la|las|los|el|da|do|dos|al|upon|on|sur|di)"
_RUN = re.compile(rf"(?<![\w.@-])(?:La |Los |Las |El |The )?{_CAP}(?:[ ](?:{_SMALL} )?{_CAP})*")
_LOCATIVE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Nn]ear|[Oo]utside|[Ii]nto|[Vv]ia|[Tt]hrough|[Aa]round"
    r"|[Tt]oward|[Tt]owards|[Rr]eached|[Ll]eft|[Bb]etween|[Oo]ff|[Aa]cross|[Tt]hroughout|[Bb]ound for"
    r"|[Ww]ithin|[Ii]nside|[Bb]eyond|[Pp]ort of|[Cc]ity of|[Tt]own of|[Vv]illage of|[Dd]istrict of|[Ss]uburb of"
    r"|[Nn]orth of|[Ss]outh of|[Ee]ast of|[Ww]est of|[Aa]rea of|[Ss]treets? of|[Ss]ide of|[Cc]oast of|[Bb]ased in"
    r"|[Dd]owntown|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:ern)?)[ ](?:the )?(?:nearby |downtown |[a-z]+ern )?$"
)
_LOOSE = re.compile(r"\b(?:of|for|and|or),? (?:in )?$|, (?:and |or )?$|[-–—] ?$")
_DATELINE = re.compile(r" ?(?:\([A-Z][\w ]*\) ?)?(?:—|–|--| - )")
_FACILITY = re.compile(
    r" (?:(?:International|Islamic|Container|North|South|East|West|New|Old|Sea|Inland|Free|Main|Central)"
    r" )*(?:Port|port|Airport|airport|Harbor|Harbour|harbor|harbour|Seaport|seaport|Terminal|Station|docks)$"
)
_COUNTY = re.compile(r" (?:County|Parish|Borough)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Capitalised words that may be a town.

    Args:
        held: How the text vouches for it: 2 by a place word in front or a dateline, 1 by a loose
            word (`of`, a list), 0 not at all.
    """

    start: int
    end: int
    name: str
    held: int


def candidates(text: str, seen: Sequence[Atom]) -> tuple[Candidate, ...]:
    """Runs of capitalised words outside `seen`, each without what follows a town's name."""
    masked = text
    for one in seen:
        masked = masked[: one.start] + "|" * (one.end - one.start) + masked[one.end :]
    found = []
    for run in _RUN.finditer(masked):
        name = re.sub(r"['’]s$", "", run.group())
        facility = _FACILITY.search(masked[run.start() : run.end() + 9].split("\n")[0])
        if facility and run.start() + facility.end() >= run.start() + len(name):
            name = name[: facility.start()] or name
        if name:
            held = _held(masked, run.start(), run.start() + len(name))
            found.append(
                Candidate(start=run.start(), end=run.start() + len(name), name=name, held=held)
            )
    return tuple(found)


def _held(text: str, start: int, end: int) -> int:
    before = text[max(0, start - 40) : start]
    line = text[:start].rpartition("\n")[2]
    if _LOCATIVE.search(before) or text[end : end + 6] == "-based":
        return 2
    if not line.strip() and _DATELINE.match(text, end):
        return 2
    return 1 if _LOOSE.search(before) else 0


def surnames(text: str) -> frozenset[str]:
    """Last words of longer capitalised runs: `Garcia` in a text that has `Jose Garcia`."""
    runs = (one.group().split(" ") for one in _RUN.finditer(text))
    return frozenset(word for run in runs if len(run) > 1 for word in run[1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a text says about where it plays.

    Args:
        countries: How often each country is named.
        provinces: ISO 3166-2 codes of provinces named.
    """

    countries: Counter[str]
    provinces: frozenset[str]


def spots(name: str, knowledge: Knowledge) -> tuple[Spot, ...]:
    """Towns of that name, under the name that the gazetteer has for it."""
    town = knowledge.regions.towns.get(name)
    if town:
        found = gazetteer.towns(town.gazetteer)
        return tuple(one for one in found if one.country == town.country)
    found = gazetteer.towns(name)
    if not found and name.startswith("The "):
        found = gazetteer.towns(name.removeprefix("The "))
    return found or gazetteer.towns(name.removesuffix(" City")) or gazetteer.towns(f"{name} City")


def best(found: Sequence[Spot], evidence: Evidence) -> tuple[Spot, Spot | None]:
    """The likeliest town, and a rival that is nearly as likely.

    A province or country that the text names weighs as much as a hundredfold population: of two
    Midlands the one in a text on Texas is in Texas.
    """
    ranked = sorted(found, key=lambda one: (-_likely(one, evidence), one.country, one.code or ""))
    rival = ranked[1] if len(ranked) > 1 else None
    if rival and _likely(ranked[0], evidence) - _likely(rival, evidence) > 1:
        rival = None
    return ranked[0], rival


def _likely(one: Spot, evidence: Evidence) -> float:
    size = log10(one.population + 10)
    country = 2.0 if evidence.countries[one.country] else 0.0
    return size + country + (2.0 if one.code in evidence.provinces else 0.0)
