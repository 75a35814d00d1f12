"""From a kind of mention to the slot it fills, read off the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from spacy.tokens import Doc, Token

from consilience.knowledge.tails import tailed
from consilience.reading.events import role_words as words
from consilience.reading.events.clauses import root_of
from consilience.reading.events.labels import preposition_of
from consilience.reading.parser import text_of
from consilience.types import EventType, Mention, Role
from consilience.values.count import Count
from consilience.values.place import Place

_ROLES: Mapping[str, Role] = {
    "name": Role.PERSON,
    "organization": Role.ORGANIZATION,
    "agency": Role.AGENCY,
    "court": Role.COURT,
    "count": Role.COUNT,
    "date": Role.DATE,
    "place": Role.PLACE,
    "amount": Role.AMOUNT,
    "item": Role.ITEM,
    "money": Role.VALUE,
    "substance": Role.SUBSTANCE,
    "offence": Role.OFFENCE,
    "penalty": Role.PENALTY,
    "plea": Role.PLEA,
    "conveyance": Role.CONVEYANCE,
    "facility": Role.FACILITY,
    "operation": Role.OPERATION,
}

# Two tokens at least: the name and "from".
_NAMED_BEFORE = 2
_FROM = frozenset({"from"})
_TO = frozenset({"to", "into", "toward", "towards", "for"})
_VIA = frozenset({"via", "through", "across"})
_AT = frozenset(
    {"in", "at", "near", "off", "outside", "inside", "on", "around", "along", "within"}
    | {"throughout", "between", "beside", "over", "by", "above"}
)


def word_is_home(doc: Doc, mention: Mention) -> bool:
    """Whether a place says where a person named right before it lives ("Bo Lee from Skerry")."""
    token = root_of(doc, mention.span)
    if token is None or token.i < _NAMED_BEFORE or doc[token.left_edge.i - 1].lower_ != "from":
        return False
    name = doc[token.left_edge.i - 2]
    return name.ent_type_ == "PERSON" and name.pos_ == "PROPN" and token.head.head.i == name.i


def role_of(mention: Mention) -> Role | None:
    """The slot that a mention's kind fills; None for kinds that fill none by themselves."""
    return _ROLES.get(mention.kind)


_AT_A_SPOT = frozenset({EventType.SEIZURE, EventType.SEARCH, EventType.ARREST})
_BETWEEN = tailed(r"\bbetween$")
_BETWEEN_AFTER = re.compile(r"\bbetween (?:[A-Z][\w’'-]*,? ){1,4}and$")

# Who works together is no place: "a rare collaboration between Chinese and U.S. officers".
_PARTIES = re.compile(
    r"(?i)\b(?:co-?operation|collaboration|partnership|agreement|treaty|talks|ties|joint (?:\w+ )?"
    r"(?:case|operation|investigation|enquiry|inquiry|probe|work|effort)) (?:between|with)"
    r"(?: [\w.’'-]+){0,3}$"
    # "with support from France and the United States": who helped sent no load
    r"|\b(?:support|help|assistance|aid|backing|co-?operation|participation|involvement|input"
    r"|contributions?|advice|back-?up) (?:from|of|by)"
    r"(?: (?:the|and|U\.[SK]\.|(?-i:[A-Z])[\w’'-]*),?){0,6}$"
)


def place_role(doc: Doc, mention: Mention, kind: EventType) -> Role | None:
    """The slot of a place in an event of this type, from the preposition it hangs on.

    Returns:
        None where the words give no role: a home town, a government that speaks, an adjective.
    """
    if not isinstance(mention.value, Place):
        return None
    text = text_of(doc)
    before = text[max(0, mention.span.start - 80) : mention.span.start].rstrip()
    before = re.sub(r"(?i)\b(?:the|northern|southern|eastern|western|nearby|central)$", "", before)
    before = before.rstrip()
    after = text[mention.span.end : mention.span.end + 80]
    agents = kind is EventType.INVESTIGATION and words.AGENTS_IN.search(before)
    between = _BETWEEN.search(before) or _BETWEEN_AFTER.search(before)
    if _PARTIES.search(before) or (between and kind in _AT_A_SPOT):
        return None  # "in the strait between Penang and Langkawi": in neither
    labelled = preposition_of(before, after)
    if labelled is not None:
        return _by_preposition(labelled, kind)
    if (
        agents
        or word_is_home(doc, mention)
        or words.OFFICE_IN.search(before)
        or words.OFFICE_AFTER.match(after)
    ):
        return None  # field offices are no places of a case (docs/reference/format.md, "Places")
    if before.casefold().endswith("by way of"):
        return _by_preposition("via", kind)
    word = _word(doc, mention, before, after)
    if word is None or _is_elsewhere(word, before):
        return None
    if word in _AT and words.LOADED.search(before):
        word = "from"
    if kind in {EventType.CONTROL_MEASURE, EventType.EXTRADITION}:
        inside = word in _AT or bool(words.ENTERED.search(before))
        acts = _of_state(doc, mention, kind, inside=inside)
        if acts is not None or kind is EventType.CONTROL_MEASURE:
            return acts
    if word in _AT and _within_aim(doc, mention):
        word = "to"
    return _by_preposition(word, kind)


def _word(doc: Doc, mention: Mention, before: str, after: str) -> str | None:
    """The preposition of a place; None where "of" makes it somebody's home."""
    word = before.rsplit(None, 1)[-1].casefold() if before else ""
    if words.POSTED.search(before):
        return "at"
    if word == "of" and words.AREA.match(after) and (lies := words.LIES_IN.search(before)):
        return lies[1].casefold()
    if word == "of":
        near = words.PARTS_OF_PLACES.search(before)
        if not near or words.DISTANCE.search(before):
            return None
        word = _before_part(before[: near.start()])
    if word in _TO and words.GOES_ON.match(after):
        word = "via"
    if word not in _FROM | _TO | _VIA | _AT:
        word = _preposition(doc, mention)
    return word


def _is_elsewhere(word: str, before: str) -> bool:
    """Whether a place is one of somebody's home or post, or where a drug is known by a name."""
    return bool(
        (word in _AT and words.KNOWN_IN.search(before))
        or (word in _FROM and words.PEOPLE_FROM.search(before))
        or words.OFFICE.search(before)
    )


def _acts(doc: Doc, mention: Mention) -> bool:
    """Whether a country is the one that does it: "Norway banned the drug"."""
    token = root_of(doc, mention.span)
    return token is not None and token.dep_ == "nsubj"


def _of_state(doc: Doc, mention: Mention, kind: EventType, *, inside: bool) -> Role | None:
    """The slot of the state that acts: whose measure it is, who gives somebody up."""
    if kind is EventType.EXTRADITION:
        return Role.FROM if _surrenders(doc, mention) else None
    # Whose measure it is: the state that acts, or the one that goods may no longer enter.
    return Role.PLACE if inside or _acts(doc, mention) else None


def _surrenders(doc: Doc, mention: Mention) -> bool:
    """Whether a country is the one that gives somebody up: "Kenya extradited her to Norway"."""
    token = root_of(doc, mention.span)
    return token is not None and token.dep_ == "nsubj" and token.head.lemma_ in words.GIVES_UP


def _within_aim(doc: Doc, mention: Mention) -> bool:
    """Whether a place lies inside an aim: "sold to buyers in the United States"."""
    token = root_of(doc, mention.span)
    while token is not None and token.head.i != token.i and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
        if token.dep_ in {"prep", "dative"} and token.lower_ in {"to", "for"}:
            return token.head.lemma_ not in words.GOES
    return False


def _before_part(before: str) -> str:
    """The preposition of "through the border cities of", `in` where it is none of a way."""
    found = re.search(r"(?i)\b(from|through|via|across)(?: [\w-]+){0,3}\s*$", before)
    return found.group(1).casefold() if found else "in"


def _preposition(doc: Doc, mention: Mention) -> str:
    token = root_of(doc, mention.span)
    while token is not None and token.head.i != token.i:
        if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.tag_ == "NNS":
            token = token.head.head  # "through the cities of A and B"
        if token.dep_ == "pobj":
            return str(token.head.lower_)
        if token.dep_ in {"nsubj", "nsubjpass", "dobj"}:
            return ""
        token = token.head
        if token.pos_ in {"VERB", "AUX"}:
            return ""
    return ""


def _by_preposition(word: str, kind: EventType) -> Role | None:
    moves = kind in {EventType.TRAFFICKING, EventType.SEIZURE}
    passes = kind in {EventType.EXTRADITION, EventType.TIP_OFF}
    if word in _FROM or (passes and word == "by"):
        return Role.ORIGIN if moves else Role.FROM if passes else None
    if word in _TO:
        return Role.DESTINATION if moves else Role.TO if passes else None
    if word in _VIA:
        return Role.TRANSIT if moves else None
    return Role.PLACE if word in _AT else None


def count_fits(mention: Mention, roles: tuple[str, ...]) -> bool:
    """Whether a count is of something that the event type counts."""
    return isinstance(mention.value, Count) and mention.value.role in roles


def subject(token: Token) -> Token | None:
    """The subject of a verb, its own or the one it shares with the verb it is joined to."""
    current = token
    while True:
        for child in current.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                return _antecedent(child, current)
        if current.dep_ == "relcl":
            return current.head
        if current.dep_ == "acl" and current.head.pos_ in {"NOUN", "PROPN", "NUM", "PRON"}:
            return current.head
        if current.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep"}:
            return None
        if current.head.i == current.i:
            return None
        current = current.head


def _antecedent(child: Token, verb: Token) -> Token:
    if child.lower_ not in {"who", "which", "that"} or verb.dep_ != "relcl":
        return child
    head = verb.head
    # "upon Roe, Cox and six others, who stood charged": all of the list stood charged.
    while head.dep_ == "conj" and head.head.pos_ in {"NOUN", "PROPN"}:
        head = head.head
    return head
