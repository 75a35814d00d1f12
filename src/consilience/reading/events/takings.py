"""What was taken: figures that stand a sentence after the seizure still belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.bygone import is_bygone
from consilience.reading.events.clauses import sentence_of
from consilience.reading.events.draft import Draft
from consilience.reading.events.periods import is_of_years
from consilience.reading.events.routes import in_aside, trigger_at
from consilience.reading.events.sweeps import places_of
from consilience.reading.events.worth import goods_of, is_find, is_worth
from consilience.reading.rounds import operations
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot, Span
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.item import Item
from consilience.values.quantity import Quantity
from consilience.values.substance import Substance

_OPENED = re.compile(
    r"(?i)\b(?:search(?:ed|ing|es)?(?: of)?|stopped|intercept(?:ed|ing)|inspect(?:ed|ing)|examined"
    r"|found|discovered|detected|hidden|concealed|stashed|stowed|loaded|pulled over|boarded|halted)"
    r"\b(?: [\w’'-]+){0,5} \Z"
)
# So many characters before a lorry may say that it was opened.
_BEFORE = 60
_UNTOLD = "no verb tells the seizure"
# What a load comes in: its number belongs to the seizure wherever it stands.
_HOLDERS = frozenset({"package", "container"})
# What a seizure takes over from the search that it came of, when it says nothing itself.
_FROM_SEARCH = (Role.PLACE, Role.AGENCY, Role.FACILITY)


def settle(scene: Scene, drafts: Sequence[Draft], loose: Sequence[Mention]) -> tuple[Draft, ...]:
    """Drafts whose seizures have their figures, worth and circumstances.

    An amount, the worth of a load or a number of sacks in a sentence that starts no event
    belongs to the seizure told last before it, else to the first one of the report. Where a
    bulletin tells of another operation ("Also, a courier was held with 2 kg"), an amount is that
    one's.
    """
    told = operations(scene.sentences)
    done = [_weigh(scene, one) for one in drafts]
    places = [number for number, one in enumerate(done) if _is_main(one)]
    if not places:
        return tuple(done)
    for mention in loose:
        slot = _slot(scene, mention)
        if slot is None:
            continue
        start = mention.span.start
        last = [one for one in places if done[one].trigger.span.start <= start]
        home = (last or places[:1])[-1]
        apart = told[sentence_of(scene, start)] > told[done[home].trigger.sentence]
        trigger = trigger_at(scene, mention, EventType.SEIZURE)
        if apart and trigger and slot.role is Role.AMOUNT and not in_aside(scene, mention):
            places.append(len(done))
            done.append(Draft(trigger=trigger).plus(replace(slot, doubt=slot.doubt or _UNTOLD)))
            continue
        if slot.role is Role.AMOUNT and is_bygone(scene, slot.span, done[home].values(slot.role)):
            continue
        if slot.role is Role.CONVEYANCE and (apart or _is_moved(done)):
            continue
        done[home] = done[home].plus(slot)
    return tuple(_circumstances(one, done) for one in done)


def _is_main(draft: Draft) -> bool:
    return draft.type is EventType.SEIZURE and draft.main


def _slot(scene: Scene, mention: Mention) -> Slot | None:
    if is_of_years(scene, mention.span.start):
        return None
    if isinstance(mention.value, Amount):
        if not is_find(scene.report.text, mention.span):
            return None
        role = Role.AMOUNT
    elif mention.kind == "money" and is_worth(scene, mention.span.start, mention.span.end):
        role = Role.VALUE
    elif isinstance(mention.value, Count) and mention.value.role in _HOLDERS:
        role = Role.COUNT
    elif mention.kind == "conveyance" and _carried(scene, mention):
        role = Role.CONVEYANCE
    else:
        return None
    return Slot(role=role, value=mention.value, span=mention.span, doubt=mention.doubt)


def _carried(scene: Scene, mention: Mention) -> bool:
    """Whether a load lay in a means of transport ("stopped and searched a lorry").

    A ship is where it was found, and a box that was opened may have come by road: they are none.
    """
    if mention.value.show() in {"vessel", "container_ship"}:
        return False
    before = scene.report.text[max(0, mention.span.start - _BEFORE) : mention.span.start]
    return bool(_OPENED.search(before)) and not in_aside(scene, mention)


def _is_moved(drafts: Sequence[Draft]) -> bool:
    """Whether a report says already how the load went."""
    kinds = {EventType.SEIZURE, EventType.TRAFFICKING}
    return any(one.type in kinds and one.has(Role.CONVEYANCE) for one in drafts)


def _weigh(scene: Scene, draft: Draft) -> Draft:
    """Money of a seizure is cash unless something is said to be worth it; elsewhere it is none."""
    kept: list[Slot] = []
    for one in draft.slots:
        if one.role is Role.AMOUNT and not is_find(scene.report.text, one.span):
            continue
        if one.role is Role.VALUE and _is_taken(draft, one.span):
            continue
        if one.role is not Role.VALUE or is_worth(scene, one.span.start, one.span.end):
            kept.append(one)
        elif draft.type is EventType.SEIZURE and isinstance(one.value, Quantity):
            taken = Item(kind=goods_of(scene.report.text, one.span), quantity=one.value)
            if taken not in [slot.value for slot in draft.values(Role.ITEM)]:
                kept.append(replace(one, role=Role.ITEM, value=taken))
    return replace(draft, slots=tuple(_unrepeated(kept)))


def _is_taken(draft: Draft, span: Span) -> bool:
    """Whether money is told as an item already: cash that was taken is no worth of the load."""
    return draft.type is EventType.SEIZURE and any(
        isinstance(one.value, Item)
        and one.value.kind == "cash"
        and one.span.start <= span.start
        and span.end <= one.span.end
        for one in draft.values(Role.ITEM)
    )


def _unrepeated(slots: Sequence[Slot]) -> list[Slot]:
    weighed = {one.value.substance for one in slots if isinstance(one.value, Amount)}
    return [
        one for one in slots if not (isinstance(one.value, Substance) and one.value.name in weighed)
    ]


def _circumstances(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    if draft.type is not EventType.SEIZURE or not draft.main:
        return draft
    near = [
        one
        for one in drafts
        if one.type is EventType.SEARCH
        and one.main
        and abs(one.trigger.sentence - draft.trigger.sentence) <= 1
    ]
    for one in near:
        missing = [role for role in _FROM_SEARCH if not draft.has(role)]
        draft = draft.plus(
            *(
                replace(slot, doubt=slot.doubt or "from the search told beside it")
                for slot in places_of(one, draft, missing)
                if slot.value.show() != "laboratory"
            )
        )
    return draft
