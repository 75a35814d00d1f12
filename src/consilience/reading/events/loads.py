"""What each operation of a bulletin took, and figures that are no find."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.draft import Draft
from consilience.reading.scene import Scene
from consilience.types import EventType, Role, Span

_RATE = re.compile(
    r"(?:\s+of\s+(?:\w+\s+)?\w+)?\s+(?:a|per|each|every)\s+(?:day|week|month|year)\b", re.IGNORECASE
)


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
