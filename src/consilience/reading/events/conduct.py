"""The conduct behind a case: one trafficking event gathers what its wording and its steps tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.draft import JUDICIAL, Draft
from consilience.reading.rounds import operations
from consilience.reading.scene import Scene
from consilience.types import EventType, Role, Slot, Span
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.label import Label
from consilience.values.substance import Substance

# Steps whose people are of the conspiracy; an arrest alone makes nobody a trafficker.
_STEPS = JUDICIAL - {EventType.ARREST, EventType.APPEAL, EventType.ACQUITTAL}
_OPERATIVE = frozenset({EventType.SEIZURE, EventType.ARREST})
_DRUG_OFFENCES = frozenset(
    {"trafficking", "importation", "possession_with_intent", "conspiracy", "manufacture"}
    | {"continuing_criminal_enterprise", "racketeering"}
)
# "Four drug barons were picked up": what they are held for is in the word.
_TRADE = re.compile(
    r"(?i)\b(?:drugs? |cocaine |heroin |narcotics )(?:barons?|lords?|kingpins?|dealers?|smugglers?"
    r"|suppliers?|couriers?|mules?|peddlers?|pushers?|traffickers?)\b|\b(?:smugglers|traffickers)\b"
)
# What an offence's wording tells of the conduct itself, beyond the step that it words.
_TOLD_BY_WORDING = (
    Role.ORIGIN,
    Role.TRANSIT,
    Role.DESTINATION,
    Role.ORGANIZATION,
    Role.CONVEYANCE,
    Role.DATE,
    Role.SUBSTANCE,
    Role.PLACE,
)


def named_by_trade(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts, and the trafficking of named people who were arrested as "drug barons".

    Only where the report tells of no step before a court, which would say what they did.
    """
    held = [one for one in drafts if one.type is EventType.ARREST and one.main]
    people = [slot for one in held for slot in one.values(Role.PERSON)]
    before_court = any(one.type in _STEPS and one.main for one in drafts)
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
    charged with it, convicted of it or admitting it. In a bulletin that goes round, each operation
    with a seizure or an arrest of its own has its own.
    """
    conduct = [one for one in drafts if one.type is EventType.TRAFFICKING and one.main]
    # What only words an offence is told by the step; an indictment with a date of its own is one.
    rest = [
        one
        for one in drafts
        if one not in conduct
        and (not one.inner or (one.type is EventType.CHARGE and one.has(Role.DATE, Role.COURT)))
    ]
    told = operations(scene.sentences)
    with_own = {told[one.trigger.sentence] for one in rest if one.type in _OPERATIVE and one.main}

    def operation(draft: Draft) -> int:
        number = told[draft.trigger.sentence]
        return number if number in with_own else 0

    numbers = sorted({operation(one) for one in conduct})
    wholes = [
        _whole(
            [one for one in conduct if operation(one) == number],
            [one for one in rest if numbers == [0] or operation(one) == number],
        )
        for number in numbers
    ]
    return (*rest, *_makings(drafts, rest), *wholes)


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
            if other.type in _STEPS and other.trigger.sentence == one.trigger.sentence
        ]
        named = [slot for other in steps for slot in other.values(Role.PERSON)]
        whole = replace(one, inner=False).plus(*named, *_substances(steps))
        if steps:
            found.append(_without_repeats(whole))
    return found


def _whole(conduct: Sequence[Draft], rest: Sequence[Draft]) -> Draft:
    """One event of the conduct that several words tell of, with what the steps say of it."""
    first = next((one for one in conduct if not one.inner), conduct[0])
    whole = replace(first, inner=False, slots=())
    for one in conduct:
        whole = whole.plus(*(one.values(*_TOLD_BY_WORDING) if one.inner else one.slots))
    whole = whole.plus(*_people(rest), *_substances(rest))
    if not whole.has(Role.SUBSTANCE, Role.AMOUNT):
        # "It had sailed from Latakia": what was moved is what was found.
        whole = whole.plus(*_weighed(rest, frozenset({EventType.SEIZURE})))
    return _without_repeats(whole)


def _people(steps: Sequence[Draft]) -> list[Slot]:
    return [
        slot
        for one in steps
        if one.type in _STEPS and one.main and _about_drugs(one)
        for slot in one.values(Role.PERSON)
    ]


def _about_drugs(step: Draft) -> bool:
    named = {one.value.name for one in step.values(Role.OFFENCE) if isinstance(one.value, Label)}
    return not named or bool(named & _DRUG_OFFENCES)


def _substances(steps: Sequence[Draft]) -> list[Slot]:
    """What the steps say the conduct was about: "pleaded guilty to importing 5 kg of cocaine"."""
    return _weighed(steps, _STEPS)


def _weighed(steps: Sequence[Draft], types: frozenset[EventType]) -> list[Slot]:
    found: list[Slot] = []
    for one in steps:
        if one.type not in types or not one.main:
            continue
        found += one.values(Role.SUBSTANCE)
        found += [
            Slot(role=Role.SUBSTANCE, value=Substance(name=slot.value.substance), span=slot.span)
            for slot in one.values(Role.AMOUNT)
            if isinstance(slot.value, Amount)
        ]
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
