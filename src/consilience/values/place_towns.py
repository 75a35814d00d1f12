"""Towns and counties: capitalised words that the gazetteer has and the text places somewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge, gazetteer
from consilience.knowledge.tails import tailed
from consilience.values.place_hubs import (
    CAPITALISED,
    FACILITY,
    hub,
    is_listed,
    with_owned,
    without_opener,
)
from consilience.values.place_names import Atom

_SMALL = r"(?:de|del|la|las|los|el|da|do|dos|al|es|sur|du|des|di)"
_RUN = re.compile(
    rf"(?<![\w.@-])(?:La |Los |Las |El |The )?{CAPITALISED}"
    rf"(?:[ ](?:{_SMALL} ){{0,2}}{CAPITALISED})*"
)
_IN_FRONT = (
    "in at from to near outside into via through around toward towards reached left between off"
    " across throughout within inside beyond flooded flooding entered entering leaving reaching"
    " downtown north south east west northern southern"
    " eastern western"
)
# Pills are sold to a person and sent to a town.
_MOVING = frozenset(
    {
        *("to", "from", "left", "reached", "between", "toward", "towards", "off", "into"),
        *("flooded", "flooding", "entered", "entering", "leaving", "reaching"),
    }
)
_BEFORE_OF = (
    "port city town village district suburb quarter outskirts neighbourhood neighborhood area"
    " municipality province state prefecture department governorate"
    " region island north south east west street streets side coast"
)
_LOCATIVE = tailed(
    rf"\b(?:{'|'.join(_IN_FRONT.split())}|bound for|based in|(?:{'|'.join(_BEFORE_OF.split())}) of)"
    r"[ ](?:the )?(?:nearby |downtown |[a-z]+ern )?$",
    re.IGNORECASE,
)
_LOOSE = tailed(r"[a-z]: $|\b(?:of|for|and|or),? (?:in )?$|, (?:and |or )?$|[-–—] ?$")
_TAIL = re.compile(r"(?:['’]s?|-based|-bound)$")
_OWNER = re.compile(r"['’]?s?$")
_JOIN = re.compile(r"(?:,? (?:and|or)(?: in| at)? |, (?:in |at )?)")
# A line of a list: "* GULL BAY: Two men were held."
_MARK = " \t*•·▪‣–—-#>"
# "his Gull Bay home", "a Gull Bay warehouse": where it stands.
_STANDS = re.compile(
    r" (?:home|house|flat|apartment|address|property|properties|warehouse|residence|hotel|motel"
    r"|farmhouse|laborator(?:y|ies)|lab|nightclub|docks|railway station|bus station|unit)\b"
)
# "Quux district", "the Quux settlement": not "Quux district attorney".
_PART = re.compile(
    r" (?:[Ss]tate|[Pp]rovince|[Pp]refecture|[Gg]overnorate|[Oo]blast|[Vv]oivodeship"
    r"|(?:sub-?)?district|township|municipality|commune|county|upazila|tehsil|taluka?|canton"
    r"|suburb|settlement|village|islands?)"
    r"\b(?![- ](?:[A-Z]|officer|council|police|court|attorney|manager|judge|head|chief|authorit))"
)
_OWNING = re.compile(r"\b(?:his|her|their|its|a|an|the|[a-z]+['’]s?) $")
_DATELINE = re.compile(r" ?(?:\([A-Z][\w ]*\) ?)?(?:—|–|--| - )")
# "Gulfport, Miss.", "Turbo, in Colombia", "Boise, a city in Idaho state", "Harbin China",
# "Kandla port in Gujarat".
_WITHIN = re.compile(
    rf"(?:{FACILITY}|\s(?:[Pp]rovince|[Ss]tate|[Rr]egion|[Dd]epartment|[Dd]istrict|[Gg]overnorate"
    r"|[Pp]refecture|[Mm]unicipality|[Vv]oivodeship|[Oo]blast))?"
    r",?\s?(?:(?:a|the|in|an)\s)?(?:(?:[a-z]+\s){0,3}(?:city|town|port|village|district|municipality)\s)?"
    r"(?:(?:in|of|on)\s(?:the\s)?(?:[a-z]+\s(?:province|state|region)\sof\s)?)?"
)
# No words between a town and where it lies are longer.
_FARTHEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Capitalised words that may be a town.

    Args:
        held: How the text vouches for it: 3 by a word in front that only a place has (`in`) or a
            dateline, 2 by one that a person may have too (`to`), 1 by a loose word (`of`, a list),
            0 not at all, -1 when an article speaks against it.
        listed: Whether knowledge has it under that name, however small it is.
        joined: Whether "and" or a comma joins it to a place in front.
    """

    start: int
    end: int
    name: str
    held: int
    listed: bool = False
    joined: bool = False


def candidates(text: str, seen: Sequence[Atom], knowledge: Knowledge) -> tuple[Candidate, ...]:
    """Runs of capitalised words outside `seen`, each without what follows a town's name."""
    no_town, masked = _no_town(knowledge), text
    for one in seen:
        masked = masked[: one.start] + "|" * (one.end - one.start) + masked[one.end :]
    found: list[Candidate] = []
    for run in _RUN.finditer(masked):
        name = _TAIL.sub("", run.group())
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
        held = 3 if at_facility or _PART.match(masked, end) else _held(masked, start, end)
        listed = is_listed(name, knowledge)
        joined = _joined(masked, start, found[-1] if found else None)
        found.append(
            Candidate(start=start, end=end, name=name, held=held, listed=listed, joined=joined)
        )
    return tuple(found)


_JOINED = tailed(r"\|(?:,? (?:and|or) |, )$")


def _joined(masked: str, start: int, last: Candidate | None) -> bool:
    """Whether it follows a place of the list: "in Quetta and Chaman", "Kenya, Tanga and Lamu"."""
    if last and (last.held >= 2 or last.joined) and last.end < start:
        return bool(_JOIN.fullmatch(masked, last.end, start))
    return bool(_JOINED.search(masked, max(0, start - 7), start))


# One of these ends what `_LOCATIVE` finds; so do words like "northern".
_LEADS = frozenset({*_IN_FRONT.split(), "for", "of", "the", "nearby"})


def _end_word(before: str) -> str:
    """The last word in lower case, empty where none stands there."""
    bare = before.rstrip()
    start = len(bare)
    while start and bare[start - 1].isalpha():
        start -= 1
    return bare[start:].lower()


def _place_word(before: str) -> int:
    """3 when the words in front can only lead to a place, 2 when also to a person, else 0."""
    last = _end_word(before)
    hit = _LOCATIVE.search(before) if last in _LEADS or last.endswith("ern") else None
    if not hit:
        return 0
    return 2 if hit[0].split()[0].lower() in _MOVING else 3


def _is_agency(word: str, knowledge: Knowledge) -> bool:
    return _OWNER.sub("", word) in knowledge.agencies.abbreviations


def _is_side(first: str, name: str, knowledge: Knowledge) -> bool:
    return first in knowledge.openers.groups["compass"] and not gazetteer.towns(name)


@lru_cache(maxsize=2)
def _no_town(knowledge: Knowledge) -> frozenset[str]:
    return knowledge.openers.any_of("calendar", "compass", "institution", "opener", "rank")


def _held(text: str, start: int, end: int) -> int:
    before = text[max(0, start - 40) : start]
    line = text[:start].rpartition("\n")[2]
    if text[end : end + 6] in ("-based", "-bound"):
        return 3
    if _STANDS.match(text, end) and _OWNING.search(before):
        return 2
    if _place_word(before):
        return _place_word(before)
    colon = text[start:end].isupper() and text[end : end + 2] == ": "
    if not line.strip(_MARK) and (colon or _DATELINE.match(text, end)):
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


def outer_of(text: str, one: Candidate, named: Sequence[Atom]) -> Atom | None:
    """The place behind a town that says where it lies (`Gulfport, Miss.`), the widest such."""
    behind = (a for a in named if one.end <= a.start < one.end + _FARTHEST)
    near = (
        a
        for a in behind
        if _WITHIN.fullmatch(text, one.end, a.start) or text[one.end : a.start] == " ("
    )
    return max(near, key=lambda a: a.end, default=None)
