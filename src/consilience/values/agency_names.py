"""Authorities that knowledge has: full names, abbreviations, and what a text itself introduces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from consilience.knowledge import Knowledge
from consilience.knowledge.agencies import AgencyRecord
from consilience.knowledge.phrases import Word, words
from consilience.values.agency_countries import Countries
from consilience.values.sighting import Sighting, without_overlaps

_NATION = ("us", "usa", "united state", "uk", "un")
_BRACKET = re.compile(r"(?:['’]s?)?\s*\(\s*(?:the\s+)?[\"“]?([A-Z][\w.&/-]{1,12})[\"”]?\s*\)")
_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Za-z]*(?:[-/&][A-Z]+[a-z]?)*(?![\w])")
# A parent and its part written in a row: "ICE HSI", "ICE's HSI", "Enforcement (ICE) Homeland",
# "U.S. Immigration and Customs Enforcement - Homeland Security Investigations".
_IN_A_ROW = re.compile(r"(?:['’]s?)?\s*(?:\([^()]{2,12}\))?(?:['’]s?)?,?\s*[-–—/]?\s*")
_OPENED = re.compile(r"(?:['’]s?)?\s*\(\s*[\"“]?")
_PART_OF = re.compile(
    r"(?:\s*\([^()]{2,12}\))?,?\s+(?:of|in|at|within|under)\s+(?:the\s+|\w+['’]s\s+)?"
)
# From which word to which a name stands, and the bodies that are called so.
_Hit: TypeAlias = "tuple[int, int, tuple[AgencyRecord, ...]]"


def known(
    text: str, knowledge: Knowledge, countries: Countries | None = None
) -> tuple[Sighting, ...]:
    """Names and abbreviations from knowledge, a parent and its part in a row made one.

    Args:
        text: Of one report.
        knowledge: With the bodies that have a record.
        countries: How often the text names each country; counted here where left out.
    """
    countries = countries or Countries(text, knowledge)
    spoken = words(text)
    hits = _hits(text, spoken, knowledge)
    # Bodies that only one country has speak for it: with the NCA named, "Border Force" is British.
    sure = [
        *_names(text, spoken, hits, (knowledge, countries)),
        *_short(text, knowledge, Counter(), (), {}),
    ]
    countries = countries.and_of(Counter(one.country for one in sure if one.country))
    named = _names(text, spoken, hits, (knowledge, countries))
    local = introduced(text, named)
    return _joined(
        text, without_overlaps([*named, *_short(text, knowledge, countries, named, local)])
    )


def with_bracket(text: str, one: Sighting) -> Sighting:
    """The name with the abbreviation that stands in brackets behind it."""
    bracket = None if one.abbreviation else _BRACKET.match(text, one.end)
    return replace(one, end=bracket.end()) if bracket else one


def introduced(text: str, seen: Sequence[Sighting]) -> Mapping[str, Sighting]:
    """Abbreviations that the text puts in brackets behind a name it saw."""
    found: dict[str, Sighting] = {}
    for one in seen:
        bracket = _BRACKET.match(text, one.end)
        if bracket and not one.abbreviation:
            found.setdefault(bracket.group(1), one)
    return found


def echoes(text: str, local: Mapping[str, Sighting]) -> tuple[Sighting, ...]:
    """Every place where an abbreviation that the text introduced stands, brackets included."""
    return tuple(
        replace(one, start=hit.start(1), end=hit.end(1), abbreviation=True)
        for short, one in sorted(local.items())
        for hit in re.finditer(rf"(?<![\w-])({re.escape(short)})(?:['’]?s)?(?!\w)", text)
    )


def _hits(text: str, spoken: tuple[Word, ...], knowledge: Knowledge) -> tuple[_Hit, ...]:
    """Where names stand, the longest at each word, whosever they are."""
    behind = 0
    found: list[_Hit] = []
    names = knowledge.agencies.names
    for i in names.may_start(spoken):
        hit = names.at(text, spoken, i) if i >= behind and spoken[i].capital else None
        # Printed small only behind a people or a country: "the Italian finance police".
        small = hit and not spoken[hit[0] - 1].capital
        if not hit or (small and not _of_nation(text, spoken[i], knowledge)):
            continue
        found.append((i, *hit))
        behind = hit[0]
    return tuple(found)


def _names(
    text: str,
    spoken: tuple[Word, ...],
    hits: Sequence[_Hit],
    known_to: tuple[Knowledge, Countries],
) -> tuple[Sighting, ...]:
    found: list[Sighting] = []
    for start, end, meant in hits:
        # "Criminal Divisions Office of ...": what stands in front is a name of its own.
        fresh = found and found[-1].end == spoken[start - 1].end
        one = _name(text, spoken, (start, end), meant, known_to, fresh=bool(fresh))
        if one:
            found.append(one)
    return tuple(found)


def _of_nation(text: str, first: Word, knowledge: Knowledge) -> bool:
    """Whether a name opens with a people or a country, as no other words beside it would."""
    word = re.sub(r"['’]s?\Z", "", text[first.start : first.end])
    return bool(knowledge.countries.nationality(word) or knowledge.countries.by_name.get(word))


def _name(
    text: str,
    spoken: tuple[Word, ...],
    at: tuple[int, int],
    meant: tuple[AgencyRecord, ...],
    known_to: tuple[Knowledge, Countries],
    *,
    fresh: bool,
) -> Sighting | None:
    knowledge, countries = known_to
    i, j = at
    printed = text[spoken[i].start : spoken[j - 1].end]
    first, nation = _nation_before(spoken, i)
    if nation == "US":
        meant = tuple(one for one in meant if one.country in ("US", None))
    shared = tuple(one for one in meant if one.shared(printed))
    if shared == meant:
        if (
            not nation
            and not fresh
            and _stands_in_longer_name(text, spoken[i - 1 : i + 1], knowledge)
        ):
            return None
        fitting = [one for one in meant if one.country is None or countries[one.country]]
        meant = tuple(sorted(fitting, key=lambda one: -countries[one.country or ""]))
    if not meant:
        return None
    # "Royal Navy" in a text on Morocco: of those called so, the one whose country it names.
    if len(meant) > 1:
        meant = tuple(
            sorted(meant, key=lambda one: (-countries[one.country or ""], one.shared(printed)))
        )
    return _sighting(first.start, spoken[j - 1].end, meant[0], knowledge)


def _nation_before(spoken: tuple[Word, ...], i: int) -> tuple[Word, str | None]:
    """The first word of the name with a leading `U.S.`, and whether it has one."""
    if i and spoken[i - 1].key in ("us", "usa") and spoken[i - 1].capital:
        return spoken[i - 1], "US"
    if i > 1 and (spoken[i - 2].key, spoken[i - 1].key) == ("united", "state"):
        return spoken[i - 2], "US"
    return spoken[i], None


def _stands_in_longer_name(text: str, pair: tuple[Word, ...], knowledge: Knowledge) -> bool:
    """Whether a capitalised word in front belongs to it (`Puerto Rico Department of Justice`)."""
    if len(pair) < 2 or not re.fullmatch(r"\s+", text[pair[0].end : pair[1].start]):
        return False
    before = pair[0]
    opens_sentence = not text[: before.start].rstrip() or text[: before.start].rstrip()[-1] in ".:"
    return (
        before.capital
        and before.key not in ("the", "and", "by", "but", "a")
        and not re.search(r"['’]s?$", text[: before.end])
        and (not opens_sentence or before.text in knowledge.countries.by_people)
        and before.text not in knowledge.agencies.abbreviations
    )


def _short(
    text: str,
    knowledge: Knowledge,
    countries: Countries | Counter[str],
    named: Sequence[Sighting],
    local: Mapping[str, Sighting],
) -> list[Sighting]:
    found = list(echoes(text, local))
    names = {one.name for one in named}
    for start, whole in _abbreviations(text):
        printed = whole
        # "FBIs El Paso Field Office": the releases have lost their apostrophes.
        if printed not in knowledge.agencies.abbreviations and printed.endswith("s"):
            printed = printed[:-1]
        meant = knowledge.agencies.abbreviations.get(printed, ())
        if not meant or printed in local:
            continue
        one = _whose(printed, meant, names, countries)
        if one:
            end = start + len(printed)
            found.append(replace(_sighting(start, end, one, knowledge), abbreviation=True))
    return found


@lru_cache(maxsize=2)  # looked through twice: which country is meant, then whom
def _abbreviations(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((one.start(), one.group()) for one in _ABBREVIATION.finditer(text))


def _whose(
    printed: str,
    meant: tuple[AgencyRecord, ...],
    names: set[str],
    countries: Countries | Counter[str],
) -> AgencyRecord | None:
    """Whom an abbreviation means: who is named in full, else whose country is, else nobody."""
    full = [one for one in meant if one.name in names]
    if full:
        return full[0]
    free = [one for one in meant if printed not in one.homographs]
    if len(meant) == 1 and free:
        return free[0]
    fitting = [one for one in meant if one.country and countries[one.country]]
    if free and not fitting:
        return free[0]
    return max(fitting, key=lambda one: countries[one.country or ""], default=None)


def _sighting(start: int, end: int, one: AgencyRecord, knowledge: Knowledge) -> Sighting:
    parents = knowledge.agencies.parents[one.id]
    return Sighting(
        start=start, end=end, name=one.name, country=one.country, parents=parents, rank=0
    )


def _joined(text: str, seen: tuple[Sighting, ...]) -> tuple[Sighting, ...]:
    """Make a body and the part of it beside it one sighting of the part."""
    found: list[Sighting] = []
    for one in seen:
        last = found[-1] if found else None
        if last and last.name in one.parents and _IN_A_ROW.fullmatch(text, last.end, one.start):
            found[-1] = replace(one, start=last.start)
        elif last and one.name in last.parents and _PART_OF.fullmatch(text, last.end, one.start):
            found[-1] = replace(last, end=one.end)
        elif last and last.name == one.name and _OPENED.fullmatch(text, last.end, one.start):
            # "Drug Enforcement Administration (DEA)": one mention, with its bracket.
            found[-1] = replace(last, end=text.index(")", one.end) + 1)
        else:
            found.append(one)
    return tuple(found)
