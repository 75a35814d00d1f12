"""Authorities: HSI is part of ICE is part of DHS."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.knowledge import Knowledge
from consilience.types import Mention, Span, Value
from consilience.values.agency_bare import bare
from consilience.values.agency_countries import Countries
from consilience.values.agency_lists import shared_heads
from consilience.values.agency_names import echoes, introduced, known, with_bracket
from consilience.values.agency_nations import by_nation
from consilience.values.agency_parts import with_part, with_tail
from consilience.values.agency_patterns import patterned
from consilience.values.agency_units import MERE, units
from consilience.values.sighting import Sighting, without_overlaps


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


# "Lake Garda" is no police.
_OF_NATURE = re.compile(r"\b(?:Lake|Mount|River|Cape|Isle of) \Z")
_NEAR = 10


def find(
    text: str,
    knowledge: Knowledge,
    home: str | None = None,
    there: Mapping[str, int] | None = None,
) -> tuple[Mention, ...]:
    """Every authority that a text names, sorted by place, none overlapping.

    Args:
        text: Of one report.
        knowledge: Authorities, countries and towns.
        home: Country of whoever publishes the text: whose coast guard it is where no word says.
        there: How many places in each country the text names, where the caller has found them.

    A named office, division or field office gives the body that it is part of; a list that shares
    one head (`Lubbock and Midland Police Departments`) gives one mention a member.
    """
    countries = Countries(text, knowledge, there, home)
    named = [
        with_tail(text, one)
        for one in known(text, knowledge, countries)
        if not _OF_NATURE.search(text, max(0, one.start - _NEAR), one.start)
    ]
    rest = _without(text, named)
    seen = without_overlaps(
        [
            *named,
            *patterned(rest, knowledge),
            *by_nation(rest, knowledge),
            *shared_heads(text, knowledge),
            *units(rest, knowledge),
        ]
    )
    seen, parts = with_part(text, [with_tail(text, one) for one in seen])
    local = {**introduced(text, seen), **parts}
    seen = without_overlaps([*(with_bracket(text, one) for one in seen), *echoes(text, local)])
    named = [one for one in seen if one.rank < MERE]
    seen = without_overlaps([*seen, *bare(text, named, knowledge, home)])
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


def _key(name: str) -> str:
    return name.replace("’", "'").casefold().removeprefix("u.s. ").removeprefix("us ")
