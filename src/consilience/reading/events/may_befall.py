"""Whether a person can be the one whom an event befalls: by part, by place, by kin."""

from __future__ import annotations

import re

from consilience.knowledge.events import EventRecord
from consilience.reading.events.clauses import root_of
from consilience.reading.events.nouns import AT_WORK
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention

# What a court or a force does to somebody: who stands before the verb is not the one. ("fin" is
# what the parser takes for the base of "fined".)
OF_AUTHORITY = frozenset(
    {"impose", "sentence", "jail", "imprison", "convict", "acquit", "charge", "indict", "arrest"}
    | {"detain", "apprehend", "nab", "capture", "award", "condemn", "extradite", "deport", "order"}
    | {
        "fine",
        "fin",
        "cage",
        "remand",
        "clear",
        "absolve",
        "hand",
        "slap",
        "set",
        "quash",
        "uphold",
    }
)
# Whose partner or lawyer somebody is says nothing of what befell him.
_KIN = frozenset(
    {"partner", "associate", "wife", "husband", "brother", "sister", "son", "daughter", "mother"}
    | {"father", "cousin", "nephew", "girlfriend", "boyfriend", "lawyer", "counsel", "attorney"}
    | {"friend", "neighbour", "neighbor", "driver", "accomplice", "employee", "deputy", "aide"}
    | {"barrister", "solicitor", "family", "client", "boss", "co-accused", "co-defendant"}
)
# Things are taken from somebody; nobody is seized.
_FROM_HIM = re.compile(r"(?i)\b(?:from|possession of|belonging to|off)(?: \w+){0,3}\W*\Z")
_OWNER = re.compile(
    r"(?:['’]?s|['’]) (?:\w+ )?(?:girlfriend|boyfriend|wife|husband|nephew|niece|brother|sister|son"
    r"|daughter|cousin|father|mother|uncle|aunt)\b"
)
# "All but Orr pleaded guilty": she did not.
_ALL_BUT = re.compile(
    r"(?i)\b(?:all|every(?:one|body)|each|none)(?: of [a-z ]{1,24})? (?:but|bar|save|except(?:ing)?"
    r"|expect|apart from|aside from|other than|with the exception of)(?: for)? \Z"
)


def can_befall(scene: Scene, mention: Mention, trigger: Trigger, record: EventRecord) -> bool:
    """Whether an event of this trigger can befall the person of a mention."""
    if _ALL_BUT.search(scene.report.text, max(0, mention.span.start - 60), mention.span.start):
        return False
    if trigger.type is EventType.SEIZURE:
        return bool(_FROM_HIM.search(scene.report.text, 0, mention.span.start))
    return (
        not _owns_another(scene, mention, trigger)
        and _may_befall(scene, mention, trigger.type)
        and _stands_right(scene, mention, trigger, record)
    )


def _owns_another(scene: Scene, mention: Mention, trigger: Trigger) -> bool:
    """Whether a name only says whose partner or lawyer it befell ("Orr's partner was held")."""
    token = root_of(scene.doc, mention.span)
    if _OWNER.match(scene.report.text, mention.span.end):
        return True  # "Orrs girlfriend": some releases lose the apostrophe
    if token is None or token.dep_ != "poss" or trigger.noun or token.head.i in trigger.tokens:
        return False
    return token.head.lemma_.lower() in _KIN


def _may_befall(scene: Scene, mention: Mention, kind: EventType) -> bool:
    """Whether a person of this part can be the one whom it befalls: a judge is never sentenced."""
    part = scene.people.part(mention.value.show())
    if kind is EventType.DEATH:
        return part != "accused" and part not in AT_WORK
    if part == "victim":
        return kind is EventType.OVERDOSE
    return kind is EventType.CONTROL_MEASURE or part not in AT_WORK


def _stands_right(scene: Scene, mention: Mention, trigger: Trigger, record: EventRecord) -> bool:
    """Whether a name stands where those whom it befalls stand: whoever arrests is not arrested."""
    verb = scene.doc[trigger.root]
    active = verb.pos_ == "VERB" and verb.tag_ != "VBN" and not trigger.noun
    if trigger.weak:
        return True  # "received", "got", "faces": whoever stands before it is the one
    if record.befalls != "object" or not active or mention.span.start > trigger.span.start:
        return True
    if trigger.type is EventType.CHARGE and verb.lemma_.lower() not in OF_AUTHORITY:
        return True  # "Orr appeared before magistrates": active, and he is the one
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
