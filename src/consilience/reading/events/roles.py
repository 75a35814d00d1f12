"""From a kind of mention to the slot it fills, read off the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from spacy.tokens import Doc, Token

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
# "the port of Genoa", "south of Crete": the place is of the event; "Maria of Leeds" is her home.
_PARTS_OF_PLACES = re.compile(
    r"(?i)\b(?:port|city|town|village|coast|province|state|district|region|north|south|east|west"
    r"|outskirts|suburb|area|shores?|waters|island|county|municipality|side|streets?|centre|center"
    r"|airport|harbou?r|capital|prefecture|department|coastline|city center|cities|towns|ports"
    r"|villages) of$"
)
# "at Ban Huai of Fang district": the village lies there.
_LIES_IN = re.compile(
    r"\b([Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o) (?:the )?(?:[a-z][\w-]+ ){0,2}"
    r"(?:[A-Z][\w’'-]+ ){1,4}of$"
)
_AREA = re.compile(
    r" (?:sub-?district|district|province|upazila|tehsil|taluk|county|municipality|state|region"
    r"|governorate|department|township)\b"
)
_LOADED = re.compile(r"(?i)\b(?:loaded|embarked|put aboard|taken aboard) (?:\w+ )?(?:at|in)$")
_ENTERED = re.compile(r"(?i)\b(?:entering|entry (?:in)?to|imports? (?:in)?to)(?: the)?$")
# "the ambassador to Peru": her post, no way that anything took.
_OFFICE = re.compile(r"(?i)\b(?:ambassador|envoy|attach[ée]|consul|mission) (?:to|in)(?: the)?$")
_KNOWN_IN = re.compile(r"(?i)\b(?:known|called|sold|popular|abused) in(?: the)?$")
_OFFICE_IN = re.compile(
    r"(?i)\b(?:offices?|divisions?|team|attach[ée]s?|embassy|counterparts|prosecutors?)"
    r"(?: \([\w-]+\))?,? (?:in|of|at)(?: the)?(?: [A-Z][\w.]+,?(?: and)?){0,6}$"
)
_AGENTS_IN = re.compile(r"(?i)\b(?:agents?|officers?|investigators?) in(?: the)?$")
_OFFICE_AFTER = re.compile(
    r"[’']?s?,? (?:\w+ )?(?:(?:Field|Resident|Country) )?(?:Offices?|Division)\b"
)
# "brought it to Lagos, where it was packed and shipped on": no end of the way.
_GOES_ON = re.compile(
    r"(?: \w+)?,? (?:where|from where|before) (?:\S+ ){0,8}?(?:transported|shipped|destined|sent"
    r"|moved|smuggled|forwarded|bound|taken) (?:\w+ )?(?:to|for|into|on)\b"
    r"|,? with the (?:ultimate|final) "
)
# Who goes to a place takes nothing there: "hiked to plantations in Kalinga", "led to a flat in".
_GOES = frozenset(
    {"hike", "go", "walk", "respond", "belong", "link", "deal", "connect", "amount"}
    | {"return", "rush", "trek", "report", "escort", "point", "relate", "admit", "confess"}
)
_GIVES_UP = frozenset(
    {"extradite", "deport", "hand", "surrender", "send", "return", "deliver", "expel"}
    | {"repatriate", "transfer", "turn"}
)
# "two men from Oslo", "Bo Lee, 34, from Hull": where people live, no way that anything took.
_PEOPLE_FROM = re.compile(
    r"(?i)(?:\b(?:m[ae]n|wom[ae]n|people|persons?|suspects?|couple|brothers?|sisters?|pair|trio"
    r"|duo|students?|teenagers?|youths?|fathers?|mothers?|pensioners?|defendants?|accused"
    r"|residents?|dealers?|traders?|farmers?|workers?|businessm[ae]n|officers?|police|agents?"
    r"|detectives|one|two|three|four|five|six|seven|eight|nine|ten|others?|another)"
    r"|, ?\(?\d\d\)?,?|\(\d\d\)|year-old(?: \w+)?|\b(?:is|was|are|were|both|all)) from"
    # "16 people from Lithuania and Ukraine"
    r"(?: (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:,| and|, and)){0,4}$"
)
_DISTANCE = re.compile(r"(?i)\d+ (?:miles|km|kilomet(?:re|er)s) (?:\w+)? ?of$")


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
_BETWEEN = re.compile(r"\bbetween$")
_BETWEEN_AFTER = re.compile(r"\bbetween (?:[A-Z][\w’'-]*,? ){1,4}and$")


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
    agents = kind is EventType.INVESTIGATION and _AGENTS_IN.search(before)
    if kind in _AT_A_SPOT and (_BETWEEN.search(before) or _BETWEEN_AFTER.search(before)):
        return None  # "in the strait between Penang and Langkawi": in neither
    labelled = preposition_of(before, after)
    if labelled is not None:
        return _by_preposition(labelled, kind)
    if (
        agents
        or word_is_home(doc, mention)
        or _OFFICE_IN.search(before)
        or _OFFICE_AFTER.match(after)
    ):
        return None  # field offices are no places of a case (docs/reference/format.md, "Places")
    if before.casefold().endswith("by way of"):
        return _by_preposition("via", kind)
    word = _word(doc, mention, before, after)
    if word is None or _is_elsewhere(word, before):
        return None
    if word in _AT and _LOADED.search(before):
        word = "from"
    if kind in {EventType.CONTROL_MEASURE, EventType.EXTRADITION}:
        acts = _of_state(doc, mention, kind, inside=word in _AT or bool(_ENTERED.search(before)))
        if acts is not None or kind is EventType.CONTROL_MEASURE:
            return acts
    if word in _AT and _within_aim(doc, mention):
        word = "to"
    return _by_preposition(word, kind)


def _word(doc: Doc, mention: Mention, before: str, after: str) -> str | None:
    """The preposition of a place; None where "of" makes it somebody's home."""
    word = before.rsplit(None, 1)[-1].casefold() if before else ""
    if word == "of" and _AREA.match(after) and (lies := _LIES_IN.search(before)):
        return lies[1].casefold()
    if word == "of":
        near = _PARTS_OF_PLACES.search(before)
        if not near or _DISTANCE.search(before):
            return None
        word = _before_part(before[: near.start()])
    if word in _TO and _GOES_ON.match(after):
        word = "via"
    if word not in _FROM | _TO | _VIA | _AT:
        word = _preposition(doc, mention)
    return word


def _is_elsewhere(word: str, before: str) -> bool:
    """Whether a place is one of somebody's home or post, or where a drug is known by a name."""
    return bool(
        (word in _AT and _KNOWN_IN.search(before))
        or (word in _FROM and _PEOPLE_FROM.search(before))
        or _OFFICE.search(before)
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
    return token is not None and token.dep_ == "nsubj" and token.head.lemma_ in _GIVES_UP


def _within_aim(doc: Doc, mention: Mention) -> bool:
    """Whether a place lies inside an aim: "sold to buyers in the United States"."""
    token = root_of(doc, mention.span)
    while token is not None and token.head.i != token.i and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
        if token.dep_ in {"prep", "dative"} and token.lower_ in {"to", "for"}:
            return token.head.lemma_ not in _GOES
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
