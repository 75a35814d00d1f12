"""Authorities that nobody can list: a town's police, a county's sheriff, a state's department."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.values.sighting import Sighting

_CAP = r"(?:[A-Z]\.(?:[A-Z]\.)*|(?:St|Ft|Mt)\.|[A-Z][\w'’]*(?:-\w+)*)"
_LOCAL = (
    r"(?:Police (?:Department|Dept\.?|Force|Service|Bureau|District|Division)"
    r"|Metropolitan Police(?: Department| Service)?|State Police|State Patrol|Highway Patrol|State Troopers|Constabulary"
    r"|(?:Sheriff|Constable|Marshal|Coroner|Medical Examiner)['’]?s?['’]? (?:Office|Department|Dept\.?)"
    r"|(?:District|County|State['’]?s|Commonwealth['’]?s|City|Prosecuting) Attorney['’]?s?['’]? Office"
    r"|U\.?S\.? Attorney['’]?s?['’]? Office"
    r"|(?:Attorney|Prosecutor|Solicitor) General['’]?s?['’]? Office"
    r"|(?:County |Public |State |Federal )?(?:Prosecutor|Prosecution)['’]?s?['’]? Office"
    r"|Public Security Bureau|(?:People['’]s )?Procuratorate|Bureau of Investigation"
    r"|(?:Correctional|Prison|Detention) (?:Facility|Institution|Center|Centre)"
    r"|Intelligence Cent(?:er|re)|Fusion Cent(?:er|re)|Crime Lab(?:oratory)?"
    r"|(?:Drug |Narcotics |Crime |Gang |Regional |Safe Streets |Strike |Task |Interdiction |Fugitive |Enforcement )*"
    r"(?:Task|Strike) Force"
    r"|(?:Alcohol|Gaming|Liquor|Crime|Gambling)(?:ic)?(?: (?:and|&) \w+)? Commission"
    r"|Narcotics (?:Unit|Bureau|Division|Squad)|Anti-(?:Narcotics|Drug|Drugs) (?:\w+ )?(?:Unit|Bureau|Force|Police|Directorate|Office|Department|Agency|Squad)"
    r"|Coast Guard|Border (?:Guards?|Police)|(?:National|Federal|Judicial|Military|Civil|Provincial) (?:Police|Guard|Gendarmerie)"
    r"|Customs(?: (?:Service|Department|Authority|Administration|Agency|Office|Bureau))?|Drug Squad|Navy"
    r"|(?:[A-Z]\w+ (?:and|&) )?[A-Z]\w+ Section)"
)
# "Department of X", "Ministry of the Interior", "Bureau of Narcotics and Dangerous Drugs".
_OF = (
    r"(?:Departments?|Ministry|Bureau|Office|Directorate|Agency|Administration|Commission|Division"
    r"|Authority|Secretariat|General Directorate|Directorate General)"
    r" (?:of|for|on) (?:the )?"
    rf"{_CAP}(?:(?:,? and| of| for| &) (?:the )?{_CAP}(?! (?:said|Police))| {_CAP})*"
)
_UNIT = (
    r"(?: (?:Intelligence|Narcotics|Investigations?|Special Operations) (?:Unit|Division|Bureau))?"
)
_DISTRICT = r"(?:,? (?:for|in|of) the|,) ((?:(?:Northern|Southern|Eastern|Western|Middle|Central) )?District of [A-Z]\w+(?: [A-Z]\w+)*)"
# Words that open a sentence or give a rank, and so stand in front of a name.
_NOT_NAME = frozenset(
    """The A An In At On By To From With When While After Before As And But Or Both Also Of For Its
    This That These Then If Members Officers Officer Agents Agent Special Detectives Detective Deputies
    Deputy Investigators Investigator Police Chief Sheriff Sergeant Sgt. Captain Capt. Lieutenant Lt.
    Director Acting Assistant Commissioner Former Local Federal According Meanwhile Today Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday Additional Other Several Two Three Four Five
    Mr. Mrs. Ms. Attorney General President Secretary Spokesman Spokeswoman Colonel Col. Major
    Municipal Superintendent Inspector Trooper Troopers Prosecutors Spokesperson Supervisory Resident""".split()
)


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
def _local_pattern(knowledge: Knowledge) -> re.Pattern[str]:
    state = "|".join(
        re.escape(word) for word in sorted(knowledge.regions.provinces, key=lambda w: (-len(w), w))
    )
    return re.compile(
        rf"(?<![\w.])(?:(?P<where>{_CAP}(?: {_CAP}){{0,5}}?)(?:,\s?(?P<state>{state}),?)? )?"
        rf"(?P<head>{_LOCAL})(?!\w)"
        rf"(?P<unit>{_UNIT})"
    )


@lru_cache(maxsize=1)
def _of_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])(?P<where>(?:{_CAP} ){{0,3}}?)(?P<head>{_OF})")


@lru_cache(maxsize=1)
def _embassy() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:U\.S\.|US|{_CAP}) )?(?:Embassy|Consulate(?: General)?) (?:in|of) (?:the )?{_CAP}(?: {_CAP})?"
        rf"|(?:Judicial|Federal|National) Police (?:of|under) the {_CAP}(?: {_CAP}){{0,3}}"
        r"|[Pp]ublic security (?:organs?|authorities|bureau|department)s? (?:of|in) [A-Z]\w+"
    )


def _local(hit: re.Match[str], knowledge: Knowledge) -> Sighting | None:
    start, where = _trimmed(hit["where"] or "", hit.start())
    head = spelled(hit["head"])
    printed = f"{where} {head}{hit['unit']}".strip()
    end = hit.end()
    if re.fullmatch(r"U\.?S\.? Attorney's Office", head):
        district = re.compile(_DISTRICT).match(hit.string, end)
        if district:
            end = district.end()
            printed = f"{where} {head} for the {district[1]}".strip()
    elif not where:
        return None
    return Sighting(
        start=start, end=end, name=printed, country=_country(where, hit["state"], head, knowledge)
    )


def _trimmed(where: str, start: int) -> tuple[int, str]:
    """Where the name starts, and its first part, without ranks and sentence openers."""
    parts = where.split(" ")
    while parts and (parts[0] in _NOT_NAME or not parts[0]):
        start += len(parts[0]) + 1
        parts = parts[1:]
    return start, spelled(" ".join(parts))


def spelled(name: str) -> str:
    """A name with its apostrophes: `Sheriffs Office`, `States Attorneys Offices` as it should be."""
    name = name.replace("’", "'")
    for word in ("Sheriff", "Attorney", "Prosecutor", "Constable", "General", "Marshal", "Coroner"):
        name = re.sub(rf"\b{word}s?'?s? (Office|Department)s?\b", rf"{word}'s \1", name)
    name = re.sub(r"\bStates Attorney", "State's Attorney", name)
    name = re.sub(r"\bGenerals Office", "General's Office", name)
    return re.sub(r"\b(Department|Office)s\b", r"\1", name)


def _country(where: str, state: str | None, head: str, knowledge: Knowledge) -> str | None:
    provinces = knowledge.regions.provinces
    if state:
        return provinces[state].country
    if "U.S." in head or head.endswith(("Sheriff's Office", "Sheriff's Department")):
        return "US"
    nation = knowledge.countries.nationality(where)
    if nation:
        return nation
    return provinces[where].country if where in provinces else None


def _of(hit: re.Match[str], knowledge: Knowledge) -> Sighting:
    start, where = (
        _trimmed(hit["where"].strip(), hit.start()) if hit["where"] else (hit.start(), "")
    )
    head = re.sub(r"^Departments", "Department", hit["head"]).rstrip(".,")
    return Sighting(
        start=start,
        end=hit.start("head") + len(hit["head"].rstrip(".,")),
        name=f"{where} {head}".strip().replace("’", "'"),
        country=_country(where, None, head, knowledge),
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
