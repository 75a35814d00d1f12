"""Whom a text cites for a claim, and which voices are of one side."""

from __future__ import annotations

import re
from collections.abc import Iterable

from consilience.casefile import Voice
from consilience.knowledge import Knowledge
from consilience.knowledge.agencies import AgencyRecord
from consilience.knowledge.sides import SideRecord
from consilience.types import Reading, Span, Statement


def voice_of(reading: Reading, span: Span, knowledge: Knowledge) -> Voice | None:
    """The speaker of the narrowest statement that covers `span`, None where nobody is cited."""
    covering = [one for one in reading.statements if one.span.start <= span.start < one.span.end]
    if not covering:
        return None
    one = min(covering, key=lambda each: (each.span.end - each.span.start, each.span))
    return Voice(name=one.speaker, side=side_of(one, reading, knowledge), doubt=one.doubt)


def side_of(statement: Statement, reading: Reading, knowledge: Knowledge) -> str:
    """The side of a speaker (`authorities of CN`, `defence`), else the speaker's own name.

    The role is read first, then the name, then the roles that the report gives the same speaker
    elsewhere ("Kovac, the customs chief" ... "Kovac said").
    """
    roles = [
        one.role
        for one in reading.statements
        if one.speaker == statement.speaker and one.role is not None
    ]
    described = [one for one in (statement.role, statement.speaker, *roles) if one]
    record = _first_record(described, knowledge.sides)
    country = _country(described, knowledge)
    if record is None:
        # "Beijing said": a seat of government speaks for its state.
        return (
            f"authorities of {country}"
            if country and _is_state(statement, knowledge)
            else (statement.speaker)
        )
    if record.exclusive and not (record.id == "courts" and country):
        return record.id
    return f"authorities of {country}" if country else f"{record.id}: {statement.speaker}"


def _first_record(texts: Iterable[str], records: Iterable[SideRecord]) -> SideRecord | None:
    known = tuple(records)
    for text in texts:
        for one in known:
            if any(re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) for word in one.words):
                return one
    return None


def _country(texts: Iterable[str], knowledge: Knowledge) -> str | None:
    """The country that speaks: of a word beside an authority's name, else of the authority.

    "Mexican Federal Police" are of Mexico; "Georgia Bureau of Investigation" is of no Georgia but
    its own. Names that authorities of several countries bear tell nothing.
    """
    for text in texts:
        name, country = _authority(text, knowledge.agencies.records)
        found = _nationality(text.replace(name, "|") if name else text, knowledge) or country
        if found:
            return found
    return None


def _authority(text: str, records: Iterable[AgencyRecord]) -> tuple[str, str | None]:
    """The longest name of an authority in the words as printed, and its country."""
    named: dict[str, set[str]] = {}
    low = text.casefold()
    for one in records:
        if one.country and one.name.casefold() in low:
            found = re.search(rf"(?<!\w){re.escape(one.name)}(?!\w)", text, re.IGNORECASE)
            if found:
                named.setdefault(found.group(), set()).add(one.country)
    longest = max(named, key=len, default="")
    countries = named.get(longest, set())
    return longest, countries.pop() if len(countries) == 1 else None


def _nationality(text: str, knowledge: Knowledge) -> str | None:
    countries = knowledge.countries
    for word in re.findall(r"(?:[A-Z]\.){2,}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|[A-Z]{2,}", text):
        for part in (word, *word.split()):
            bare = re.sub(r"['’]s$", "", part)
            code = countries.nationality(bare) or countries.capitals.get(bare)
            if code:
                return code
    return None


def _is_state(statement: Statement, knowledge: Knowledge) -> bool:
    bare = statement.speaker.removeprefix("the ").removeprefix("The ")
    countries = knowledge.countries
    return bool(countries.by_name.get(bare) or countries.capitals.get(bare))
