"""What was taken: figures that stand a sentence after the seizure still belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.clauses import sentence_of
from consilience.reading.events.draft import Draft
from consilience.reading.events.periods import is_of_years
from consilience.reading.events.routes import in_aside, trigger_at
from consilience.reading.rounds import operations
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.item import Item
from consilience.values.quantity import Quantity
from consilience.values.substance import Substance

_WORTH = re.compile(
    r"(?i)\b(?:worth|valu(?:e[ds]?|ing|ation)|estimated?|street|wholesale|cost(?:s|ing)?|market|prices?"
    r"|put at|total of|fetch(?:ed|es|ing)?|priced|to the tune of|appraised|prevented from)\b"
)
# "twenty dollars a tablet" is what one costs, not what the load is worth.
_RATE = re.compile(r"\s*(?:a|an|per|each|for (?:a|one|each))\b(?! total)")
_PIECE = (
    r"(?:a|an|one|each|per) (?:single )?(?:pill|tablet|gram|gramme|kilo(?:gram(?:me)?)?|dose|ounce"
    r"|brick|sachet|wrap|hit)\b"
)
# "a kilo that fetches $4,000 at the gate brings as much as": however far before.
_RATE_BEFORE = re.compile(
    rf"(?i)\b{_PIECE}.{{0,26}}$|\b{_PIECE} [^.,;\n]*\b(?:fetch|sell|sold|bring)[^.;\n]*$"
)
# "a lorry listed as 9 tonnes of chalk": papers, not findings.
_DECLARED = re.compile(r"(?i)\b(?:declared|labell?ed|manifested|described|listed) as\s+$")
# "assets worth 10 million baht": not the drugs.
_ASSETS = re.compile(
    r"(?i)\b(?:assets?|propert(?:y|ies)|vehicles?|cars?|jewell?ery|cash|money|goods|houses?|land)"
    r"(?: \w+)? (?:worth|valued at|totall?ing)(?: \w+){0,3}\s*\Z"
)
_OF_ASSETS = re.compile(r"(?i)\s+(?:in|worth of) (?:\w+ )?(?:assets|propert(?:y|ies))\b")
_NEAR = 60
# "seized $3m of cocaine", "£2m in uncut heroin": what the goods named next are worth.
_OF_GOODS = re.compile(r"(?i)\s+(?:of|in)\s+(?:(?!(?:cash|and|or)\b)[\w-]+ ){0,2}")
# "£20,000 of drug money" is cash all the same.
_CASH = re.compile(r"(?i)\s+(?:money|cash|funds?|profits|proceeds|takings|sales|debts?)\b")
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
        done[home] = done[home].plus(slot)
    return tuple(_circumstances(one, done) for one in done)


def _is_main(draft: Draft) -> bool:
    return draft.type is EventType.SEIZURE and draft.main


def _slot(scene: Scene, mention: Mention) -> Slot | None:
    if is_of_years(scene, mention.span.start):
        return None
    if isinstance(mention.value, Amount):
        role = Role.AMOUNT
    elif mention.kind == "money" and is_worth(scene, mention.span.start, mention.span.end):
        role = Role.VALUE
    elif isinstance(mention.value, Count) and mention.value.role in _HOLDERS:
        role = Role.COUNT
    else:
        return None
    return Slot(role=role, value=mention.value, span=mention.span, doubt=mention.doubt)


def is_worth(scene: Scene, start: int, end: int) -> bool:
    """Whether a sum of money is said to be what something is worth."""
    text = scene.report.text
    if _ASSETS.search(text, max(0, start - _NEAR), start):
        return False
    if _RATE.match(text, end) or _RATE_BEFORE.search(text, max(0, start - 2 * _NEAR), start):
        return False
    if _WORTH.search(text[max(0, start - _NEAR) : end + _NEAR // 2]):
        return True
    return any(
        isinstance(one.value, Substance)
        and _OF_GOODS.fullmatch(text, end, one.span.start)
        and not _CASH.match(text, one.span.end)
        for one in scene.mentions
        if end < one.span.start <= end + _NEAR // 2
    )


def _weigh(scene: Scene, draft: Draft) -> Draft:
    """Money of a seizure is cash unless something is said to be worth it; elsewhere it is none."""
    kept: list[Slot] = []
    for one in draft.slots:
        if one.role is Role.AMOUNT and _DECLARED.search(scene.report.text, 0, one.span.start):
            continue
        if one.role is not Role.VALUE or is_worth(scene, one.span.start, one.span.end):
            kept.append(one)
        elif draft.type is EventType.SEIZURE and isinstance(one.value, Quantity):
            taken = Item(kind=_goods(scene, one), quantity=one.value)
            if taken not in [slot.value for slot in draft.values(Role.ITEM)]:
                kept.append(replace(one, role=Role.ITEM, value=taken))
    return replace(draft, slots=tuple(_unrepeated(kept)))


def _goods(scene: Scene, slot: Slot) -> str:
    """What a sum of money that was taken is: `assets` where the words say so, else cash."""
    text, start = scene.report.text, slot.span.start
    before = _ASSETS.search(text, max(0, start - _NEAR), start)
    of_assets = (before and not re.match("(?i)cash|money", before[0])) or _OF_ASSETS.match(
        text, slot.span.end
    )
    return "assets" if of_assets else "cash"


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
                for slot in one.values(*missing)
                if slot.value.show() != "laboratory"
            )
        )
    return draft
