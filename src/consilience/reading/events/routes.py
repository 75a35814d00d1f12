"""The way that a load took: told by prepositions, by its box, by where it was found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consilience.reading.events.clauses import root_of, sentence_of
from consilience.reading.events.draft import Draft
from consilience.reading.events.roles import place_role
from consilience.reading.events.trigger import Trigger
from consilience.reading.rounds import operations
from consilience.reading.scene import Scene
from consilience.types import EventType, Factuality, Mention, Role, Slot
from consilience.values.label import Label
from consilience.values.place import Place

_ROUTE = frozenset({Role.ORIGIN, Role.TRANSIT, Role.DESTINATION})
# "in transit at Trieste", "stopped at Trieste on its way from A to B".
_PASSING = re.compile(
    r"(?i)\bin transit\b|\btransit (?:cargo|goods|container)|\bon (?:its|their) way (?:from|to)\b"
)
_PAPERS = re.compile(r"(?i)\b(?:consignee|consignor|consigned|shipper|importer of record)\b")
_GATES = frozenset({"port", "airport"})


def in_aside(scene: Scene, mention: Mention) -> bool:
    """Whether a mention stands in a set-aside span."""
    return any(one.span.start <= mention.span.start < one.span.end for one in scene.asides)


def trigger_at(scene: Scene, mention: Mention, kind: EventType) -> Trigger | None:
    """A trigger of this type at a mention that no verb tells of."""
    token = root_of(scene.doc, mention.span)
    sentence = sentence_of(scene, mention.span.start)
    if token is None or sentence < 0:
        return None
    return Trigger(
        type=kind,
        span=mention.span,
        root=token.i,
        tokens=(token.i,),
        sentence=sentence,
        noun=True,
        weak=False,
    )


def route(scene: Scene, rest: Sequence[Draft]) -> list[Draft]:
    """The ways that loads took, where only prepositions tell them ("from Syria to China").

    One way a report; in a bulletin that goes round, one for each of its operations.
    """
    told = operations(scene.sentences)
    moved = {told[one.trigger.sentence] for one in rest if one.type is EventType.TRAFFICKING}
    used = {slot.span for one in rest for slot in one.slots}
    ways: dict[int, Draft] = {}
    for mention, role in legs(scene):
        number = told[sentence_of(scene, mention.span.start)]
        if mention.span in used or number in moved:
            continue
        trigger = trigger_at(scene, mention, EventType.TRAFFICKING)
        if number not in ways and trigger is not None:
            ways[number] = Draft(trigger=trigger, factuality=Factuality.ALLEGED)
        if number in ways:
            slot = Slot(
                role=role, value=mention.value, span=mention.span, doubt="route of the load"
            )
            ways[number] = ways[number].plus(slot)
    return list(ways.values())


def legs(scene: Scene) -> Iterator[tuple[Mention, Role]]:
    """Places outside asides that a preposition makes a part of a way."""
    for one in scene.mentions:
        if not isinstance(one.value, Place) or in_aside(scene, one):
            continue
        role = place_role(scene.doc, one, EventType.TRAFFICKING)
        if role in _ROUTE and role is not None:
            yield one, role


def completed(scene: Scene, drafts: Sequence[Draft], found: Draft) -> list[Draft]:
    """Drafts whose trafficking has what the find says of the way: its box, the port it ended in.

    A load that came from another country and was found in a port or an airport, no other aim
    being told, was brought there; one that was "in transit" there passed through.
    """
    done = list(drafts)
    moves = [
        place for place, one in enumerate(done) if one.type is EventType.TRAFFICKING and one.main
    ]
    if not moves:
        return done
    told = [slot for place in moves for slot in done[place].slots]
    told += (made := _maker(told, done, found))
    if any(one.role in _ROUTE for one in told):
        added = [*made, *_box(scene, told), *_end(scene, told, found), *_firms(scene, told)]
        done[moves[0]] = done[moves[0]].plus(*added)
    return done


def _maker(told: Sequence[Slot], drafts: Sequence[Draft], found: Draft) -> list[Slot]:
    """Where a load came from that was made in another country than the one it was found in."""
    if any(one.role is Role.ORIGIN for one in told):
        return []
    return [
        _as(slot, Role.ORIGIN, "where it was made")
        for one in drafts
        if one.type is EventType.MANUFACTURE and one.main
        for slot in one.values(Role.PLACE)
        if _is_abroad(slot, found.values(Role.PLACE))
    ][:1]


def _end(scene: Scene, told: Sequence[Slot], found: Draft) -> list[Slot]:
    origins = [one for one in told if one.role is Role.ORIGIN]
    aims = [one for one in told if one.role is Role.DESTINATION]
    places = found.values(Role.PLACE)
    if not origins or not places:
        return []
    place = places[0]
    transit = any(one.role is Role.TRANSIT for one in told)
    if aims and not transit and _is_abroad(place, aims) and _passes(scene, place):
        return [_as(place, Role.TRANSIT, "in transit where it was found")]
    if not aims and _at_gate(found) and _is_abroad(place, origins):
        return [_as(place, Role.DESTINATION, "the port where it was found")]
    return []


def _box(scene: Scene, told: Sequence[Slot]) -> list[Slot]:
    if any(one.role is Role.CONVEYANCE for one in told):
        return []
    return [
        Slot(role=Role.CONVEYANCE, value=one.value, span=one.span, doubt="what it was found in")
        for one in scene.mentions
        if isinstance(one.value, Label)
        and one.value.name == "container_ship"
        and not in_aside(scene, one)
    ][:1]


def _firms(scene: Scene, told: Sequence[Slot]) -> list[Slot]:
    """Firms in the papers of a load ("Papers list Orr Trading as consignee")."""
    if any(one.role is Role.ORGANIZATION for one in told):
        return []
    return [
        Slot(role=Role.ORGANIZATION, value=one.value, span=one.span, doubt="in the load's papers")
        for one in scene.mentions
        if one.kind == "organization"
        and not in_aside(scene, one)
        and _PAPERS.search(scene.sentences[sentence_of(scene, one.span.start)].text)
    ][:1]


def _at_gate(found: Draft) -> bool:
    names = [one.value.name for one in found.values(Role.FACILITY) if isinstance(one.value, Label)]
    return bool(_GATES & set(names))


def _is_abroad(one: Slot, others: Sequence[Slot]) -> bool:
    countries = [other.value.country for other in others if isinstance(other.value, Place)]
    country = one.value.country if isinstance(one.value, Place) else None
    return country is not None and country not in countries


def _passes(scene: Scene, one: Slot) -> bool:
    sentence = scene.sentences[sentence_of(scene, one.span.start)]
    return bool(_PASSING.search(sentence.text))


def _as(one: Slot, role: Role, doubt: str) -> Slot:
    return Slot(role=role, value=one.value, span=one.span, doubt=doubt)
