"""Places: a town lies in a province lies in a country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from consilience.knowledge import Knowledge, gazetteer
from consilience.knowledge.gazetteer import Spot
from consilience.types import Mention, Span, Value
from consilience.values.place_names import Atom, atoms
from consilience.values.place_towns import (
    Candidate,
    Evidence,
    best,
    candidates,
    spots,
    surnames,
)
from consilience.values.sighting import countries_named

if TYPE_CHECKING:
    from spacy.tokens import Doc

# "Gulfport, Miss.", "Turbo, in Colombia", "Xingtai, a city in Hebei province", "Xingtai China".
_WITHIN = re.compile(
    r",?\s?(?:(?:a|the|in|an)\s)?(?:(?:[a-z]+\s){0,3}(?:city|town|port|village|district|municipality)\s)?"
    r"(?:(?:in|of|on)\s(?:the\s)?(?:[a-z]+\s(?:province|state|region)\sof\s)?)?"
)
_SAYS = re.compile(
    r"(?:['’]s (?:government|foreign|position|anger))|,? (?:said|says|has|had|have|called|agreed|wants|wanted"
    r"|announced|denied|accused|insists|rejected|promised|pledged|must|and (?:Washington|Beijing|Ottawa|London))\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere, from the narrowest name outwards.

    Args:
        parts: Names inside the country, narrowest first (`("Xingtai", "Hebei")`); empty for a
            whole country; a region without a code stands as its one part.
        country: ISO 3166-1 alpha-2, None for regions (`Central America`).
        latitude: Degrees WGS 84 of the narrowest part, None where not known.
        longitude: Likewise.
    """

    parts: tuple[str, ...]
    country: str | None
    latitude: float | None = None
    longitude: float | None = None

    def show(self) -> str:
        """`Xingtai, Hebei, CN`; `CN`; `Central America`."""
        return ", ".join((*self.parts, *([self.country] if self.country else [])))

    def meet(self, other: Value) -> Place | None:
        """The narrower of the two when one lies in the other, else None."""
        if self.refines(other):
            return self
        if isinstance(other, Place) and other.refines(self):
            return other
        return None

    def refines(self, other: Value) -> bool:
        """Whether this lies in `other`."""
        if not isinstance(other, Place) or self.country != other.country:
            return False
        mine, theirs = _fold(self.parts), _fold(other.parts)
        if not theirs:
            return True
        # "Xingtai, CN" and "Xingtai, Hebei, CN" are one town: the narrowest name must be equal,
        # what stands outside may be left out.
        return theirs[0] in mine and all(one in mine for one in theirs)

    def same(self, other: Value) -> bool:
        """Whether the narrowest names and the countries are equal."""
        return (
            isinstance(other, Place)
            and self.country == other.country
            and _fold(self.parts)[:1] == _fold(other.parts)[:1]
        )


def _fold(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one.casefold() for one in parts)


def find(text: str, knowledge: Knowledge, doc: Doc | None = None) -> tuple[Mention, ...]:
    """Every place that a text names, sorted by place, none overlapping.

    Args:
        doc: The parse, if there is one: its GPE and LOC entities vouch for towns that no word in
            front does, its PERSON entities speak against them.

    A town is given with its province and country where the text or the gazetteer fixes them.
    """
    named = atoms(text, knowledge)
    evidence = Evidence(
        countries=countries_named(text, knowledge),
        provinces=frozenset(one.code for one in named if one.code),
    )
    found = [_of_atom(text, one, evidence) for one in named]
    people = surnames(text)
    for one in candidates(text, named):
        town = _town(text, one, named, (evidence, knowledge, people, doc))
        if town:
            found = [
                m for m in found if m.span.end <= town.span.start or town.span.end <= m.span.start
            ]
            found.append(town)
    return _chained(text, sorted(found, key=lambda one: one.span))


def _mention(text: str, start: int, end: int, place: Place, doubt: str | None = None) -> Mention:
    return Mention(span=Span(start, end, text[start:end]), kind="place", value=place, doubt=doubt)


def _of_atom(text: str, one: Atom, evidence: Evidence) -> Mention:
    # Georgia: the state, unless the text knows nothing of the United States.
    if one.also and one.parts and one.country == "US" and evidence.countries["US"] < 2:
        others = sum(evidence.countries.values()) - 2 * evidence.countries["US"]
        if others > 0:
            return _mention(text, one.start, one.end, Place(parts=(), country=one.also))
    return _mention(text, one.start, one.end, Place(parts=one.parts, country=one.country))


def _town(
    text: str,
    one: Candidate,
    named: Sequence[Atom],
    known: tuple[Evidence, Knowledge, frozenset[str], Doc | None],
) -> Mention | None:
    evidence, knowledge, people, doc = known
    outer = _outer(text, one, named)
    county = _county(one, outer, evidence)
    if county:
        return _mention(text, one.start, outer.end if outer else one.end, county)
    found = spots(one.name, knowledge)
    if outer:
        inside = tuple(spot for spot in found if _lies_in(spot, outer))
        if inside:
            return _mention(text, one.start, outer.end, _place(one.name, inside[0], knowledge))
        if not found and one.held == 2 and text[one.end : one.end + 1] == ",":
            parts = (one.name, *outer.parts)
            place = Place(parts=parts, country=outer.country)
            return _mention(text, one.start, outer.end, place, "not in the gazetteer")
    if not found or not _vouched(one, found, people, doc):
        return None
    spot, rival = best(found, evidence)
    doubt = f"or {_place(one.name, rival, knowledge).show()}" if rival else None
    metonym = knowledge.countries.capitals.get(one.name)
    if metonym == spot.country and one.held < 2 and _SAYS.match(text, one.end):
        doubt = f"may stand for the government of {metonym}"
    return _mention(text, one.start, one.end, _place(one.name, spot, knowledge), doubt)


def _outer(text: str, one: Candidate, named: Sequence[Atom]) -> Atom | None:
    for atom in named:
        if atom.start >= one.end and _WITHIN.fullmatch(text, one.end, atom.start):
            return atom
    return None


def _lies_in(spot: Spot, outer: Atom) -> bool:
    if outer.code:
        return spot.code == outer.code
    return spot.country in (outer.country, outer.also)


def _county(one: Candidate, outer: Atom | None, evidence: Evidence) -> Place | None:
    if not re.search(r" (?:County|Parish)$", one.name):
        return None
    found = [part for part in gazetteer.parts(one.name) if part.level > 1]
    if outer and outer.code:
        return Place(parts=(one.name, *outer.parts), country=outer.country)
    fitting = [part for part in found if part.parent in evidence.provinces]
    if len(fitting or found) != 1:
        return None
    part = (fitting or found)[0]
    return Place(parts=(one.name,), country=part.country)


def _vouched(
    one: Candidate, found: Sequence[Spot], people: frozenset[str], doc: Doc | None
) -> bool:
    """Whether the text, the parse or sheer size makes it a town rather than a word or a person."""
    size = max(spot.population for spot in found)
    labels = _labels(one, doc)
    if "PERSON" in labels or one.name in people:
        return one.held == 2 and size >= 100_000 and "PERSON" not in labels
    if one.held == 2:
        return size >= 1_000 or labels & {"GPE", "LOC", "FAC"} != set() or doc is None
    if labels & {"GPE", "LOC", "FAC"}:
        return True
    return size >= (50_000 if one.held else 500_000)


def _labels(one: Candidate, doc: Doc | None) -> set[str]:
    if doc is None:
        return set()
    return {
        ent.label_
        for ent in doc.ents
        if ent.start_char <= one.start < ent.end_char or one.start <= ent.start_char < one.end
    }


def _place(name: str, spot: Spot, knowledge: Knowledge) -> Place:
    town = knowledge.regions.towns.get(name)
    shown = town.name if town else spot.name if name.isupper() and len(name) > 3 else name
    record = knowledge.regions.codes.get(spot.code or "")
    province = record.name if record else spot.province
    parts = (shown, province) if province and province != shown else (shown,)
    return Place(
        parts=parts, country=spot.country, latitude=spot.latitude, longitude=spot.longitude
    )


def _chained(text: str, found: list[Mention]) -> tuple[Mention, ...]:
    """Make `Texas, USA` and `Tamaulipas, Mexico` one mention of the narrower place."""
    kept: list[Mention] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and isinstance(last.value, Place) and isinstance(one.value, Place):
            gap = text[last.span.end : one.span.start]
            if re.fullmatch(r",\s?|\s", gap) and last.value.refines(one.value) and last.value.parts:
                span = Span(last.span.start, one.span.end, text[last.span.start : one.span.end])
                kept[-1] = replace(last, span=span)
                continue
        kept.append(one)
    return tuple(kept)
