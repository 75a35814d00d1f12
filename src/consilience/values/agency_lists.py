"""Lists that share one head: "Lubbock, Midland and Dull, Ohio, Police Departments"."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.needles import Needled, needled
from consilience.knowledge.phrases import words
from consilience.values.agency_patterns import spelled
from consilience.values.sighting import Sighting

_CAP = r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}"
_HEAD = (
    r"(?P<head>Police (?:Departments|Bureaus|Services)"
    r"|(?:County )?Sheriff['’]?s?['’]? (?:Offices|Departments)"
    r"|U\.?S\.? Attorney['’]?s?['’]? Offices|District Attorney['’]?s?['’]? Offices)"
)
_OFFICES = needled(
    r"(?P<head>Offices|Departments|Bureaus|Divisions|Ministries) of (?:the )?"
    r"(?P<one>[A-Z]\w+(?: [A-Z]\w+)*)"
    r" and (?P<two>[A-Z]\w+(?: [A-Z]\w+)*)"
)
_SINGULAR = {"Ministries": "Ministry"}


def shared_heads(text: str, knowledge: Knowledge) -> tuple[Sighting, ...]:
    """One sighting a member of every list with a plural head."""
    found = []
    for hit in _of_towns(knowledge).finditer(text):
        found += _members(hit, "Police Department", knowledge)
    for hit in _pattern(knowledge).finditer(text):
        head = spelled(hit["head"]).replace("Bureaus", "Bureau").replace("Services", "Service")
        found += _members(hit, head, knowledge)
    for hit in _OFFICES.finditer(text):
        head = _SINGULAR.get(hit["head"], hit["head"].removesuffix("s"))
        for group in ("one", "two"):
            start = hit.start() if group == "one" else hit.start(group)
            name = f"{head} of {hit[group]}"
            found.append(_known(start, hit.end(group), name, knowledge))
    return tuple(found)


def _known(start: int, end: int, name: str, knowledge: Knowledge) -> Sighting:
    """The name as printed, with what knowledge has on it."""
    spoken = words(name)
    hit = knowledge.agencies.names.at(name, spoken, 0)
    if not hit or hit[0] < len(spoken):
        return Sighting(start=start, end=end, name=name, rank=-1)
    one = hit[1][0]
    return Sighting(
        start=start,
        end=end,
        name=one.name,
        country=one.country,
        parents=knowledge.agencies.parents[one.id],
        rank=-1,
    )


@lru_cache(maxsize=2)
def _states(knowledge: Knowledge) -> str:
    words = sorted(knowledge.regions.provinces, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in words)


@lru_cache(maxsize=2)
def _pattern(knowledge: Knowledge) -> Needled:
    state = rf"(?:,\s?(?:{_states(knowledge)})(?=\W))?"
    return needled(
        rf"(?P<list>{_CAP}{state}(?:, {_CAP}{state})*),? and (?:the )?"
        rf"(?P<last>{_CAP}{state}),? {_HEAD}"
    )


@lru_cache(maxsize=2)
def _of_towns(knowledge: Knowledge) -> Needled:
    state = rf"(?:,\s?(?:{_states(knowledge)})(?=\W))?"
    return needled(
        rf"(?P<head>[Pp]olice [Dd]epartments) (?:of|in) "
        rf"(?P<list>{_CAP}{state}(?:, {_CAP}{state})*),? and (?:the )?(?P<last>{_CAP}{state})"
    )


def _members(hit: re.Match[str], head: str, knowledge: Knowledge) -> list[Sighting]:
    found = []
    member = re.compile(rf"({_CAP})")
    places = [
        (one.group(), one.start(), one.end())
        for one in member.finditer(hit.string, hit.start("list"), hit.end("last"))
    ]
    for name, start, end in places:
        if name in knowledge.regions.provinces or _is_agency(name, knowledge):
            continue
        found.append(Sighting(start=start, end=end, name=f"{name} {head}", country="US", rank=-1))
    return found


def _is_agency(name: str, knowledge: Knowledge) -> bool:
    return name in knowledge.agencies.abbreviations or bool(
        re.search(r"(?:Office|Department|Agency|Service|Police|Safety|Patrol|Bureau)s?$", name)
    )
