"""Authorities that nobody can list: a town's police, a county's sheriff, a state's department."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.needles import Needled, needled
from consilience.values.agency_heads import CAP, EMBASSY, LOCAL, OF, UNIT
from consilience.values.sighting import Sighting, home_of


def patterned(text: str, knowledge: Knowledge) -> tuple[Sighting, ...]:
    """Local forces, state departments, prosecutors' offices, embassies; may overlap."""
    found = [
        one
        for hit in _local_pattern(knowledge).finditer(text)
        if (one := _local(hit, knowledge)) is not None
    ]
    found += [_of(hit, knowledge) for hit in _of_pattern().finditer(text)]
    found += [_as_printed(hit, knowledge) for hit in _embassy().finditer(text)]
    return tuple(found)


@lru_cache(maxsize=2)
def _local_pattern(knowledge: Knowledge) -> Needled:
    state = "|".join(
        re.escape(word) for word in sorted(knowledge.regions.provinces, key=lambda w: (-len(w), w))
    )
    return needled(
        rf"(?<![\w.])(?:(?P<where>{CAP}(?: {CAP}){{0,5}}?)(?:,\s?(?P<state>{state}),?)? )?"
        rf"(?P<head>{LOCAL})(?!\w)"
        rf"(?P<unit>{UNIT})"
    )


@lru_cache(maxsize=2)
def _district(knowledge: Knowledge) -> re.Pattern[str]:
    states = [one.name for one in knowledge.regions.province_records if one.postal]
    names = "|".join(re.escape(one) for one in sorted([*states, "Columbia", "Puerto Rico", "Guam"]))
    return re.compile(
        r"(?:,? (?:for|in|of) the|,) ("
        r"(?:(?:Northern|Southern|Eastern|Western|Middle|Central) )?District of "
        rf"(?:{names}))(?!\w)"
    )


@lru_cache(maxsize=1)
def _of_pattern() -> Needled:
    return needled(rf"(?<![\w.])(?P<where>(?:{CAP} ){{0,3}}?)(?P<head>{OF})")


@lru_cache(maxsize=1)
def _embassy() -> Needled:
    return needled(EMBASSY)


def _local(hit: re.Match[str], knowledge: Knowledge) -> Sighting | None:
    start, where = _trimmed(hit["where"] or "", hit.start(), knowledge)
    head = spelled(hit["head"])
    printed = f"{where} {head}{hit['unit']}".strip()
    end = hit.end()
    if head == "U.S. Attorney's Office":
        district = _district(knowledge).match(hit.string, end)
        if district:
            end = district.end()
            printed = f"{where} {head} for the {district[1]}".strip()
    elif not where:
        return None
    return Sighting(
        start=start, end=end, name=printed, country=_country(hit, where, head, knowledge)
    )


def _trimmed(where: str, start: int, knowledge: Knowledge) -> tuple[int, str]:
    """Where the name starts, and its first part, without ranks and sentence openers."""
    # "General Services", "Special Litigation": ranks that names begin with as well.
    openers = knowledge.openers.any_of("opener", "rank", "calendar") - {"General", "Special"}
    parts = where.split(" ")
    while parts and (parts[0] in openers or not parts[0]):
        start += len(parts[0]) + 1
        parts = parts[1:]
    return start, spelled(" ".join(parts))


@lru_cache(maxsize=4096)
def spelled(name: str) -> str:
    """A name with its apostrophes: `Sheriffs Office`, `States Attorneys Office` made right."""
    name = name.replace("’", "'")
    for word in ("Sheriff", "Attorney", "Prosecutor", "Constable", "General", "Marshal", "Coroner"):
        name = re.sub(rf"\b{word}s?'?s? (Office|Department)s?\b", rf"{word}'s \1", name)
    name = re.sub(r"\b(?:U\.? ?S\.?|United States) (?=Attorney)", "U.S. ", name)
    name = re.sub(r"(?<!United )\bStates Attorney", "State's Attorney", name)
    name = re.sub(r"\bGenerals Office", "General's Office", name)
    return re.sub(r"\b(Department|Office)s\b", r"\1", name)


def _country(hit: re.Match[str], where: str, head: str, knowledge: Knowledge) -> str | None:
    state, text = hit.groupdict().get("state"), hit.string
    provinces = knowledge.regions.provinces
    if state:
        return provinces[state].country
    if "U.S." in head or head.endswith(("Sheriff's Office", "Sheriff's Department")):
        return "US"
    if "District Attorney" in head or re.search(r" County$", where):
        return "US"
    # The state before the republic: "Georgia Bureau of Investigation".
    if where in provinces and provinces[where].postal:
        return provinces[where].country
    nation = knowledge.countries.nationality(where.removesuffix("'s"))
    if nation or "olice" not in head:
        return nation
    return home_of(where, text, knowledge) or (
        provinces[where].country if where in provinces else None
    )


def _of(hit: re.Match[str], knowledge: Knowledge) -> Sighting:
    start, where = _trimmed(hit["where"].strip(), hit.start(), knowledge)
    if not where:
        start = hit.start("head")
    head = re.sub(r"^Departments", "Department", hit["head"]).rstrip(".,")
    return Sighting(
        start=start,
        end=hit.start("head") + len(hit["head"].rstrip(".,")),
        name=spelled(f"{where} {head}".strip()),
        country=_country(hit, where, head, knowledge),
        rank=2,
    )


def _as_printed(hit: re.Match[str], knowledge: Knowledge) -> Sighting:
    first = hit.group().split(" ")[0]
    return Sighting(
        start=hit.start(),
        end=hit.end(),
        name=spelled(hit.group()),
        country=knowledge.countries.nationality(first),
        rank=0,
    )
