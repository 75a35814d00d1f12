"""Places that the gazetteer does not have: a name where only a place can stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consilience.knowledge import Knowledge
from consilience.knowledge.bearers import bearers
from consilience.knowledge.frequencies import frequencies
from consilience.knowledge.tails import tailed
from consilience.values.parsed_names import labels_at
from consilience.values.place_choice import Evidence, best, spots
from consilience.values.place_names import Atom
from consilience.values.place_shown import place_of
from consilience.values.place_towns import Candidate
from consilience.values.place_value import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc

# What stands behind a name makes it one of a place: "Zokhawthar area", "Ton Pheung district".
_KIND = re.compile(
    r" (?:sub-?district|district|township|village|hamlet|upazila|tehsil|talu[kq]a?|municipality"
    r"|commune|barangay|canton|suburb|neighbou?rhood|locality|area|settlement|LGA|island|islands"
    r"|border (?:regions?|area|point|zone)|toll plaza|check ?post|check-post|crossing|bridge"
    r"|beach|port|harbou?r|jetty|village area)\b"
    r"(?![- ](?:officer|council|police|court|attorney|manager|judge|head|chief|authority))"
)
# A gate that is known by its own name: "Woodlands Checkpoint", "Ngurah Rai International Airport".
_GATE = re.compile(
    r" (?:International Airport|Airport|Checkpoint|Border Post|Terminus|Station|Bridge|Toll Plaza"
    r"|Border Crossing|Crossing|Container Terminal|Ferry Terminal|Dry Port|Free Zone)(?![\w-])"
)
_ONLY_PLACES = tailed(
    r"\b(?:in|near|outside|inside|around|off|between|towards?|via) (?:nearby )?$", re.IGNORECASE
)
# Names that only a place has, whatever stands in front.
_NAMED = tailed(
    r" (?:Container (?:Port|Terminal)|Checkpoint|Border Post|Terminus|Toll Plaza|Border Crossing)$"
    r"|['’]s (?:Island|Bay|Cay|Creek|Point|Beach|Cove|Gap)$"
)
_CITY = re.compile(
    r"\S+(?: (?!International|Container|North|South|East|West|New|Border|Toll)\S+)*?(?= )"
)
# "arrested at Dawaki with 90 grams": what officers do somewhere.
_DONE_AT = tailed(
    r"\b(?:arrested|nabbed|apprehended|intercepted|seized|recovered|raided|checkpoint|crossing|farms?"
    r"|raids?) at (?:nearby )?$",
    re.IGNORECASE,
)
_AT = re.compile(r"\bat (?:nearby )?$", re.IGNORECASE)
# "a Galician harbour" is in Galicia, a Galician gang is anywhere.
_SPOT = re.compile(
    r"(?: [a-z][\w-]*)? (?:ports?|harbou?rs?|coast(?:line|s)?|waters|towns?|villages?|cit(?:y|ies)"
    r"|estuar(?:y|ies)|inlets?|shores?|beach(?:es)?|islands?|border|farms?|warehouses?|jungle"
    r"|countryside|mountains)\b"
)
_ADJECTIVE = re.compile(r"[A-Z][a-z]{3,}an")
_OTHER = frozenset({"PERSON", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "LANGUAGE", "NORP", "DATE"})
# A word that one report in so many prints is no village: "in Court", "in English", "in Bitcoin".
_RARE = 0.62
_FIGURE = re.compile(r"\d")
_RUNS_ON = re.compile(r" [A-Z]\w|-[A-Za-z]")
_WORDS = 3
_DOUBT = "not in the gazetteer; {} is the country that the text names most"


def unknown(
    text: str,
    one: Candidate,
    outer: Atom | None,
    evidence: Evidence,
    known: tuple[Knowledge, Doc | None],
) -> tuple[int, Place, str] | None:
    """Where the name ends, the place and the doubt of a town that no record has; else None.

    Args:
        text: Of the report.
        one: Capitalised words that the gazetteer does not have.
        outer: The place printed behind it, if any.
        evidence: Which countries the text names: it lies in the one that is named most.
        known: Words that are no place, and the parse: what it takes for a person, a product or a
            law is none either.

    "in Zokhawthar", "at Woodlands Checkpoint" and "Ton Pheung district" are places; "in Bitcoin",
    "at Tesco" and "in Sgt Roe's car" are none.
    """
    knowledge, doc = known
    region = _region(one.name, evidence, knowledge)
    if region is not None:
        spot = _SPOT.match(text, one.end)
        return (one.end, region, f"told by its region: {one.name}") if spot else None
    city = _city(one.name, evidence, knowledge)
    country = outer.country if outer else city.country if city else _land(evidence)
    if country is None or not _may_be_a_name(text, one, knowledge):
        return None
    gate, kind = _GATE.match(text, one.end), _KIND.match(text, one.end)
    labels = labels_at(doc, one.start, one.end)
    if not gate and not kind and not _vouched(text, one, labels):
        return None
    if labels & _OTHER and not (gate or kind or _no_person(text, one, labels)):
        return None
    name = one.name + (gate.group() if gate else "")
    parts = (name, *outer.parts) if outer else (name, *(city.parts if city else ()))
    end = gate.end() if gate else one.end
    return end, Place(parts=parts, country=country), _DOUBT.format(country)


def _region(name: str, evidence: Evidence, knowledge: Knowledge) -> Place | None:
    """The region that an adjective names, of a country named ("a Galician harbour", "Sinaloan")."""
    found = spots(name[:-1], knowledge) if _ADJECTIVE.fullmatch(name) else ()
    parts = [one for one in found if not one.geoname and evidence.countries[one.country]]
    return place_of(name[:-1], parts[0], knowledge) if parts else None


def _no_person(text: str, one: Candidate, labels: set[str]) -> bool:
    """Whether the parser took a far village for a man: none is called so, and it stands in it."""
    stands_in = re.search(r"\b(?:in|near|outside|at) $", text[max(0, one.start - 9) : one.start])
    called = (bearers().levels.get(word.casefold()) for word in one.name.split(" "))
    return labels & _OTHER == {"PERSON"} and bool(stands_in) and not any(called)


def _vouched(text: str, one: Candidate, labels: set[str]) -> bool:
    before = text[max(0, one.start - 24) : one.start]
    if _NAMED.search(one.name):
        return True
    if _ONLY_PLACES.search(before):
        return "ORG" not in labels or bool(labels & {"GPE", "LOC", "FAC"})
    if _DONE_AT.search(before):
        return True
    return bool(_AT.search(before)) and bool(labels & {"GPE", "LOC", "FAC"})


def _may_be_a_name(text: str, one: Candidate, knowledge: Knowledge) -> bool:
    words = one.name.split(" ")
    if knowledge.openers.any_of("no_place", "institution", "rank", "calendar") & {*words[:1]}:
        return False
    most = _WORDS + 2 * bool(_NAMED.search(one.name))
    if len(words) > most or text[one.end : one.end + 2] in ("'s", "’s"):
        return False
    if any(word.isupper() for word in words) or _FIGURE.search(one.name):
        return False
    runs_on = _RUNS_ON.match(text, one.end)
    if runs_on and not _GATE.match(text, one.end) and not _KIND.match(text, one.end):
        return False
    rarest = max(frequencies().rarity(word.casefold()) for word in words)
    return bool(_NAMED.search(one.name)) or rarest > _RARE


def _city(name: str, evidence: Evidence, knowledge: Knowledge) -> Place | None:
    """The city whose terminal it is (`Callao International Container Terminal`).

    It lies there, so who prints the city alone contradicts nobody.
    """
    city = _NAMED.search(name) and _CITY.match(name)
    found = spots(city[0], knowledge) if city else ()
    return place_of(city[0], best(found, evidence)[0], knowledge) if city and found else None


def _land(evidence: Evidence) -> str | None:
    """The country that the text names most, or else the publisher's."""
    most = evidence.countries.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return evidence.home
    return most[0][0]
