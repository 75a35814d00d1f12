"""Whose guilt a court has found or he admitted, and who was cleared: people, never a report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.reading.events.draft import JUDICIAL, Draft
from consilience.types import EventType, Factuality, Role
from consilience.values.label import Label
from consilience.values.penalty import Imposed

_VERDICTS = frozenset({EventType.CONVICTION, EventType.SENTENCE})
_STOOD_FOR = frozenset({Factuality.ASSERTED, Factuality.CLAIMED})
# "denies the charge", "pleaded not guilty": words of a plea that prove nothing
_DENIAL = re.compile(r"(?i)\bden(?:y|ies|ied|ying|ials?)\b|\bnot[ -]guilty|\bno plea\b|\bnot\b")


def proves(draft: Draft) -> bool:
    """Whether a step that was taken says that somebody did it: no plea of not guilty does."""
    if draft.factuality not in _STOOD_FOR or not draft.main:
        return False
    return draft.type in _VERDICTS or (draft.type is EventType.PLEA and _is_guilty(draft))


def proven(drafts: Sequence[Draft]) -> frozenset[str]:
    """Names of those convicted or sentenced, or who admitted it."""
    return frozenset(name for one in drafts if proves(one) for name in _guilty(one))


def acquitted(drafts: Sequence[Draft]) -> frozenset[str]:
    """Names of those whom a court cleared, and proved nothing else against."""
    cleared = {
        slot.value.show()
        for one in drafts
        if one.type is EventType.ACQUITTAL and one.factuality in _STOOD_FOR and one.main
        for slot in one.values(Role.PERSON)
    }
    return frozenset(cleared - proven(drafts))


def accused_of(conduct: Draft, drafts: Sequence[Draft]) -> frozenset[str]:
    """Whom conduct is told of: its own people, else those of the step that it words."""
    own = _names(conduct)
    if own or not conduct.inner:
        return own
    steps = [
        one
        for one in drafts
        if one.type in JUDICIAL
        and one.trigger.sentence == conduct.trigger.sentence
        and one.trigger.span.start < conduct.trigger.span.start
        and one.has(Role.PERSON)
    ]
    return _names(max(steps, key=lambda one: one.trigger.span)) if steps else frozenset()


def _names(draft: Draft) -> frozenset[str]:
    return frozenset(slot.value.show() for slot in draft.values(Role.PERSON))


def _pleas(draft: Draft) -> dict[str, str]:
    """Who pleaded what, by name or by number of people."""
    found = {}
    for slot in draft.values(Role.PLEA):
        if isinstance(slot.value, Imposed) and isinstance(slot.value.what, Label):
            found[slot.value.whom] = slot.value.what.name
    return found


def _is_guilty(plea: Draft) -> bool:
    said = _pleas(plea)
    return "guilty" in said.values() if said else not _DENIAL.search(plea.trigger.span.text)


def _guilty(draft: Draft) -> frozenset[str]:
    """Whom a step that proves something proves it of."""
    said = _pleas(draft) if draft.type is EventType.PLEA else {}
    return frozenset(one for one in _names(draft) if said.get(one, "guilty") == "guilty")
