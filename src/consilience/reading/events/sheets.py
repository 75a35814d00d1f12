"""Sheets: notices of which each line is a label and its value ("Quantity: 3.1 kg").

What customs and police circulate to each other has no verbs: the label says of which step a line is
and what its values are there. One sheet tells of one seizure; a label that comes again behind a
heading begins the next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from consilience.reading.events.draft import Draft
from consilience.reading.events.routes import in_aside, legs, trigger_at
from consilience.reading.events.sheet_lines import Field, Line, Sheet, find_sheets
from consilience.reading.scene import Scene
from consilience.types import EventType, Factuality, Mention, Role, Slot, Span
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.label import Label
from consilience.values.place import Place
from consilience.values.quantity import Quantity
from consilience.values.substance import Substance

_DOUBT = "by its label"
# Several authorities may have a part in one find; what else a step has from elsewhere stands.
_SEVERAL = frozenset({Role.AGENCY})
# What a line of each sort gives the seizure, by kind of mention.
_OF_FIND: Mapping[Field, Mapping[str, Role]] = {
    Field.DATE: {"date": Role.DATE},
    Field.PLACE: {"place": Role.PLACE, "facility": Role.FACILITY},
    Field.AGENCY: {"agency": Role.AGENCY},
    Field.FOUND: {
        "date": Role.DATE,
        "place": Role.PLACE,
        "facility": Role.FACILITY,
        "agency": Role.AGENCY,
    },
    Field.AMOUNT: {"amount": Role.AMOUNT, "count": Role.COUNT},
    Field.WORTH: {"money": Role.VALUE},
}
# And what it tells of the way of the load.
_OF_WAY: Mapping[Field, Mapping[str, Role]] = {
    Field.ORIGIN: {"place": Role.ORIGIN},
    Field.TRANSIT: {"place": Role.TRANSIT},
    Field.DESTINATION: {"place": Role.DESTINATION},
    Field.CONVEYANCE: {"conveyance": Role.CONVEYANCE},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A step that a sheet tells.

    Args:
        subject: Where it is told if no word of the sheet tells it; None at its first value.
        also: What a step that is made anew has besides.
    """

    kind: EventType
    told: Sequence[Slot]
    factuality: Factuality = Factuality.ASSERTED
    subject: Mention | None = None
    also: Sequence[Slot] = ()


def with_sheets(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts with the steps that sheets tell: the find, the way of the load, who was held."""
    done = list(drafts)
    for sheet in find_sheets(scene.report.text):
        find = _Step(
            kind=EventType.SEIZURE,
            told=_fill(scene, sheet, _OF_FIND),
            subject=_subject(scene, sheet),
        )
        way = _Step(
            kind=EventType.TRAFFICKING,
            factuality=Factuality.ALLEGED,
            told=[*_fill(scene, sheet, _OF_WAY), *_route(scene, sheet)],
            also=_drugs(scene, sheet),
        )
        for step in (find, way):
            _put(scene, done, sheet, step)
        for line in sheet.lines_of(Field.HELD):
            _hold(scene, done, line)
    return tuple(done)


def with_drugs(scene: Scene) -> Scene:
    """The scene in which the figures of a sheet are of the drug that its own line names.

    A bare "9 kg" is taken for the drug that a report is about, and each sheet is about its own.
    """
    meant: dict[Span, str] = {}
    for sheet in find_sheets(scene.report.text):
        drugs = {
            one.value.name
            for line in (*sheet.lines_of(Field.DRUG), *sheet.lines_of(Field.AMOUNT))
            for one in _mentions(scene, line)
            if isinstance(one.value, Substance)
        }
        for line in sheet.lines_of(Field.AMOUNT) if len(drugs) == 1 else ():
            bare = [one for one in _mentions(scene, line) if one.doubt and one.kind == "amount"]
            meant |= {one.span: next(iter(drugs)) for one in bare if _names_none(scene, line)}
    if not meant:
        return scene
    mentions = tuple(
        replace(one, value=replace(one.value, substance=meant[one.span]), doubt=_DOUBT)
        if isinstance(one.value, Amount) and one.span in meant
        else one
        for one in scene.mentions
    )
    return replace(scene, mentions=mentions)


def _names_none(scene: Scene, line: Line) -> bool:
    return all(one.kind != "substance" for one in _mentions(scene, line))


def _fill(scene: Scene, sheet: Sheet, table: Mapping[Field, Mapping[str, Role]]) -> list[Slot]:
    return [
        Slot(role=table[line.field][one.kind], value=one.value, span=one.span, doubt=_DOUBT)
        for line in sheet.lines
        if line.field in table
        for one in _mentions(scene, line)
        if one.kind in table[line.field] and _is_told(one)
    ]


def _mentions(scene: Scene, line: Line) -> list[Mention]:
    return [
        one
        for one in scene.mentions
        if line.start <= one.span.start < line.end and not in_aside(scene, one)
    ]


def _is_told(mention: Mention) -> bool:
    """Whether a count is of what is packed: who was held has a line of its own."""
    return not isinstance(mention.value, Count) or mention.value.role != "person"


def _subject(scene: Scene, sheet: Sheet) -> Mention | None:
    """What was found: the first amount of the sheet, else the drug that it is about."""
    kinds = ("amount", "substance")
    found = [
        one
        for line in sheet.lines
        if line.field in {Field.AMOUNT, Field.DRUG}
        for one in _mentions(scene, line)
        if one.kind in kinds
    ]
    return min(found, key=lambda one: (kinds.index(one.kind), one.span.start), default=None)


def _is_of(draft: Draft, sheet: Sheet) -> bool:
    return draft.main and sheet.start <= draft.trigger.span.start < sheet.end


def _drugs(scene: Scene, sheet: Sheet) -> list[Slot]:
    """Which drugs the sheet is about."""
    return [
        Slot(role=Role.SUBSTANCE, value=one.value, span=one.span, doubt=_DOUBT)
        for line in sheet.lines
        if line.field in {Field.AMOUNT, Field.DRUG}
        for one in _mentions(scene, line)
        if one.kind == "substance"
    ]


def _put(scene: Scene, done: list[Draft], sheet: Sheet, step: _Step) -> None:
    """The step of a sheet with what its lines tell, made where no word of the sheet tells it."""
    known = [at for at, one in enumerate(done) if one.type is step.kind and _is_of(one, sheet)]
    if known:
        home = done[known[0]]
        new = [one for one in step.told if one.role in _SEVERAL or not home.has(one.role)]
        done[known[0]] = home.plus(*new)
        return
    at = step.subject or next((_at(one.span, one) for one in step.told), None)
    trigger = trigger_at(scene, at, step.kind) if at is not None else None
    if trigger is not None:
        done.append(Draft(trigger=trigger, factuality=step.factuality).plus(*step.also, *step.told))


def _at(span: Span, slot: Slot) -> Mention:
    return Mention(span=span, kind=slot.role.value, value=slot.value)


def _route(scene: Scene, sheet: Sheet) -> list[Slot]:
    """The first place of a route, those between, and the last; "flight 12 from Oslo via Rome"."""
    found = [
        Slot(role=role, value=one.value, span=one.span, doubt=_DOUBT)
        for line in sheet.lines_of(Field.CONVEYANCE)
        for one, role in legs(scene)
        if line.start <= one.span.start < line.end
    ]
    for line in sheet.lines_of(Field.ROUTE):
        stops = [one for one in _mentions(scene, line) if isinstance(one.value, Place)]
        roles = [Role.ORIGIN, *[Role.TRANSIT] * (len(stops) - 2), Role.DESTINATION]
        if len(stops) > 1:
            found += [
                Slot(role=role, value=one.value, span=one.span, doubt=_DOUBT)
                for role, one in zip(roles, stops, strict=True)
            ]
    return found


def _hold(scene: Scene, done: list[Draft], line: Line) -> None:
    """Who was held: the number that opens the line, and the names in it; "nil" denies it."""
    told = [
        Slot(role=Role.PERSON, value=one.value, span=one.span, doubt=one.doubt or _DOUBT)
        for one in _mentions(scene, line)
        if one.kind == "name"
    ]
    counted = [_number(line, line.number)] if line.number is not None else []
    known = [
        at
        for at, one in enumerate(done)
        if one.type is EventType.ARREST and line.label.start <= one.trigger.span.start < line.end
    ]
    if known:
        home = done[known[0]].without(Role.COUNT) if counted else done[known[0]]
        done[known[0]] = _denied(home) if line.nobody else home.plus(*counted, *told)
        return
    label = Mention(span=line.label, kind="label", value=Label(kind="source", name=line.label.text))
    trigger = trigger_at(scene, label, EventType.ARREST)
    if trigger is not None and (told or counted or line.nobody):
        home = Draft(trigger=trigger)
        done.append(_denied(home) if line.nobody else home.plus(*counted, *told))


def _number(line: Line, number: Decimal) -> Slot:
    span = Span(line.start, line.start + len(line.figure), line.figure)
    value = Count(role="person", quantity=Quantity(number=number))
    return Slot(role=Role.COUNT, value=value, span=span, doubt=_DOUBT)


def _denied(draft: Draft) -> Draft:
    return Draft(trigger=draft.trigger, factuality=Factuality.DENIED)
