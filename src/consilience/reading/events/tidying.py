"""What a finished event does not repeat: the general beside the particular."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from consilience.reading.events.draft import Draft
from consilience.reading.events.forces import without_general
from consilience.reading.scene import Scene
from consilience.types import EventType, Role, Slot, Span, Value
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.substance import Substance

_WHERE = frozenset({Role.PLACE, Role.ORIGIN})
# A ban or a count of deaths may be of a whole class.
_OF_CLASSES = frozenset(
    {EventType.CONTROL_MEASURE, EventType.STATISTIC, EventType.DEATH, EventType.OVERDOSE}
)
_GENERIC = frozenset({"drugs", "other drugs"})
_OWN_YEAR = 24
# Of these an open span gives the moment it starts: "in custody since Friday".
_AT_ONCE = frozenset({EventType.ARREST, EventType.SEIZURE})
# "the biggest find since 2012" says how long it had none like it.
_RANKED = re.compile(
    r"(?i)\b(?:\w{3,}est|most|record|first|worst)\b(?: (?!since\b)[\w’'-]+){0,9} (?:since )?$"
)
_AT_COURT = frozenset({EventType.SENTENCE, EventType.CONVICTION, EventType.PLEA, EventType.CHARGE})


def tidy(drafts: Sequence[Draft], scene: Scene) -> tuple[Draft, ...]:
    """Drafts without coarser places, days nobody can know, and "drugs" where one is named.

    "drugs" tells something only in a report that names none, "the stimulant" only in one that
    names no stimulant; a drug whose amount was found is no further find
    (docs/reference/format.md, "Substances").
    """
    named = any(_is_named(slot) for one in drafts for slot in one.slots)
    classes = {
        parent
        for one in scene.mentions
        if isinstance(one.value, Substance)
        for parent in one.value.parents
        if parent.endswith("s")  # "opioids", not cocaine, of which crack is a kind
    }
    weighed = {
        slot.value.substance
        for one in drafts
        if one.type is EventType.SEIZURE and one.main
        for slot in one.slots
        if isinstance(slot.value, Amount)
    }
    taken = {slot.span for one in drafts if _is_find(one) for slot in one.values(Role.ITEM)}
    return tuple(
        _without(
            _unburdened(_tidied(one, scene, named=named), taken),
            set() if one.type in _OF_CLASSES else classes,
            weighed if _is_find(one) else set(),
        )
        for one in drafts
    )


def _unburdened(draft: Draft, taken: AbstractSet[Span]) -> Draft:
    """An arrest without the money and goods that a seizure of the report takes in the same words.

    "Officers arrested 21 people and restrained 790,000 euros": nobody arrested the money.
    """
    if draft.type is not EventType.ARREST:
        return draft
    kept = [
        one
        for one in draft.slots
        if one.role is not Role.ITEM
        or not any(one.span.start < other.end and other.start < one.span.end for other in taken)
    ]
    return replace(draft, slots=tuple(kept))


def _is_find(draft: Draft) -> bool:
    return draft.type is EventType.SEIZURE and draft.main


def _without(draft: Draft, classes: AbstractSet[str], weighed: AbstractSet[str]) -> Draft:
    """The draft without classes of what the report names, and without what was weighed."""
    kept = [
        one
        for one in draft.slots
        if not isinstance(one.value, Substance)
        or (one.value.name not in weighed and one.value.name not in classes)
    ]
    return replace(draft, slots=tuple(kept))


def _is_named(slot: Slot) -> bool:
    if isinstance(slot.value, Amount):
        return slot.value.substance not in _GENERIC
    return isinstance(slot.value, Substance) and slot.value.name not in _GENERIC


def _is_of_deed(slot: Slot, draft: Draft, scene: Scene) -> bool:
    """Whether a year only says of which deed a court speaks ("jailed over the 2018 smuggling")."""
    text, span = scene.report.text, slot.span
    if 0 <= draft.trigger.span.start - span.end < _OWN_YEAR:
        return False  # "his 2018 conviction"
    before, behind = text[max(0, span.start - 6) : span.start], text[span.end : span.end + 2]
    return bool(
        re.fullmatch(r"\d{4}", span.text)
        and re.search(r"\b(?:the|a|his|her|their)\s$", before)
        and re.fullmatch(r"\s[a-z]", behind)
    )


def _tidied(draft: Draft, scene: Scene, *, named: bool) -> Draft:
    kept = []
    for one in draft.slots:
        if one.role in _WHERE and _is_coarse(one, [two.value for two in draft.values(one.role)]):
            continue
        if draft.type is EventType.SEIZURE and _is_ship_in_port(one, draft):
            continue
        if draft.type is EventType.CONTROL_MEASURE and isinstance(one.value, Place):
            kept.append(replace(one, value=_state(one)))
            continue
        if isinstance(one.value, Date) and one.value.edtf.startswith("XXXX"):
            continue
        if draft.type in _AT_ONCE and isinstance(one.value, Date):
            if (
                draft.main
                and one.value.edtf.endswith("/..")
                # "since April, when 5 kg were found": the day of that find
                and draft.trigger.span.start < one.span.start
                and _RANKED.search(scene.report.text[max(0, one.span.start - 90) : one.span.start])
            ):
                continue
            kept.append(_moment(one, one.value))
            continue
        if (
            draft.type in _AT_COURT
            and isinstance(one.value, Date)
            and _is_of_deed(one, draft, scene)
        ):
            continue
        if named and isinstance(one.value, Substance) and one.value.name in _GENERIC:
            continue
        kept.append(one)
    raided = draft.type in {EventType.SEIZURE, EventType.SEARCH}
    return replace(draft, slots=tuple(without_general(kept) if raided else kept))


def _moment(slot: Slot, date: Date) -> Slot:
    """The start of an open span: "in custody since Friday", "seized since the raid in May"."""
    if not date.edtf.endswith("/.."):
        return slot
    return replace(slot, value=replace(date, edtf=date.edtf[:-3]), doubt="the start of a span")


def _state(slot: Slot) -> Value:
    """The country, where a capital that acts stands for its government ("Oslo banned it")."""
    if isinstance(slot.value, Place) and slot.doubt and "government" in slot.doubt:
        return Place(parts=(), country=slot.value.country)
    return slot.value


def _is_ship_in_port(slot: Slot, draft: Draft) -> bool:
    """Whether a ship is only what brought a load that was found in a port."""
    if slot.role is not Role.FACILITY or slot.value.show() != "vessel":
        return False
    return any(one.value.show() == "port" for one in draft.values(Role.FACILITY))


def _is_coarse(slot: Slot, places: Sequence[object]) -> bool:
    """Whether another place of the event lies in this one."""
    return any(
        isinstance(one, Place)
        and isinstance(slot.value, Place)
        and one.refines(slot.value)
        and not slot.value.refines(one)
        for one in places
    )
