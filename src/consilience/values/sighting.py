"""What a part of a finder saw, before it becomes a mention."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge, gazetteer
from consilience.knowledge.needles import needled
from consilience.knowledge.phrases import Phrases, phrases, words
from consilience.values.currency_home import countries_of_money

_DATELINE = re.compile(
    r"\s*([A-Z][A-Za-z'’]+(?: [A-Z][A-Za-z'’]+){0,2})"
    r"(?:, [A-Z][a-z]+\.? \d{1,2})?(?: ?\([A-Z][\w ]*\))?"
    r"(?: ?[–—]| --?|:) "
)
_CITY = 100_000
# So many times more people than in its namesake abroad make clear which city is meant.
_CLEAR = 5
_SHORT = 4
_IN_CITY = re.compile(
    r"\b(?:in|at|near|off|outside|from|to|into|via|port of|city of|towards?) "
    r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?![\w’'-]| [A-Z])"
)
# Who names a city's court seldom names its country too.
_SEAT = needled(
    r"\b(?:The )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)??) (?:(?:International )?Airport|Police"
    r"|(?:(?:Magistrates?['’]?s?['’]?|District|High|Local|Crown|Sheriff|Circuit|Regional|Municipal"
    r"|Central|Criminal|City|Sessions|Provincial|Intermediate|People['’]s) ){1,3}Courts?)\b"
)
_ROUTE = re.compile(
    r"\b(?:from|to|for|via|into|towards?|through|originat\w+ in|bound for)\s+(?:the\s+)?\Z"
)
_GOODS = re.compile(
    r"\s+(?:\w+\s+)?(?:cocaine|heroin|cannabis|marijuana|hashish|opium|meth\w*|fentanyl|ketamine)\b"
)
# Country codes of the web that anybody may buy say nothing of a publisher's country.
_SOLD = frozenset({"AI", "CC", "CO", "FM", "IO", "ME", "TV", "WS", "LY", "TO", "GG", "IM", "SH"})
_ENDING = re.compile(r"^(?:[a-z]+://)?[^/:?#\s]+\.([a-z]{2})(?=[/:?#]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A name of an authority or court in a text.

    Args:
        rank: Of two that overlap, the lower rank wins, then the longer, then the earlier.
        abbreviation: Whether only the abbreviation is printed.
    """

    start: int
    end: int
    name: str
    country: str | None = None
    parents: tuple[str, ...] = ()
    doubt: str | None = None
    rank: int = 1
    abbreviation: bool = False


def without_overlaps(seen: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """Those that stand, sorted by place."""
    kept: list[Sighting] = []
    for one in sorted(seen, key=lambda s: (s.rank, s.start - s.end, s.start, s.name)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda s: s.start))


@lru_cache(maxsize=2)
def _country_words(knowledge: Knowledge) -> Phrases[str]:
    countries, provinces = knowledge.countries, knowledge.regions.provinces
    named = [*countries.by_name.items(), *countries.by_people.items()]
    return phrases([*named, *((word, one.country) for word, one in provinces.items())])


# "an Irish national": where a courier comes from says nothing of whose customs held him.
_NATIONALS = needled(r"\b((?:[A-Z][\w.]+ ){1,3})(?:nationals?|citizens?|passports?)\b")


# "a Qatar Airways flight": nor does whose aircraft it was.
_AIRLINES = needled(r"\b((?:[A-Z]\w+ ){1,2})(?:Airways|Airlines?|Air Lines)\b")


def countries_named(text: str, knowledge: Knowledge) -> Counter[str]:
    """How often a text names each country, by name, adjective, province, money; else cities."""
    return Counter(_countries_named(text, knowledge))


@lru_cache(maxsize=4)  # asked for by each finder of authorities
def _countries_named(text: str, knowledge: Knowledge) -> Counter[str]:
    return Counter(_in_words(text, knowledge)) or _of_cities(text, knowledge)


def countries_in_words(text: str, knowledge: Knowledge) -> Counter[str]:
    """How often a text names each country, its cities aside."""
    return Counter(_in_words(text, knowledge))


@lru_cache(maxsize=4)
def _in_words(text: str, knowledge: Knowledge) -> Counter[str]:
    table, spoken = _country_words(knowledge), words(text)
    found: Counter[str] = Counter()
    people = [hit.span(1) for hit in (*_NATIONALS.finditer(text), *_AIRLINES.finditer(text))]
    for i in table.may_start(spoken):
        one = spoken[i]
        if people and any(start <= one.start < end for start, end in people):
            continue
        # "Us" at the start of a sentence is the pronoun, "Md. Karim" a name: short forms of a
        # state stand behind a comma.
        loose = one.text in _postal(knowledge) and not text.endswith(", ", 0, one.start)
        hit = table.at(text, spoken, i) if one.capital and one.text != "Us" and not loose else None
        for country in hit[1] if hit else ():
            found[country] += 1
    home = _country_of_dateline(text, knowledge)
    if home:
        found[home] += 1
    found += countries_of_money(text, knowledge)
    found += _of_courts(text, knowledge)
    return found


def countries_acting(text: str, knowledge: Knowledge) -> Counter[str]:
    """How often a text names each country otherwise than as an end of a route.

    "crates of figs from Peru" and "Peruvian cocaine" say nothing of whose officers opened them.
    """
    table, spoken = _country_words(knowledge), words(text)
    ends: Counter[str] = Counter()
    for i in table.may_start(spoken):
        one = spoken[i]
        hit = table.at(text, spoken, i) if one.capital else None
        if hit is None:
            continue
        behind = spoken[hit[0] - 1].end
        if _ROUTE.search(text, max(0, one.start - 30), one.start) or _GOODS.match(text, behind):
            ends.update(hit[1])
    return countries_named(text, knowledge) - ends


def _of_cities(text: str, knowledge: Knowledge) -> Counter[str]:
    """One vote for the country of each city that something is said to be in or near."""
    return _votes({hit[1] for hit in _IN_CITY.finditer(text)}, knowledge)


def _of_courts(text: str, knowledge: Knowledge) -> Counter[str]:
    """Two votes for the country of each city whose court, airport or police a text names."""
    found = _votes({hit[1] for hit in _SEAT.finditer(text)}, knowledge)
    return found + found


def _votes(names: Collection[str], knowledge: Knowledge) -> Counter[str]:
    """One vote for the country of each city of no other country's size."""
    found: Counter[str] = Counter()
    for name in sorted(set(names) - set(knowledge.regions.provinces)):
        record = knowledge.regions.towns.get(name)
        spots = gazetteer.towns(name)
        if record:
            found[record.country] += 1
        elif spots and spots[0].population >= _CITY:
            rivals = (one.population for one in spots if one.country != spots[0].country)
            found[spots[0].country] += max(rivals, default=0) * _CLEAR < spots[0].population
    return +found


@lru_cache(maxsize=2)
def _postal(knowledge: Knowledge) -> frozenset[str]:
    """`Md`, `Miss`, `CA`: what stands for a state only behind its town."""
    whole = {one.name for one in knowledge.regions.province_records}  # Ohio, Iowa, Utah
    words = (word.rstrip(".") for word in knowledge.regions.provinces if word not in whole)
    return frozenset(word for word in words if len(word) <= _SHORT)


def _country_of_dateline(text: str, knowledge: Knowledge) -> str | None:
    """Where the town lies that a report opens with (`MUMBAI:`, `Praia - `), if it is a city."""
    line = _DATELINE.match(text)
    record = knowledge.regions.towns.get(line[1].title()) if line else None
    if record:
        return record.country
    spots = gazetteer.towns(line[1]) if line else ()
    return spots[0].country if spots and spots[0].population >= _CITY else None


def source_country(publisher: str | None, url: str | None, knowledge: Knowledge) -> str | None:
    """The country of whoever publishes: by its name (`Ruritania Post`), else its web address.

    Weak evidence, for what the text leaves open: a paper also writes of other countries.
    """
    # "Song Hong Daily (English edition)": a language, no country.
    publisher = re.sub(r"\(?\bEnglish\b", "", publisher or "")
    named = countries_named(publisher, knowledge).most_common(1) if publisher else []
    if named:
        return named[0][0]
    for town in re.findall(r"[A-Z][a-z]+", publisher or ""):
        spots = gazetteer.towns(town)
        if spots and spots[0].population >= _CITY:
            return spots[0].country
    ending = _ENDING.match(url or "")
    code = "GB" if ending and ending[1] == "uk" else (ending[1].upper() if ending else "")
    return code if code not in _SOLD and code in _codes(knowledge) else None


@lru_cache(maxsize=2)
def _codes(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(one.id for one in knowledge.countries.records)


def home_of(town: str, text: str, knowledge: Knowledge) -> str | None:
    """The country of a force's town: one that the text names, else of the largest such town."""
    record = knowledge.regions.towns.get(town)
    spots = gazetteer.towns(town)
    countries = {one.country for one in spots} | ({record.country} if record else set())
    if len(countries) < 2:
        return next(iter(countries), None)
    named = countries_named(text, knowledge)
    if record and (named[record.country] or not spots):
        return record.country
    home = [one for one in spots if named[one.country]]
    return next((one.country for one in (*home, *spots)), None)
