"""Authorities: HSI is part of ICE is part of DHS."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.knowledge import Knowledge, gazetteer
from consilience.types import Mention, Span, Value
from consilience.values.agency_bare import bare
from consilience.values.agency_lists import shared_heads
from consilience.values.agency_names import echoes, introduced, known, with_bracket
from consilience.values.agency_nations import by_nation
from consilience.values.agency_patterns import patterned
from consilience.values.sighting import Sighting, without_overlaps

# Offices, divisions and squads belong to the body that they are part of: the name runs on.
_TAIL = re.compile(
    r"(?:['’]s|s)? (?:[A-Z][\w.]*,? ){0,4}"
    r"(?:(?:Field|District|Resident|Country|Regional|Division|Liaison|Attach[eé]) )?"
    r"(?:Offices?|Divisions?|Agency|Squad|Laborator(?:y|ies)|Attach[eé])(?!\w)(?! of )"
)
_SEAT = re.compile(r" ([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?!['’]?\w)(?! [A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An authority.

    Args:
        name: Full official name where knowledge has it, else as printed without article.
        parents: Names of the bodies it is part of, nearest first.
        country: ISO 3166-1 alpha-2, None where not known.
    """

    name: str
    parents: tuple[str, ...] = ()
    country: str | None = None

    def show(self) -> str:
        """The full name."""
        return self.name

    def meet(self, other: Value) -> Agency | None:
        """The narrower of the two when one is part of the other, else None."""
        if self.refines(other):
            return self
        if isinstance(other, Agency) and other.refines(self):
            return other
        return None

    def refines(self, other: Value) -> bool:
        """Whether this is `other` or part of it."""
        return isinstance(other, Agency) and _key(other.name) in (
            _key(self.name),
            *(_key(one) for one in self.parents),
        )

    def same(self, other: Value) -> bool:
        """Whether both are one authority."""
        return isinstance(other, Agency) and _key(self.name) == _key(other.name)


def find(text: str, knowledge: Knowledge, home: str | None = None) -> tuple[Mention, ...]:
    """Every authority that a text names, sorted by place, none overlapping.

    Args:
        text: Of one report.
        knowledge: Authorities, countries and towns.
        home: Country of whoever publishes the text: whose coast guard it is where no word says.

    A named office, division or field office gives the body that it is part of; a list that shares
    one head (`Lubbock and Midland Police Departments`) gives one mention a member.
    """
    named = [_with_tail(text, one) for one in known(text, knowledge)]
    rest = _without(text, named)
    seen = without_overlaps(
        [
            *named,
            *patterned(rest, knowledge),
            *by_nation(rest, knowledge),
            *shared_heads(text, knowledge),
        ]
    )
    local = introduced(text, seen)
    seen = without_overlaps([*(with_bracket(text, one) for one in seen), *echoes(text, local)])
    seen = without_overlaps([*seen, *bare(text, seen, knowledge, home)])
    return tuple(
        Mention(
            span=Span(one.start, one.end, text[one.start : one.end]),
            kind="agency",
            value=Agency(name=one.name, parents=one.parents, country=one.country),
            doubt=one.doubt,
        )
        for one in seen
    )


def _without(text: str, seen: Sequence[Sighting]) -> str:
    """The text with known names blanked, so that no pattern runs over one."""
    for one in seen:
        text = text[: one.start] + ";" * (one.end - one.start) + text[one.end :]
    return text


def _with_tail(text: str, one: Sighting) -> Sighting:
    tail = _TAIL.match(text, one.end)
    if tail:
        return replace(one, end=tail.end())
    # "HSI Guangzhou": a town right behind an abbreviation is the seat of an office.
    seat = _SEAT.match(text, one.end) if one.abbreviation else None
    big = seat and any(spot.population >= 100_000 for spot in gazetteer.towns(seat[1]))
    return replace(one, end=seat.end()) if seat and big else one


def _key(name: str) -> str:
    return name.replace("’", "'").casefold().removeprefix("u.s. ").removeprefix("us ")
