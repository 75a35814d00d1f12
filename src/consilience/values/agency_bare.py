"""Authorities called by their trade alone: `customs men`, `the coast guard`, `the agency`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from consilience.knowledge import Knowledge, gazetteer
from consilience.knowledge.heads import headed
from consilience.knowledge.needles import needled
from consilience.knowledge.phrases import keys_of
from consilience.values.agency_national import national
from consilience.values.sighting import Sighting, countries_acting, countries_named

# "customs duty", "clear customs" and "a customs broker" are no authority.
_CUSTOMS = needled(
    r"\b[Cc]ustoms (?:men|officers|officials|operatives|agents|inspectors|investigators|service)\b"
    r"|\bCustoms(?= (?:said|says|at|in|on|found|seized|stopped|opened|has|had|was|were|also)\b)"
    r"|(?<=[Tt]he )Customs\b(?! [A-Z])"
)
_TRADES = (
    ("customs", _CUSTOMS),
    ("coast guard", needled(r"\b[Cc]oast ?[Gg]uards?(?:men)?\b(?! [A-Z])")),
    (
        "navy",
        needled(
            r"(?<=\b[Tt]he )[Nn]avy\b(?! [A-Z])"
            r"|\b[Nn]aval (?:forces|officers?|personnel|patrols?|sailors|commandos)\b"
            r"|\b[Nn]avy (?:sailors|officers?|personnel|patrols?|divers|crews?|boats?|ships?)\b"
        ),
    ),
    (
        "army",
        needled(
            r"(?<=\b[Tt]he )[Aa]rmy\b(?! [A-Z])|\b[Aa]rmy (?:soldiers|troops|personnel|patrols?)\b"
        ),
    ),
    ("air force", needled(r"(?<=\b[Tt]he )[Aa]ir [Ff]orce\b(?! [A-Z])(?! (?:base|one))")),
    ("national police", needled(r"(?<=\b[Tt]he )National Police\b(?! [A-Z])")),
    ("judicial police", needled(r"(?<=\b[Tt]he )Judicial Police\b(?! [A-Z])")),
    ("federal police", needled(r"(?<=\b[Tt]he )[Ff]ederal [Pp]olice\b(?! [A-Z])")),
)
# Words of one country alone, whatever else the text names.
_OWN = (("garda", "IE", needled(r"\b[Gg]arda[ií]\b")),)
_ECHO = headed(
    r"\b[Tt]he ((?:[Aa]gency|[Bb]ureau|[Mm]inistry|[Dd]irectorate|[Cc]ommission|[Aa]uthority"
    r"|[Dd]epartment|[Ss]ecretariat|[Ss]quad|[Tt]ask [Ff]orce|[Gg]endarmerie|[Cc]onstabulary)"
    r"(?:['’]s)?)(?!\w)(?! (?:of|for|in|on|to) (?:the )?[A-Z])(?! [A-Z])"
)
_DATELINE = re.compile(
    r"\A\s*([A-Z][A-Z .'-]+?)(?:,[^—–\n]{0,20})? ?(?:\([^)]*\) ?)?(?:—|–|--| - )"
)
# Words that begin the names of towns and are villages themselves somewhere.
_PARTS = frozenset({"Port", "New", "San", "Santa", "Los", "Las", "Saint", "St", "El", "Al", "La"})
_SEAT = re.compile(r" (?:at|in|of) (?:the )?([A-Z]\w+(?: [A-Z]\w+)*)")


def bare(
    text: str, seen: Sequence[Sighting], knowledge: Knowledge, home: str | None = None
) -> tuple[Sighting, ...]:
    """Bare words for an authority, each taken for one that the text names or its country has.

    All carry a doubt, as no name is printed.
    """
    found = []
    for trade, pattern in _TRADES:
        for hit in pattern.finditer(text):
            one = (
                _of_seat(hit, trade, seen, knowledge)
                or _named(hit, trade, seen)
                or _of_place(hit, trade, knowledge, home)
            )
            if one:
                found.append(_taken(hit, one, 0))
    for trade, country, pattern in _OWN:
        own = national(country, trade, knowledge)
        found += [_taken(hit, own, 0) for hit in pattern.finditer(text) if own]
    for hit in _ECHO.finditer(text):
        one = _last_called(hit, seen)
        if one:
            found.append(_taken(hit, one, 1))
    return tuple(found)


def _taken(hit: re.Match[str], one: Sighting, group: int) -> Sighting:
    doubt = f"'{hit.group(group)}' is taken for {one.name}"
    return replace(one, start=hit.start(group), end=hit.end(group), doubt=doubt, rank=4)


def _named(hit: re.Match[str], trade: str, seen: Sequence[Sighting]) -> Sighting | None:
    """The nearest one before that is called so, else the first one behind."""
    keys = set(keys_of(trade))
    called = [one for one in seen if keys <= set(keys_of(one.name))]
    before = [one for one in called if one.end <= hit.start()]
    return before[-1] if before else (called[0] if called else None)


def _last_called(hit: re.Match[str], seen: Sequence[Sighting]) -> Sighting | None:
    key = keys_of(hit.group(1))[0]
    before = [one for one in seen if one.end <= hit.start() and key in keys_of(one.name)]
    return before[-1] if before else None


def _of_place(
    hit: re.Match[str], trade: str, knowledge: Knowledge, home: str | None
) -> Sighting | None:
    """The body of that trade of the country where the dateline, the text or the paper is."""
    countries = countries_named(hit.string, knowledge)
    dateline = _DATELINE.match(hit.string)
    main = _main(countries_acting(hit.string, knowledge))
    here = (dateline and _country_of(dateline[1], countries, knowledge)) or None
    country = here or main or home
    if not country:
        return None
    # One country named in passing is too little for a body that no record knows.
    sure = country in {here, home} or countries[country] > 1
    return national(country, trade, knowledge, unheard=sure)


def _of_seat(
    hit: re.Match[str], trade: str, seen: Sequence[Sighting], knowledge: Knowledge
) -> Sighting | None:
    """The body of the place right behind it: `the navy of Oman`, `customs men at Port Klang`."""
    seat = _SEAT.match(hit.string, hit.end())
    countries = countries_named(hit.string, knowledge) if seat else Counter()
    country = _country_of_seat(seat[1], countries, knowledge) if seat else None
    if not country:
        return None
    there = [one for one in seen if one.country == country]
    return _named(hit, trade, there) or national(country, trade, knowledge)


def _country_of_seat(name: str, countries: Counter[str], knowledge: Knowledge) -> str | None:
    """The country of `Port Klang Free Zone`: of the longest beginning that is a town's."""
    words = name.split()
    for end in range(len(words), 0, -1):
        if end == 1 < len(words) and words[0] in _PARTS:
            return None
        country = _country_of(" ".join(words[:end]), countries, knowledge)
        if country:
            return country
    return None


def _country_of(name: str, countries: Counter[str], knowledge: Knowledge) -> str | None:
    named = knowledge.countries.by_name.get(name) or knowledge.countries.by_name.get(name.title())
    if named:
        return named
    record = knowledge.regions.towns.get(name) or knowledge.regions.towns.get(name.title())
    if record:
        return record.country
    spots = gazetteer.towns(name)
    home = [one for one in spots if countries[one.country]]
    return next((one.country for one in (*home, *spots)), None)


def _main(countries: Counter[str]) -> str | None:
    ranked = countries.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
