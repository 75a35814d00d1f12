"""The conduct behind a case: one trafficking event gathers what its wording and its steps tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.draft import CONDUCT, Draft
from consilience.reading.events.entries import Entry, entry_of, find_entries
from consilience.reading.events.parting import STEPS, parted, substances
from consilience.reading.events.proof import accused_of, proven
from consilience.reading.rounds import operations
from consilience.reading.scene import Scene
from consilience.types import EventType, Factuality, Mention, Role, Slot, Span
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.substance import Substance

_OPERATIVE = frozenset({EventType.SEIZURE, EventType.ARREST})
# "Four drug barons were picked up": what they are held for is in the word.
_TRADE = re.compile(
    r"(?i)\b(?:drugs? |cocaine |heroin |narcotics )(?:barons?|lords?|kingpins?|dealers?|smugglers?"
    r"|suppliers?|couriers?|mules?|peddlers?|pushers?|traffickers?)\b|\b(?:smugglers|traffickers)\b"
)


def named_by_trade(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts, and the trafficking of named people who were arrested as "drug barons".

    Only where the report tells of no step before a court, which would say what they did.
    """
    held = [one for one in drafts if one.type is EventType.ARREST and one.main]
    people = [slot for one in held for slot in one.values(Role.PERSON)]
    before_court = any(one.type in STEPS and one.main for one in drafts)
    if not people or before_court:
        return tuple(drafts)
    for one in held:
        sentence = scene.sentences[one.trigger.sentence]
        match = _TRADE.search(sentence.text)
        start = sentence.start + match.start() if match else 0
        if match is None:
            continue
        span = Span(start, start + len(match.group()), match.group())
        trigger = replace(one.trigger, type=EventType.TRAFFICKING, span=span, noun=True)
        doubt = f"arrested as '{span.text}'"
        told = [replace(slot, doubt=slot.doubt or doubt) for slot in people]
        return (*drafts, Draft(trigger=trigger).plus(*told))
    return tuple(drafts)


def gather(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts with all main trafficking joined into the first, people of the steps included.

    Follows docs/reference/format.md, "Conduct": one event for the whole conspiracy, on it everybody
    charged with it, convicted of it or admitting it; a second, alleged, for those who are only
    accused where others are proven guilty; who was acquitted is on neither. In a bulletin that goes
    round, each operation with a seizure or an arrest of its own has its own, and so has each entry
    of a court list.
    """
    entries = find_entries(scene)
    conduct = [one for one in drafts if one.type is EventType.TRAFFICKING and one.main]
    conduct += _of_entries(scene, drafts, entries) if conduct else []
    # What only words an offence is told by the step; an indictment with a date of its own is one.
    rest = [
        one
        for one in drafts
        if one not in conduct
        and (not one.inner or (one.type is EventType.CHARGE and one.has(Role.DATE, Role.COURT)))
    ]
    told = operations(scene.sentences)
    with_own = {told[one.trigger.sentence] for one in rest if one.type in _OPERATIVE and one.main}

    def group(draft: Draft) -> tuple[int, int]:
        number = told[draft.trigger.sentence]
        entry = entry_of(entries, draft.trigger.span.start)
        return (entry if entry is not None else -1, number if number in with_own else 0)

    groups = sorted({group(one) for one in conduct})
    wholes = [
        whole
        for number in groups
        for whole in parted(
            [one for one in conduct if group(one) == number],
            [one for one in rest if groups == [(-1, 0)] or group(one) == number],
            drafts,
        )
    ]
    return (*rest, *_makings(drafts, rest), *(_without_repeats(one) for one in wholes))


def _of_entries(scene: Scene, drafts: Sequence[Draft], entries: Sequence[Entry]) -> list[Draft]:
    """The conduct behind entries of a court list that no verb tells ("98 months; sale of khat").

    Only of an entry that names a drug: "Jailed for driving while disqualified" is of no trade.
    """
    found = []
    for number, entry in enumerate(entries):
        own = [one for one in drafts if entry_of(entries, one.trigger.span.start) == number]
        drugs = [
            Slot(role=Role.SUBSTANCE, value=value, span=one.span, doubt="named in the entry")
            for one in scene.mentions
            if entry.start <= one.span.start < entry.end and (value := _drug(one)) is not None
        ]
        steps = [one for one in own if one.type in STEPS and one.main and one.has(Role.PERSON)]
        if not drugs or not steps or any(one.type in CONDUCT for one in own):
            continue
        trigger = replace(steps[0].trigger, type=EventType.TRAFFICKING)
        told = Draft(trigger=trigger).plus(*steps[0].values(Role.PERSON), *drugs)
        sure = accused_of(told, drafts) <= proven(drafts)
        found.append(told if sure else replace(told, factuality=Factuality.ALLEGED))
    return found


def _drug(mention: Mention) -> Substance | None:
    if isinstance(mention.value, Amount):
        return Substance(name=mention.value.substance)
    return mention.value if isinstance(mention.value, Substance) else None


def _makings(drafts: Sequence[Draft], rest: Sequence[Draft]) -> list[Draft]:
    """The making of drugs that a step before a court words ("jailed for producing ketamine").

    It has the people and the drug of that step; the figures stay on the step, which words them.
    """
    found = []
    for one in drafts:
        if one.type is not EventType.MANUFACTURE or not one.inner or not one.main:
            continue
        steps = [
            other
            for other in rest
            if other.type in STEPS and other.trigger.sentence == one.trigger.sentence
        ]
        named = [slot for other in steps for slot in other.values(Role.PERSON)]
        whole = replace(one, inner=False).plus(*named, *substances(steps))
        if steps:
            found.append(_without_repeats(whole))
    return found


def _without_repeats(whole: Draft) -> Draft:
    """No substance of which an amount stands there, no generic drugs beside named ones."""
    weighed = {
        one.value.substance for one in whole.values(Role.AMOUNT) if isinstance(one.value, Amount)
    }
    named = {
        one.value.name
        for one in whole.values(Role.SUBSTANCE)
        if isinstance(one.value, Substance) and one.value.name not in {"drugs", "other drugs"}
    }
    kept = []
    for one in whole.slots:
        if isinstance(one.value, Substance):
            generic = one.value.name in {"drugs", "other drugs"}
            if one.value.name in weighed or (generic and (named or weighed)):
                continue
        if one.role is Role.OFFENCE:
            continue
        if isinstance(one.value, Count) and one.value.quantity.number == 1:
            continue
        kept.append(one)
    return replace(whole, slots=tuple(kept))
