"""The events of one report, from triggers to numbered records."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from consilience.knowledge.events import EventRecord
from consilience.reading.events.averted import is_averted
from consilience.reading.events.conduct import gather
from consilience.reading.events.draft import JUDICIAL, Draft
from consilience.reading.events.filling import fill
from consilience.reading.events.forces import with_names
from consilience.reading.events.joining import join
from consilience.reading.events.loads import is_of_the_load
from consilience.reading.events.passes import Told, passed
from consilience.reading.events.revived import before_figures
from consilience.reading.events.sheets import with_drugs
from consilience.reading.events.tidying import tidy
from consilience.reading.events.triggers import find_triggers
from consilience.reading.events.unreal import is_unreal
from consilience.reading.scene import Scene
from consilience.types import Event, EventId, EventType, Factuality, Role, Statement

# What an event must say besides its trigger to be told at all; any one of the roles will do.
_NEEDED: dict[EventType, tuple[Role, ...]] = {
    EventType.SEIZURE: (Role.AMOUNT, Role.ITEM, Role.SUBSTANCE, Role.AGENCY, Role.COUNT),
    EventType.SEARCH: (Role.FACILITY, Role.PLACE, Role.AGENCY, Role.COUNT, Role.DATE),
    EventType.ARREST: (Role.PERSON, Role.COUNT, Role.AGENCY, Role.DATE, Role.PLACE),
    EventType.CHARGE: (Role.PERSON, Role.COUNT, Role.DATE, Role.COURT, Role.OFFENCE, Role.AMOUNT),
    EventType.DEATH: (Role.PERSON, Role.COUNT, Role.DATE),
    # "its leader faces extradition to the United States"
    EventType.EXTRADITION: (Role.PERSON, Role.COUNT, Role.DATE, Role.COURT, Role.TO, Role.FROM),
    EventType.STATISTIC: (Role.COUNT, Role.AMOUNT, Role.VALUE),
    EventType.CONTROL_MEASURE: (
        Role.SUBSTANCE,
        Role.PLACE,
        Role.PERSON,
        Role.ORGANIZATION,
        Role.DATE,
    ),
    EventType.MANUFACTURE: (Role.PERSON, Role.COUNT, Role.FACILITY, Role.AMOUNT, Role.SUBSTANCE),
    EventType.INVESTIGATION: (Role.AGENCY, Role.COUNT, Role.DATE, Role.OPERATION),
    EventType.TIP_OFF: (Role.FROM, Role.TO),
    EventType.OVERDOSE: (Role.PERSON, Role.COUNT),
    EventType.TRAFFICKING: tuple(Role),
    EventType.SENTENCE: (Role.PENALTY, Role.PERSON, Role.COUNT, Role.COURT, Role.DATE),
}
# Steps that their words tell by themselves, whoever they befell and wherever it was.
_TOLD_BY_VERB = {
    EventType.SEARCH: re.compile(r""),
    EventType.ARREST: re.compile(
        r"(?i)arrest|detain|custody|capture|nabb|handcuff|under lock|bars|apprehend|collar|rounded"
    ),
    EventType.CHARGE: re.compile(
        r"(?i)\bcases?\b|\bcharge[sd]?\b|trial\b|court|magistrate|judge\b|prosecut|\bFIR\b"
        r"|indicted|arraigned|respond"
    ),
    EventType.CONVICTION: re.compile(r"(?i)convicted|guilty"),
    EventType.PLEA: re.compile(r"(?i)plead|pled\b|guilt"),
    EventType.ACQUITTAL: re.compile(r"(?i)acquitted|cleared|free|released|absolved"),
    EventType.EXTRADITION: re.compile(r"(?i)extradited|deported"),
    EventType.DEATH: re.compile(r"(?i)kill|shot|\bdead\b|drowned"),
    EventType.OVERDOSE: re.compile(r"(?i)\bdie[ds]?\b"),
    EventType.APPEAL: re.compile(r"(?i)appeal"),
    EventType.INVESTIGATION: re.compile(
        r"(?i)listen|hearing|watch|tail|shadow|trail|tapp|bugg|track|monitor|follow|under surveill"
        r"|initiated|opened|launched|registered|attached to|working with|\bjudge\b|set up|formed"
        r"|undercover|-long |\bweeks\b|\bmonths\b|\byears\b|traced|infiltrat"
    ),
    EventType.MANUFACTURE: re.compile(r"(?i)ing\b|ed\b|hydroponic"),
}
_BEFALLING = frozenset(
    {EventType.CHARGE, EventType.CONVICTION, EventType.PLEA, EventType.ACQUITTAL}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# People of a case of whose death a report tells without a name.
_FALLEN = re.compile(
    r"(?:\w+-)?(?:suspect|agent|guard|militant|boss|kingpin|pilot|\w{2,}(?:er|or|man|woman|ist|eer))"
)
# Who helps an enquiry passes word only where somebody gets it.
_WITNESS = re.compile(r"(?i)\W*(?:an? )?\W*co-?operating (?:defendant|witness)\W*")
_JUDICIAL_NEEDS = (Role.PERSON, Role.COUNT, Role.DATE, Role.COURT, Role.PLEA)
_DRUG = frozenset({Role.SUBSTANCE, Role.AMOUNT, Role.OFFENCE})
_FIGURES = (Role.AMOUNT, Role.ITEM, Role.PENALTY, Role.COUNT)


def find_events(
    scene: Scene, statements: Sequence[Statement], records: tuple[EventRecord, ...]
) -> tuple[Event, ...]:
    """Events of a report by place of their triggers, ids `e1`, `e2`, ...

    Args:
        scene: The report with its mentions.
        statements: What it attributes to whom; decides `claimed`.
        records: Event types with their words and slots.
    """
    by_type = {EventType(one.id): one for one in records}
    scene = with_drugs(with_names(scene))
    found = find_triggers(scene, records)
    triggers = tuple(one for one in found if not is_averted(scene, one))
    # Weak words ("found", "received") count only with a figure of their own, so a first pass
    # finds out which have one; without the others the figures go where they belong.
    first, held, loose = fill(scene, triggers, by_type)
    with_figure = {one.trigger for one in first if one.has(*_FIGURES)}
    with_figure |= {one.trigger for one in held}
    with_figure |= {one for one in triggers if one.weak and is_of_the_load(scene, one)}
    revived = before_figures(scene, triggers, loose)
    triggers = tuple(
        replace(one, weak=False) if one in revived else one
        for one in triggers
        if not one.weak or one in with_figure or one in revived
    )
    drafts, held, loose = fill(scene, triggers, by_type)
    drafts = tuple(one for one in drafts if not is_unreal(scene, one.trigger))
    held = tuple(one for one in held if not is_unreal(scene, one.trigger))
    known = Told(scene=scene, records=by_type, held=held, loose=loose, statements=statements)
    drafts = tuple(passed(known, drafts))
    told = tuple(one for one in gather(scene, drafts) if _told(scene, one))
    told = tuple(one for one in told if not _tells_nothing_new(one, told))
    return _number(tidy(join(told, scene), scene))


def _told(scene: Scene, draft: Draft) -> bool:
    if draft.factuality is Factuality.DENIED or is_of_the_load(scene, draft.trigger):
        return True
    if draft.type is EventType.DEATH and draft.trigger.noun:
        # "charged with extortion and murder since 2003" tells of no death.
        return draft.has(Role.PERSON, Role.COUNT)
    if _told_by_verb(scene, draft):
        return True
    if draft.type is EventType.TIP_OFF:
        return draft.has(Role.TO) or not _WITNESS.fullmatch(draft.trigger.span.text)
    needed = _NEEDED.get(draft.type, _JUDICIAL_NEEDS if draft.type in JUDICIAL else ())
    return not needed or draft.has(*needed)


def _told_by_verb(scene: Scene, draft: Draft) -> bool:
    """Whether a verb tells a step of which nothing else is told ("they boarded her at once").

    What befalls people needs somebody whom it befalls: "a convicted felon" tells of no verdict,
    "fentanyl kills" of nobody's death.
    """
    words = _TOLD_BY_VERB.get(draft.type)
    # "the year-long investigation found": a phrase tells what the bare noun leaves open
    phrase = draft.type is EventType.INVESTIGATION and len(draft.trigger.tokens) > 1
    if words is None or (draft.trigger.noun and not phrase) or draft.inner:
        return False
    verb = scene.doc[draft.trigger.root]
    if draft.type is EventType.DEATH and not _fell(verb):
        return False
    if draft.type in _BEFALLING and not any(one.dep_ in _SUBJECTS for one in verb.children):
        return False
    return bool(words.search(draft.trigger.span.text))


def _fell(verb: Token) -> bool:
    """Whether somebody of the case died ("one smuggler was killed", "police shot two dealers")."""
    subjects = {one.dep_: one for one in verb.children if one.dep_ in {*_SUBJECTS, "dobj"}}
    whom = subjects.get("nsubjpass") or subjects.get("dobj")
    if whom is None and verb.lemma_ in {"die", "drown"}:
        whom = subjects.get("nsubj")
    return whom is not None and bool(_FALLEN.fullmatch(whom.lemma_.lower()))


def _tells_nothing_new(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether conduct says only which drug, beside an event that is about a drug already."""
    if draft.type is not EventType.TRAFFICKING or any(one.role not in _DRUG for one in draft.slots):
        return False
    return any(
        one.has(*_DRUG) for one in drafts if one.type is not EventType.TRAFFICKING and one.main
    )


def _number(drafts: Sequence[Draft]) -> tuple[Event, ...]:
    ordered = sorted(drafts, key=lambda one: (one.trigger.span.start, one.type))
    return tuple(
        Event(
            id=EventId(f"e{number}"),
            type=one.type,
            trigger=one.trigger.span,
            slots=tuple(sorted(one.slots, key=lambda slot: (slot.role, slot.span))),
            factuality=one.factuality,
            main=one.main,
        )
        for number, one in enumerate(ordered, 1)
    )
