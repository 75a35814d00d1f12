"""Verbs that start an event by what they act on, or by who acts.

"Bring", "make" and "stop" tell of anything; "brought 40 kg of heroin", "made ecstasy" and "officers
stopped a van" tell of a case. The verbs stand in events.yml (`of_drugs`, `by_forces`), so that a
wording that nobody listed as a phrase is found by its parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from consilience.reading.events.nouns import FORMS, LOADS, OFFICERS
from consilience.reading.scene import Scene

_FORCES = OFFICERS | {
    "police", "customs", "garda", "gardai", "gardaí", "navy", "army", "patrol", "authority",
    "militia", "constabulary",
}  # fmt: skip
_MEASURED = (
    FORMS | LOADS
    | {"kilogram", "kilo", "kg", "gram", "gramme", "tonne", "ton", "pound", "litre", "liter"}
)  # fmt: skip
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_WHO = frozenset({"who", "which", "that"})
_THEM = frozenset({"him", "her", "them"})
_RELATIVE = frozenset({"that", "which"})
_WITHIN = frozenset({"appos", "conj", "nummod", "quantmod", "nmod", "npadvmod"})
_HALTED = frozenset(
    {"car", "van", "truck", "lorry", "vehicle", "bus", "coach", "taxi", "cab", "motorcycle", "bike"}
    | {"motorbike", "scooter", "rickshaw", "tricycle", "trailer", "pickup", "jeep", "minibus"}
    | {"wagon", "tanker", "container", "boat", "vessel", "ship", "yacht", "dhow", "trawler"}
    | {"speedboat", "canoe", "ferry", "plane", "aircraft", "helicopter", "train", "driver"}
    | {"motorist", "rider", "passenger", "traveller", "traveler", "man", "woman", "couple", "pair"}
    | {"duo", "trio", "courier", "tourist", "national", "suspect", "teenager", "suitcase", "bag"}
    | {"luggage", "baggage", "backpack", "parcel", "package", "consignment", "shipment", "cargo"}
    | {"crate", "house", "home", "flat", "apartment", "farm", "warehouse", "premises", "property"}
    | {"shop", "store", "garage", "shed", "unit", "room", "hotel", "address", "compound", "villa"}
    | {"barn", "godown", "residence", "building", "plantation", "field", "laboratory", "lab"}
    | {"hideout", "den", "factory", "ranch", "office", "cabin", "hold", "wheeler"}
)
# "detected an odour of narcotics", "found evidence of drugs": nothing was taken or moved there.
_NO_LOADS = frozenset(
    {"odor", "odour", "smell", "scent", "presence", "trace", "sign", "evidence", "use", "abuse"}
    | {"sale", "supply", "production", "trade", "flow", "trafficking", "distribution", "dealer"}
    | {"effect", "danger", "problem", "case", "charge", "price", "value", "story", "way", "number"}
    | {"possession", "user", "detail", "market", "source", "kind", "type", "residue", "people"}
)
_FIGURES = frozenset(
    {"haul", "seizure", "find", "total", "figure", "load", "shipment", "test", "analysis", "study"}
    | {"autopsy", "report", "result", "court", "jury", "judge"}
)
_OF = frozenset({"of", "containing"})
_TRAVELLED_WITH = frozenset({"with", "carrying"})
_SAID_OF = frozenset({"conveyance", "facility", "name"})


def acts_on_drug(scene: Scene, verb: Token) -> bool:
    """Whether a drug is what a verb acts on, or what somebody comes with.

    Whoever deals in drugs is none: the object of "brought a drug dealer" is a person.
    """
    subjects = [one for one in verb.children if one.dep_ == "nsubj"]
    if any(one.lemma_.lower() in _FIGURES for one in subjects):
        return False  # "the two hauls make 2 tonnes"
    return any(_holds_drug(scene, one) for one in (*_objects(verb), *_companions(verb)))


def done_by_force(scene: Scene, verb: Token) -> bool:
    """Whether an authority does it, and to a vehicle, a building, a load or a person."""
    if not by_force(scene, verb):
        return False
    return any(
        one.lemma_.lower() in _HALTED
        or one.lower_ in _THEM
        or one.pos_ == "PROPN"
        or _is_told(scene, one, _SAID_OF)
        for one in _objects(verb)
    )


def by_force(scene: Scene, verb: Token) -> bool:
    """Whether an authority is among those who do it."""
    return any(_is_force(scene, one) for one in _actors(verb))


def _objects(verb: Token) -> Iterator[Token]:
    found = [one for one in verb.children if one.dep_ in _OBJECTS]
    yield from found
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        yield verb.head  # "cocaine made in Peru"
    if verb.dep_ == "relcl" and any(one.lower_ in _RELATIVE for one in found):
        yield verb.head  # "the load which they had brought"
    if not found and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        # "was made and pressed": joined verbs share what they act on
        yield from (one for one in verb.head.children if one.dep_ == "nsubjpass")


def _companions(verb: Token) -> Iterator[Token]:
    for link in verb.children:
        if link.dep_ == "prep" and link.lower_ in _TRAVELLED_WITH:
            yield from (one for one in link.children if one.dep_ == "pobj")


def _actors(verb: Token) -> Iterator[Token]:
    for one in verb.children:
        if one.dep_ == "nsubj":
            # "officers who had trailed him"
            yield from _joined(verb.head if one.lower_ in _WHO and verb.dep_ == "relcl" else one)
        elif one.dep_ == "agent":
            yield from (
                two for link in one.children if link.dep_ == "pobj" for two in _joined(link)
            )
    joined = verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ == "VERB"
    if joined and not any(one.dep_ in {"nsubj", "nsubjpass"} for one in verb.children):
        yield from _actors(verb.head)


def _joined(token: Token) -> Iterator[Token]:
    """A noun, those joined to it, and whom a body is made of ("a team of officers")."""
    yield token
    for one in token.children:
        if one.dep_ in {"conj", "appos"}:
            yield from _joined(one)
        elif one.dep_ == "prep" and one.lower_ in {"of", "from"}:
            yield from (two for two in one.children if two.dep_ == "pobj")


def _is_force(scene: Scene, token: Token) -> bool:
    if token.lemma_.lower() in _FORCES or token.lower_ in _FORCES:
        return True
    return _is_told(scene, token, frozenset({"agency"}))


def _holds_drug(scene: Scene, token: Token) -> bool:
    """Whether a noun is a drug, a figure of one, or a form or a holder of it."""
    if _is_told(scene, token, frozenset({"substance", "amount"})):
        return True
    links = []
    for one in token.children:
        if one.dep_ in {"compound", "amod"} and token.lemma_.lower() in _MEASURED:
            if _holds_drug(scene, one):
                return True
        elif one.dep_ in _WITHIN and _holds_drug(scene, one):
            return True
        elif one.lower_ in _OF and token.lemma_.lower() not in _NO_LOADS:
            links.append(one)
    return any(
        two.dep_ == "pobj" and _holds_drug(scene, two) for one in links for two in one.children
    )


def _is_told(scene: Scene, token: Token, kinds: Iterable[str]) -> bool:
    return any(
        one.kind in kinds and one.span.start <= token.idx < one.span.end for one in scene.mentions
    )
