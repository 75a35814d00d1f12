"""Reports about a haul: what no other step owns is told of what was found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.asides import background_of
from consilience.reading.events.bygone import is_bygone
from consilience.reading.events.clauses import sentence_of
from consilience.reading.events.draft import Draft
from consilience.reading.events.fitting import is_given_to
from consilience.reading.events.lightening import GIVEN_UP, lightened, of_people
from consilience.reading.events.loads import found_on, haul_of, is_rate
from consilience.reading.events.periods import is_of_years
from consilience.reading.events.roles import place_role
from consilience.reading.events.routes import completed, in_aside, route, trigger_at
from consilience.reading.events.seats import is_seat
from consilience.reading.events.standing import is_planned
from consilience.reading.events.sweeps import places_of
from consilience.reading.events.telling import by_speech
from consilience.reading.events.worth import is_find
from consilience.reading.rounds import operations
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.place import Place

# A report that tells of one of these is about people before a court; its figures are theirs.
_COURT = frozenset({EventType.CHARGE, EventType.PLEA, EventType.CONVICTION, EventType.SENTENCE})
# Who is acquitted of importing 3 kg was tried too: nobody says that the 3 kg were found.
_TRIED = frozenset({EventType.PLEA, EventType.CONVICTION, EventType.SENTENCE, EventType.ACQUITTAL})
_PLAN = re.compile(
    r"(?i)\b(?:plan\w*|conspir\w*|agree\w*|discuss\w*|attempt\w*|offer\w*|negotiat\w*|intend\w*"
    r"|order\w*|or more|charg\w*|indict\w*|accus\w*|alleg\w*)\b"
)
# Not the day: reports give it to the raid, and what it turned up may have been weighed later.
_COUNTED = (Role.COUNT, Role.AMOUNT, Role.DATE)
_CHARGED_WITH = re.compile(
    r"\b(?:charges? of|charged with|accused of|suspected of|convicted of|wanted for)\b[^.;\n]*$",
    re.IGNORECASE,
)
_FILE = re.compile(r"(?i)\b(?:case|FIR)s?\b|\bwait|\breadied|\bdrawn")
_SHARED = (Role.PLACE, Role.FACILITY, Role.AGENCY)


def centre(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts of a report about a haul, gathered round it; other reports as they are.

    Such a report tells of one find from many sides: its figures and what they are worth are the
    seizure's also where they stand beside the route ("foiled an attempt to bring 40 kg"), the
    search and the seizure are in one place, and what was found is what was moved.
    """
    home = next((one for one in drafts if one.type is EventType.SEIZURE and one.main), None)
    if home is None or _before_court(scene, drafts):
        return tuple(drafts)
    rest = [one for one in drafts if one is not home]
    told = operations(scene.sentences)
    beside = [one for one in rest if told[one.trigger.sentence] == told[home.trigger.sentence]]
    whole = home
    for one in beside:
        if one.type is EventType.STATISTIC and not is_of_years(scene, one.trigger.span.start):
            whole = whole.plus(*one.values(Role.VALUE))  # "its price is estimated at"
        if one.type is EventType.TRAFFICKING and one.main:
            whole = whole.plus(
                *(slot for slot in one.values(*GIVEN_UP) if _is_taken(scene, slot, home))
            )
    rest = found_on(scene, rest, told)
    whole = _placed(scene, whole, beside)
    # "taken 14 tonnes, seizing 84 million pills": two verbs, one haul.
    taken = [one for one in rest if one.type is EventType.SEIZURE and one.main]
    whole = replace(whole, slots=tuple(one for one in whole.slots if not is_rate(scene, one.span)))
    haul = whole.plus(*(slot for one in taken for slot in one.slots))
    others = [
        lightened(
            _with_place(one, whole) if one in beside else one,
            haul_of(one, taken, told, haul),
            rest,
        )
        for one in rest
        if one.type is not EventType.STATISTIC or one.has(*_COUNTED) or not one.slots
    ]
    moved = any(one.type is EventType.TRAFFICKING for one in rest)
    others += [] if moved and not told[-1] else route(scene, rest)
    return (whole, *completed(scene, others, haul))


def _is_taken(scene: Scene, slot: Slot, home: Draft) -> bool:
    """Whether a figure told with the route is the find's: no people, no load of another time."""
    if of_people(slot):
        return False
    taken = home.values(Role.AMOUNT)
    return not (isinstance(slot.value, Amount) and is_bygone(scene, slot.span, taken))


def with_find(scene: Scene, drafts: Sequence[Draft], loose: Sequence[Mention]) -> tuple[Draft, ...]:
    """Drafts, and the seizure that no verb tells ("Found: 40 kg").

    In a report that goes on to a court, only where the weight stands in no clause of a step:
    "So, the numbers: 748 kilos. Four men are charged".
    """
    if any(one.type is EventType.SEIZURE and one.main for one in drafts):
        return tuple(drafts)
    cleared = any(one.type is EventType.ACQUITTAL and one.main for one in drafts)
    if not cleared and not _before_court(scene, drafts):
        found = _from_figure(scene, _first_amount(scene, drafts))
    elif any(one.type in _TRIED and one.main for one in drafts):
        return tuple(drafts)  # what was tried is weighed there, not what was found
    else:
        found = _from_figure(scene, next((one for one in loose if _is_loose(scene, one)), None))
    return tuple(drafts) if found is None else (*drafts, found)


def _is_loose(scene: Scene, mention: Mention) -> bool:
    """Whether a weight stands alone, and nobody planned or agreed on it."""
    if not isinstance(mention.value, Amount) or not _is_find(scene, mention):
        return False
    number = sentence_of(scene, mention.span.start)
    told = scene.sentences[number].text if number >= 0 else ""
    return not (_PLAN.search(told) or is_of_years(scene, mention.span.start))


def _before_court(scene: Scene, drafts: Sequence[Draft]) -> bool:
    """Whether somebody stands before a court already: charges to come leave it about the haul."""
    return any(
        one.type in _COURT
        and one.main
        and not one.inner
        and not is_planned(scene, one)
        and not _is_file(one)
        and not _is_elsewhere(scene, one)
        for one in drafts
    )


def _is_elsewhere(scene: Scene, draft: Draft) -> bool:
    """Whether a step is of another case, or of another year's figures."""
    start = draft.trigger.span.start
    return background_of(scene, start) is not None or is_of_years(scene, start)


def _is_file(draft: Draft) -> bool:
    """Whether only a file is opened ("a case has been registered"), or a trial waited for."""
    return draft.type is EventType.CHARGE and bool(_FILE.search(draft.trigger.span.text))


def _first_amount(scene: Scene, drafts: Sequence[Draft]) -> Mention | None:
    """The first that may be a find: "Roe smuggled 30 kg" says what he did, not what was found."""
    done = {
        slot.span
        for one in drafts
        if one.type is EventType.TRAFFICKING and one.has(Role.PERSON)
        for slot in one.values(Role.AMOUNT)
    }
    for one in scene.mentions:
        if isinstance(one.value, Amount) and one.span not in done and _is_find(scene, one):
            return one
    return None


def _is_find(scene: Scene, mention: Mention) -> bool:
    """Whether an amount may be told of a find: no rate, and not what somebody is charged with."""
    before = scene.report.text[max(0, mention.span.start - 90) : mention.span.start]
    return not (
        in_aside(scene, mention)
        or is_rate(scene, mention.span)
        or _CHARGED_WITH.search(before)
        or is_bygone(scene, mention.span)
        or not is_find(scene.report.text, mention.span)
    )


def _from_figure(scene: Scene, mention: Mention | None) -> Draft | None:
    """A seizure that no verb tells ("Found: 40 kg", "276 kilos, worth millions")."""
    trigger = trigger_at(scene, mention, EventType.SEIZURE) if mention else None
    if trigger is None or mention is None:
        return None
    told = operations(scene.sentences)
    amounts = [
        Slot(role=Role.AMOUNT, value=one.value, span=one.span, doubt="no verb tells the seizure")
        for one in scene.mentions
        if isinstance(one.value, Amount)
        and told[sentence_of(scene, one.span.start)] == told[trigger.sentence]
        and _is_find(scene, one)
    ]
    return Draft(trigger=trigger).plus(*amounts)


def _placed(scene: Scene, whole: Draft, rest: Sequence[Draft]) -> Draft:
    """The seizure with where, when and by whom, from the search, else as first told."""
    for one in rest:
        if one.type is EventType.SEARCH and one.main:
            missing = [role for role in _SHARED if not whole.has(role)]
            whole = whole.plus(
                *(_doubted(slot, "from the search") for slot in places_of(one, whole, missing))
            )
    if not whole.has(Role.PLACE):
        whole = whole.plus(*_first_place(scene, rest, whole.trigger.sentence))
    if not whole.has(Role.AGENCY):
        whole = whole.plus(*_first_force(scene, rest))
    return whole


def _doubted(slot: Slot, why: str) -> Slot:
    return replace(slot, doubt=slot.doubt or why)


def _first_place(scene: Scene, rest: Sequence[Draft], sentence: int) -> list[Slot]:
    """The first place told of the operation that a sentence tells of."""
    told = operations(scene.sentences)
    taken = {
        slot.value.show() for one in rest for slot in one.slots if isinstance(slot.value, Place)
    }
    for one in scene.mentions:
        if not isinstance(one.value, Place) or not one.value.parts or in_aside(scene, one):
            continue
        if is_seat(scene, one):
            continue
        if told[sentence_of(scene, one.span.start)] != told[sentence] or by_speech(scene, one):
            continue
        role = place_role(scene.doc, one, EventType.SEIZURE)
        if role is Role.PLACE and one.value.show() not in taken:
            return [Slot(role=role, value=one.value, span=one.span, doubt="first place told")]
    return []


def _first_force(scene: Scene, rest: Sequence[Draft]) -> list[Slot]:
    """The first authority named that did not only pass on a tip: who got it is who acts."""
    parties = {slot.value.show() for one in rest for slot in one.values(Role.FROM)}
    for one in scene.mentions:
        outside = isinstance(one.value, Agency) and not in_aside(scene, one)
        outside = outside and not is_given_to(scene, one)
        if outside and one.value.show() not in parties:
            doubt = "the authority that the report names first"
            return [Slot(role=Role.AGENCY, value=one.value, span=one.span, doubt=doubt)]
    return []


def _with_place(draft: Draft, whole: Draft) -> Draft:
    if draft.type is not EventType.SEARCH or not draft.main:
        return draft
    if draft.has(Role.PLACE):
        return draft
    return draft.plus(*(_doubted(slot, "from the seizure") for slot in whole.values(Role.PLACE)))
