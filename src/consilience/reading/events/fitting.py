"""Whether a mention fits a slot of an event: its role, its person, its place in the clause."""

from __future__ import annotations

import re

from consilience.knowledge.events import EventRecord
from consilience.reading.events.ahead import is_of_the_offence
from consilience.reading.events.clauses import root_of
from consilience.reading.events.draft import CONDUCT
from consilience.reading.events.forces import is_of_force
from consilience.reading.events.may_befall import can_befall
from consilience.reading.events.nouns import FORMS, LOADS
from consilience.reading.events.roles import count_fits, place_role
from consilience.reading.events.seats import is_of_a_person, is_seat
from consilience.reading.events.telling import of_a_source, only_told
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role
from consilience.values.date import Date
from consilience.values.item import Item
from consilience.values.label import Label

# Nouns that a drug's name qualifies without becoming something else.
_DRUG_HEADS = (
    FORMS | LOADS
    | {"trafficking", "smuggling", "dealing", "distribution", "importation", "import", "export"}
    | {"production", "manufacture", "manufacturing", "trade", "sale", "possession", "supply"}
    | {"seizure", "find", "base", "analogue", "lab", "laboratory", "ring", "network", "gang"}
    | {"smuggler", "trafficker", "dealer", "supplier", "vendor", "maker", "distributor", "buyer"}
    | {"organization", "operation", "conspiracy", "charge", "offence", "offense", "case", "crime"}
    | {"drug", "narcotic", "substance"}
)  # fmt: skip
_STEPS = frozenset(
    {EventType.CHARGE, EventType.PLEA, EventType.CONVICTION, EventType.SENTENCE, EventType.DEATH}
)
# An enquiry has the day on which it began, or the time that it took.
_ENDING = frozenset({"end", "close", "conclude", "culminate", "finish"})
# Days. A trial may take weeks.
_LONG = 60
# Nouns for what happened on a day, against those for who does it.
_DEEDS = re.compile(r"(?i)\b(?:deals|transactions?|sales?|shipments?|deliver(?:y|ies)|purchases?)$")
_STOPPED = re.compile(
    r"(?i)stopp|intercept|hid|held|lay|pack|stash|conceal|cut|carry|load|laden|found|detect|gave up"
)
_TAKING = frozenset({EventType.ARREST, EventType.SEIZURE, EventType.SEARCH})
# Whoever gets people and goods afterwards did not take them: "was turned over to the bureau".
_GIVEN_TO = re.compile(
    r"(?i)\b(?:(?:handed|turned|passed|transferred|delivered|surrendered|sent|given|released|taken)"
    r" (?:over |on |back )?(?:[\w’'-]+ ){0,6}?(?:to|into the custody of)|in the custody of)"
    r"(?: (?:the|agents|officers|officials|special agents|men) ?(?:of|from|with|at)?){0,3} \Z"
)
# "an opioid far stronger than heroin"
_COMPARED = re.compile(r"(?i)\b(?:\w+er|more \w+|less \w+|as \w+) (?:than|as)(?: \w+)?\s\Z")
# No comparison is longer.
_COMPARISON = 120


def fit(
    scene: Scene, mention: Mention, role: Role, trigger: Trigger, record: EventRecord
) -> Role | None:
    """The slot that a mention fills in an event of this trigger, None when it fits none."""
    if role is Role.PLACE:
        return _place_fit(scene, mention, trigger, record)
    if role.value not in record.roles or _unfit(scene, mention, role, trigger, record):
        return None
    return role


def _place_fit(
    scene: Scene, mention: Mention, trigger: Trigger, record: EventRecord
) -> Role | None:
    if trigger.type not in CONDUCT and (
        is_of_a_person(scene, mention, trigger) or is_seat(scene, mention)
    ):
        return None
    found = place_role(scene.doc, mention, trigger.type)
    return found if found is not None and found.value in record.roles else None


def _unfit(
    scene: Scene, mention: Mention, role: Role, trigger: Trigger, record: EventRecord
) -> bool:
    """Whether something about a mention speaks against the slot that its kind would fill."""
    if role is Role.PERSON:
        return not can_befall(scene, mention, trigger, record)
    if role is Role.AGENCY:
        got = trigger.type in _TAKING and is_given_to(scene, mention)
        return got or of_a_source(scene, mention) or only_told(scene, mention, trigger.type)
    if role is Role.SUBSTANCE:
        return _names_another_thing(scene, mention)
    if role is Role.DATE:
        if trigger.type is EventType.INVESTIGATION and _ended_it(scene, mention):
            return True
        of_deed = _of_the_deed(trigger) or is_of_the_offence(scene, mention, trigger)
        return _of_another_day(mention, trigger) or of_deed
    return _unfit_thing(scene, mention, role, trigger, record)


def is_given_to(scene: Scene, agency: Mention) -> bool:
    """Whether an authority only got people or goods that others had taken."""
    start = agency.span.start
    return bool(_GIVEN_TO.search(scene.report.text, max(0, start - _COMPARISON), start))


def _unfit_thing(
    scene: Scene, mention: Mention, role: Role, trigger: Trigger, record: EventRecord
) -> bool:
    if role is Role.COUNT:
        return not count_fits(mention, record.counts) or is_of_force(scene, mention, trigger)
    if role is Role.ITEM:
        return _only_stopped(mention, trigger)
    if role is Role.CONVEYANCE:
        return _searched(mention, trigger.type)
    return role is Role.VALUE and trigger.type is EventType.SENTENCE


def _of_another_day(mention: Mention, trigger: Trigger) -> bool:
    """Whether a step cannot take so long, or a noun of conduct has no day of its own.

    "a network based in Oslo in 2017": the year is of what was done about it.
    """
    if trigger.type in _STEPS and _is_long(mention):
        return True
    deeds = _DEEDS.search(trigger.span.text)
    return trigger.type in CONDUCT and trigger.noun and not deeds and not is_period(mention)


def _ended_it(scene: Scene, mention: Mention) -> bool:
    """Whether a day is that on which an enquiry ended ("which closed on Friday with charges")."""
    token = root_of(scene.doc, mention.span)
    while token is not None and token.head.i != token.i and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token is not None and token.lemma_.lower() in _ENDING


def _searched(mention: Mention, kind: EventType) -> bool:
    """Whether a means of transport is only what was opened or boarded: it moved nothing there."""
    if not isinstance(mention.value, Label):
        return False
    name = mention.value.name
    return kind is EventType.SEARCH or (
        kind is EventType.SEIZURE and name in {"container_ship", "vessel"}
    )


def _only_stopped(mention: Mention, trigger: Trigger) -> bool:
    """Whether a vehicle was stopped, loaded or opened: that takes nobody's car away."""
    vehicle = isinstance(mention.value, Item) and mention.value.kind == "vehicle"
    return vehicle and bool(_STOPPED.match(trigger.span.text))


def _of_the_deed(trigger: Trigger) -> bool:
    """Whether a day behind the trigger is that of the deed: "Admitted selling heroin on May 3"."""
    return trigger.type is EventType.PLEA and bool(re.match(r"(?i)admi|den", trigger.span.text))


def _is_long(mention: Mention) -> bool:
    """Whether a date is a span of months or years: no charge or plea takes so long."""
    if not is_period(mention) or not isinstance(mention.value, Date):
        return False
    first, last = mention.value.days()
    return first is None or last is None or (last - first).days > _LONG


def is_period(mention: Mention) -> bool:
    """Whether a date is a span between two, as conspiracies have."""
    return isinstance(mention.value, Date) and "/" in mention.value.edtf


def _names_another_thing(scene: Scene, mention: Mention) -> bool:
    """Whether a drug only qualifies a word that is no deed, form or trade of it.

    "the opioid dispute", "a drug official" against "fentanyl smuggling", "heroin tablets".
    """
    start = mention.span.start
    if _COMPARED.search(scene.report.text, max(0, start - _COMPARISON), start):
        return True
    token = root_of(scene.doc, mention.span)
    if token is None or token.dep_ not in {"compound", "amod", "nmod"}:
        return False
    return token.head.pos_ in {"NOUN", "PROPN"} and token.head.lemma_.lower() not in _DRUG_HEADS
