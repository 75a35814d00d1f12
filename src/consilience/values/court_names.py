"""How far a court's name reaches beside its head, and the judicial districts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge, gazetteer
from consilience.knowledge.heads import Headed, headed


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Characters `[start, end)` that name a court."""

    start: int
    end: int


_CAP = r"(?:(?:St|Ft|Mt)\.|[A-Z][\w'’]*(?:-\w+)*)"
_BEFORE = re.compile(
    rf"(?:(?:Branch \d+ of the |\d+(?:st|nd|rd|th) |{_CAP} (?:and (?={_CAP} ))?)+)$"
)
_OPENER = re.compile(
    r"^(?:(?:The|A|An|In|At|On|By|To|From|When|While|After|Before|As|And|But|Judge|Justice|Chief"
    r"|Magistrate|President|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|Later|Yesterday|Meanwhile|Both|Its|His|Her|Last|Acting|Deputy|Presiding) )+"
)
_DISTRICT = r"(?:(?:Northern|Southern|Eastern|Western|Middle|Central)\s+)?District\s+of\s+"
# Behind a head: "of Weifang City", ", Branch 21", and a seat behind a High Court (", Lagos").
_AFTER = re.compile(
    rf"(?:,? (?:of|for) (?:the )?(?:{_DISTRICT})?{_CAP}(?: (?!Branch ){_CAP}){{0,3}})?"
    # a Spanish, Italian or French court's own "of"
    rf"(?:(?<=Audiencia Provincial) (?:de|del) (?:A |La |Las |Los )?{_CAP})?"
    rf"(?:,? Branch \d+| No\.? ?\d+)?"
    rf"(?:(?<=High Court), {_CAP}(?: State)?)?"
    # "the High Court in Glasgow", "the High Court at Hamilton"
    rf"(?:(?<=High Court) (?:in|at) (?!January|February|March|April|May|June|July|August|September"
    rf"|October|November|December){_CAP}(?: {_CAP})?)?(?: of the \d+(?:st|nd|rd|th) Region)?"
    # "the Federal High Court sitting in Lagos"
    rf"(?:,? (?:sitting|holden|holding) (?:in|at) {_CAP}(?:[ -]{_CAP})?)?"
)
# Behind "District Court" also its seat: "in Lubbock, Texas".
_SEAT = re.compile(
    rf" in {_CAP}(?: {_CAP}){{0,2}}"
    rf"(?:, (?:[A-Z]{{2}}\b|(?:[A-Z]\.){{2}}|{_CAP}(?: {_CAP})?))?(?=[\s,.;)])"
)

_TOWN = re.compile(
    r" (?:in|at) (?!January|February|March|April|May|June|July|August|September|October|November"
    rf"|December){_CAP}(?: {_CAP})?"
)


def left_of(text: str, start: int) -> int:
    """Where the name starts that ends in a head at `start`."""
    line = text[max(0, start - 80) : start]
    before = _BEFORE.search(line)
    if not before:
        return start
    own = before.group()
    opener = _OPENER.match(own)
    return start - len(own) + (len(opener.group()) if opener else 0)


def right_of(text: str, end: int) -> int:
    """Where the name ends whose head ends at `end`."""
    seat = _SEAT.match(text, end) if text[:end].endswith("District Court") else None
    after = seat or _AFTER.match(text, end)
    return after.end() if after else end


def seat_of(text: str, end: int) -> int | None:
    """Where the town ends that a court's kind is printed in (`Regional Court in Ostrava`)."""
    seat = _TOWN.match(text, end)
    return seat.end() if seat else None


# Written small, a court is named by its sort and its seat, or by its seat alone.
_SORT = (
    r"(?:criminal|regional|provincial|sessions|magistrates?['’]?s?|district|local|sheriff|county"
    r"|crown|circuit|municipal|city|special|military|anti-\w+|narcotics|drugs?|assize|trial"
    r"|(?:special )?NDPS(?: special)?|(?:(?:intermediate|higher|high|supreme) )?people['’]s)"
)
_SEAT_SMALL = rf"(?:the (?:port|city|town|province) of )?{_CAP}(?: (?!Court){_CAP}){{0,2}}"
_SMALL = re.compile(
    # "the court of Additional Sessions Judge Ann Orr": in India a court is its judge's
    rf"\b[Tt]he (?P<of>court of (?:the )?(?:{_CAP} (?:and )?){{0,5}}(?:Judge|Magistrate)"
    rf"(?:,? {_CAP}){{0,3}}"
    rf"|(?:{_SORT} court|court of (?:appeals?|assizes|first instance))"
    rf" (?:of|in|at) {_SEAT_SMALL}|court of {_SEAT_SMALL})"
    # "appeared before Margate magistrates"
    rf"|\bbefore (?P<bench>{_CAP}(?: {_CAP})? (?:[Mm]agistrates|justices))\b"
    r"(?!['’]? [Cc]ourt)"
    # There is one such court where the report is: "in provincial court", "the sheriff court"
    r"|\b(?:[Ii]n|[Tt]he|[Aa]|[Bb]y|[Aa]t|['’]s) (?P<alone>(?:provincial|sheriff|special|sessions"
    r"|anti-narcotics|narcotics) court)\b(?! (?:of|in|at) [A-Z])"
    rf"|\b(?P<town>{_CAP}(?: {_CAP})?) (?P<kind>(?:{_SORT} )?court)\b(?! (?:order|clerk|paper"
    r"|record|document|filing|official|report|case|hearing|date|battle|proceeding|docket|room|house|appearance)s?\b)"
)


def small(text: str, knowledge: Knowledge) -> Iterator[Stretch]:
    """Courts whose kind is printed small: `the criminal court of Ghent`, `a Delhi sessions court`.

    `a Danish court` and `a court in Ghent` name none.
    """
    for hit in _SMALL.finditer(text):
        whole = next((one for one in ("of", "bench", "alone") if hit[one]), None)
        if whole:
            yield Stretch(hit.start(whole), hit.end(whole))
            continue
        opener = _OPENER.match(f"{hit['town']} ")
        start = hit.start("town") + (len(opener.group()) if opener else 0)
        seat = text[start : hit.end("town")]
        if not knowledge.countries.nationality(seat) and gazetteer.towns(seat):
            yield Stretch(start, hit.end("kind"))


def districts(text: str, knowledge: Knowledge) -> tuple[Stretch, ...]:
    """Federal judicial districts, but not where they are a prosecutor's."""
    found = []
    for hit in _districts(knowledge).finditer(text):
        before = text[max(0, hit.start() - 60) : hit.start()]
        # "U.S. Attorney Jane Roe of the District of Utah", "Attorneys Office for the ..."
        if not re.search(r"Attorneys?['’]?s?(?: Offices?)?\b[^.;]*$", before):
            found.append(Stretch(hit.start("name"), hit.end("name")))
    return tuple(found)


@lru_cache(maxsize=2)
def _districts(knowledge: Knowledge) -> Headed:
    states = [one.name for one in knowledge.regions.province_records if one.postal]
    names = "|".join(
        re.escape(one)
        for one in sorted([*states, "Columbia", "Puerto Rico", "Guam", "the Virgin Islands"])
    )
    court = r"(?:(?:U\.?\s?S\.?|United\s+States)\s*District\s*Court\s*(?:for|in|of)\s*(?:the)?\s*)?"
    return headed(
        rf"(?P<name>{court}{_DISTRICT}(?:{names})(?:,\s+[A-Z]\w+(?: [A-Z]\w+)? Division)?)(?![A-Z])"
    )
