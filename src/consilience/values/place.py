"""Find places: a town lies in a province lies in a country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from consilience.knowledge import Knowledge, gazetteer
from consilience.knowledge.gazetteer import Spot
from consilience.knowledge.tails import tailed
from consilience.types import Mention, Span
from consilience.values.place_adjectives import adjectival
from consilience.values.place_after import chained, deictic, settled, towns_told
from consilience.values.place_agencies import countries_told, country_acting
from consilience.values.place_choice import (
    Evidence,
    best,
    far,
    lies_in,
    meant,
    spots,
    vouched,
)
from consilience.values.place_names import Atom, atoms
from consilience.values.place_shown import place_of
from consilience.values.place_towns import Candidate, candidates, outer_of, surnames
from consilience.values.place_unknown import unknown
from consilience.values.place_value import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Place", "find"]

_VILLAGE = tailed(
    r"\b(?:village|hamlet|town|municipality|settlement|commune|township|suburb|port|tambon|barangay"
    r"|parish|neighbou?rhood) of $",
    re.IGNORECASE,
)
# What a government does, and a town does not: "Beijing said".
_SAYS = re.compile(
    r"(?:['’]s (?:government|foreign|position|anger))|,? (?:said|says|has|had|have|called|agreed"
    r"|wants|wanted|announced|denied|accused|insists|rejected|promised|pledged|must"
    r"|and (?:Washington|Beijing|Ottawa|London))\b"
)


def find(
    text: str, knowledge: Knowledge, doc: Doc | None = None, home: str | None = None
) -> tuple[Mention, ...]:
    """Every place that a text names, sorted by place, none overlapping.

    Args:
        text: Of one report.
        knowledge: Countries, provinces, regions and towns; the gazetteer is asked beside them.
        doc: The parse, if there is one: its GPE and LOC entities vouch for towns that no word in
            front does, its PERSON entities speak against them.
        home: Country of whoever publishes the text, None where not known.

    A town is given with its province and country where the text or the gazetteer fixes them.
    """
    named = atoms(text, knowledge)
    evidence = Evidence(
        countries=countries_told(text, knowledge),
        provinces=frozenset(one.code for one in named if one.code),
        home=home,
        acting=country_acting(text, knowledge),
    )
    towns = candidates(text, named, knowledge), surnames(text, knowledge)
    found = _found(text, (named, *towns), evidence, (knowledge, doc))
    # "LAGOS - ... a store in Ikorodu": towns that are known tell where a small one lies.
    known = evidence.countries
    told = known + towns_told(found)
    if len(told) > len(known) or told.most_common(1) != known.most_common(1):
        view = replace(evidence, countries=told)
        found = _found(text, (named, *towns), view, (knowledge, doc))
    whole = chained(text, settled(found))
    more = (*deictic(text, whole), *adjectival(text, whole, knowledge))
    return tuple(sorted([*whole, *more], key=lambda one: one.span))


def _found(
    text: str,
    printed: tuple[Sequence[Atom], Sequence[Candidate], frozenset[str]],
    evidence: Evidence,
    read: tuple[Knowledge, Doc | None],
) -> list[Mention]:
    """Countries, provinces and towns, sorted, under one view of where the text plays."""
    (named, towns, people), (knowledge, doc) = printed, read
    found = [_of_atom(text, one, evidence, knowledge) for one in named]
    found += _echoes(text, evidence, knowledge)
    # From the right, so that "Tamaulipas, Mexico" is known when "Los Guerra, Tamaulipas" is read.
    for one in reversed(towns):
        town = _town(text, one, named, (evidence, knowledge, people, doc))
        if town:
            mention, atom = town
            found = [m for m in found if not _overlap(m.span, mention.span)]
            found.append(mention)
            named = (*named, atom)
    return sorted(found, key=lambda one: one.span)


def _mention(text: str, start: int, end: int, place: Place, doubt: str | None = None) -> Mention:
    return Mention(span=Span(start, end, text[start:end]), kind="place", value=place, doubt=doubt)


def _of_atom(text: str, one: Atom, evidence: Evidence, knowledge: Knowledge) -> Mention:
    # Georgia: the state, unless the text knows other countries and nothing of the United States.
    if one.also and one.parts and one.country == "US" and evidence.countries["US"] < 2:
        others = sum(evidence.countries.values()) > evidence.countries["US"] * 2
        state = Place(parts=one.parts, country=one.country)
        land = Place(parts=(), country=one.also)
        first, second = (land, state) if others else (state, land)
        doubt = None if others else f"or {second.show()}"
        return _mention(text, one.start, one.end, first, doubt)
    place = Place(parts=one.parts, country=one.country)
    if not one.parts:
        return _mention(text, one.start, one.end, place)
    # A city that is a province of its own: the gazetteer knows where it lies.
    spot = next((town for town in gazetteer.towns(one.parts[0]) if town.code == one.code), None)
    if spot:
        place = replace(place, latitude=spot.latitude, longitude=spot.longitude)
    doubt = _metonym(text, (one.start, one.end), place, knowledge)
    return _mention(text, one.start, one.end, place, doubt)


def _metonym(text: str, at: tuple[int, int], place: Place, knowledge: Knowledge) -> str | None:
    country = knowledge.countries.capitals.get(place.parts[0])
    located = re.search(r"\b(?:in|at|from|near|to|outside) $", text[max(0, at[0] - 9) : at[0]])
    if not country or country != place.country or located or not _SAYS.match(text, at[1]):
        return None
    return f"may stand for the government of {country}"


def _echoes(text: str, evidence: Evidence, knowledge: Knowledge) -> list[Mention]:
    """`the Kingdom`, in a text that names the country which is called so."""
    return [
        _mention(text, hit.start(1), hit.end(1), Place(parts=(), country=country))
        for word, country in sorted(knowledge.countries.echoes.items())
        if evidence.countries[country]
        for hit in re.finditer(rf"\b[Tt]he ({re.escape(word)})(?! of| [A-Z])(?!\w)", text)
    ]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _town(
    text: str,
    one: Candidate,
    named: Sequence[Atom],
    known: tuple[Evidence, Knowledge, frozenset[str], Doc | None],
) -> tuple[Mention, Atom] | None:
    evidence, knowledge, people, doc = known
    outer = outer_of(text, one, named)
    county = _county(one, outer, evidence)
    if county:
        return _with_atom(text, one, outer, county)
    found = spots(one.name, knowledge)
    if not outer:
        found = meant(found, one, evidence)
    if outer:
        inside = tuple(spot for spot in found if lies_in(spot, outer))
        if inside:
            spot = best(inside, evidence)[0]
            place = place_of(one.name, spot, knowledge)
            return _with_atom(text, one, outer, place, code=_code(spot))
        if not found and _unknown_village(text, one, outer):
            place = Place(parts=(one.name, *outer.parts), country=outer.country)
            return _with_atom(text, one, outer, place, "not in the gazetteer")
    if far(found, evidence):
        found = ()
    if not found and _VILLAGE.search(text[max(0, one.start - 24) : one.start]):
        return _somewhere(text, one, evidence)
    guessed = (
        None
        if found or one.name in people
        else unknown(text, one, outer, evidence, (knowledge, doc))
    )
    if guessed:
        whole = replace(one, end=guessed[0])
        return _with_atom(text, whole, outer, guessed[1], guessed[2])
    if not found or not vouched(one, found, evidence, (people, doc)):
        return None
    spot, rival = best(found, evidence)
    place = place_of(one.name, spot, knowledge)
    other = place_of(one.name, rival, knowledge).show() if rival else place.show()
    doubt = f"or {other}" if other != place.show() else None
    doubt = _metonym(text, (one.start, one.end), place, knowledge) or doubt
    return _with_atom(text, one, None, place, doubt, _code(spot))


def _unknown_village(text: str, one: Candidate, outer: Atom) -> bool:
    """Whether "in Quuxville, Peru" names a village; "Trafalgar Square, London" is London."""
    return (
        one.held >= (2 if outer.code else 3)
        and not outer.town
        and text[one.end : one.end + 1] == ","
        and text[outer.end : outer.end + 1] not in ("'", "’")
    )


def _somewhere(text: str, one: Candidate, evidence: Evidence) -> tuple[Mention, Atom] | None:
    """`the village of Quux`, not in the gazetteer: in the country that the text names most."""
    most = evidence.countries.most_common(2)
    if not most or most[0][1] < 2 or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    place = Place(parts=(one.name,), country=most[0][0])
    doubt = f"not in the gazetteer; {most[0][0]} is the country that the text names most"
    return _with_atom(text, one, None, place, doubt)


def _code(spot: Spot) -> str | None:
    """The code of a province, None for a town."""
    return spot.code if spot.province is None else None


def _with_atom(  # what was found and the words it was found in
    text: str,
    one: Candidate,
    outer: Atom | None,
    place: Place,
    doubt: str | None = None,
    code: str | None = None,
) -> tuple[Mention, Atom]:
    end = outer.end if outer else one.end
    atom = Atom(
        start=one.start,
        end=end,
        parts=place.parts,
        country=place.country,
        code=code,
        town=code is None,
    )
    return _mention(text, one.start, end, place, doubt), atom


def _county(one: Candidate, outer: Atom | None, evidence: Evidence) -> Place | None:
    if not one.name.endswith((" County", " Parish")):
        return None
    found = [part for part in gazetteer.parts(one.name) if part.level > 1]
    if outer and (outer.code or outer.country):
        return Place(parts=(one.name, *outer.parts), country=outer.country)
    fitting = [part for part in found if part.parent in evidence.provinces]
    if len(fitting or found) != 1:
        return None
    return Place(parts=(one.name,), country=(fitting or found)[0].country)
