"""What each operation of a bulletin took, and figures that are no find."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.draft import Draft
from consilience.reading.events.nouns import FORMS, LOADS
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Role, Span

_RATE = re.compile(
    r"(?:\s+of\s+(?:\w+\s+)?\w+)?\s+(?:a|per|each|every)\s+(?:day|week|month|year)\b", re.IGNORECASE
)

_LOADS = (
    LOADS | FORMS
    | {"drug", "drugs", "narcotic", "narcotics", "contraband", "substance", "stuff"}
)  # fmt: skip
# How a load lay says nothing of when it was found.
_LAY = frozenset({"hide", "conceal", "pack", "hold", "stash", "stow", "contain", "keep", "weigh"})


def is_of_the_load(scene: Scene, trigger: Trigger) -> bool:
    """Whether a find is that of a load told of before: "the drugs were discovered on 9 January".

    Only with "the" or "these" before a word for the load or the drug, and where the report has a
    weight or a number of it.
    """
    if trigger.type is not EventType.SEIZURE or trigger.noun:
        return False
    verb = scene.doc[trigger.root]
    passive = any(one.dep_ == "auxpass" for one in verb.children)
    if not passive or verb.lemma_.lower() in _LAY:
        return False
    load = next((one for one in verb.children if one.dep_ == "nsubjpass"), None)
    if load is None or not any(one.lower_ in {"the", "these", "this"} for one in load.children):
        return False
    drugs = {one.span.start for one in scene.mentions if one.kind == "substance"}
    if load.lemma_.lower() not in _LOADS and load.idx not in drugs:
        return False
    return any(one.kind == "amount" for one in scene.mentions)


def is_rate(scene: Scene, span: Span) -> bool:
    """Whether a figure is so much a day or a year: what a place can make was not found there."""
    return bool(_RATE.match(scene.report.text, span.end))


def found_on(scene: Scene, rest: Sequence[Draft], told: Sequence[int]) -> list[Draft]:
    """Drafts, and what the couriers of other operations had ("a courier was held with 2 kg")."""
    done = list(rest)
    for one in rest:
        number = told[one.trigger.sentence]
        if one.type is not EventType.TRAFFICKING or not one.main or not number:
            continue
        same = [two for two in done if told[two.trigger.sentence] == number and two.main]
        amounts = [slot for slot in one.values(Role.AMOUNT) if not is_rate(scene, slot.span)]
        if not amounts or not any(two.type is EventType.ARREST for two in same):
            continue
        if any(two.type is EventType.SEIZURE for two in same):
            continue
        trigger = replace(one.trigger, type=EventType.SEIZURE, span=amounts[0].span, noun=True)
        done.append(Draft(trigger=trigger).plus(*amounts))
    return done


def haul_of(draft: Draft, taken: Sequence[Draft], told: Sequence[int], haul: Draft) -> Draft:
    """What was taken in the operation that a draft is told of; all of it where none was."""
    number = told[draft.trigger.sentence]
    own = [one for one in taken if told[one.trigger.sentence] == number]
    if not number or not own:
        return haul
    return own[0].plus(*(slot for one in own[1:] for slot in one.slots))
