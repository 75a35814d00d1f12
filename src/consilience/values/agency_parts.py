"""Offices, units and squads of a body: the name runs on, and the body is what is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.knowledge import gazetteer
from consilience.values.sighting import Sighting, without_overlaps

_TAIL = re.compile(
    r"(?:['’]s|s)? (?:[A-Z][\w.]*,? ){0,4}"
    r"(?:(?:Field|District|Resident|Country|Regional|Division|Liaison|Attach[eé]) )?"
    r"(?:Offices?|Divisions?|Agency|Squad|Units?|Laborator(?:y|ies)|Attach[eé])(?!\w)(?! of )"
    # as in: Queensland Police's Organised Crime Gangs Group, the NCB's Chennai zonal unit
    r"|['’]s? (?:[A-Z][\w.-]*,? (?:and |& )?){1,5}"
    r"(?:Units?|Teams?|Groups?|Bureau|Command|Cell|Branch|Wing|Section|Task ?[Ff]orce)"
    r"(?!\w)(?! of )"
    r"|['’]s? (?:[A-Z][\w.-]* ){0,3}(?:[a-z-]+ (?:and )?){0,4}?"
    r"(?:unit|squad|cell|wing|branch|bureau)(?![\w-])"
)
_SEAT = re.compile(r" ([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?!['’]?\w)(?! [A-Z])")
# The Anti-Narcotics Cell (ANC) of the Harbour Police, the Eastville unit of the ANC.
_PART = re.compile(
    r"(?<![\w-])(?:[A-Z][\w-]* (?:and )?){1,5}(?:(?<=Unit )|(?<=Cell )|(?<=Wing )|(?<=Squad )"
    r"|(?<=Branch )|(?<=Team )|(?:zonal |regional |local |crime )?(?:unit|wing|cell|squad|branch) )"
    r"(?:\((?P<short>[A-Z][\w-]+)\) )?of (?:the )?\Z"
)
_REACH = 90


def with_tail(text: str, one: Sighting) -> Sighting:
    """The sighting with the office, unit or squad of it that is named behind it."""
    owns = text[one.end - 2 : one.end] in ("'s", "’s")
    tail = _TAIL.match(text, one.end - 2 * owns)
    if tail:
        return replace(one, end=tail.end())
    # "HSI Guangzhou": a town right behind an abbreviation is the seat of an office.
    seat = _SEAT.match(text, one.end) if one.abbreviation else None
    big = seat and any(spot.population >= 100_000 for spot in gazetteer.towns(seat[1]))
    return replace(one, end=seat.end()) if seat and big else one


def with_part(
    text: str, seen: Sequence[Sighting]
) -> tuple[tuple[Sighting, ...], Mapping[str, Sighting]]:
    """The sightings with the unit of each that is named in front, and the units' abbreviations.

    `the Anti-Narcotics Cell (ANC) of the Harbour Police` is the Harbour Police, and so is `the
    ANC` in what follows.
    """
    found: list[Sighting] = []
    short: dict[str, Sighting] = {}
    for one in seen:
        part = _PART.search(text[max(0, one.start - _REACH) : one.start])
        if part is None:
            found.append(one)
            continue
        start = max(0, one.start - _REACH) + part.start()
        found.append(replace(one, start=start, rank=0))  # the unit is no second body
        if part["short"]:
            short[part["short"]] = found[-1]
    return without_overlaps(found), short
