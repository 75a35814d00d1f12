"""Opening a box is part of finding what was in it, where one sentence tells both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.draft import Draft
from consilience.reading.scene import Scene
from consilience.types import EventType, Role

_OPENED = re.compile(r"(?i)\bopened\b|\bintercept")
_GOODS = frozenset({"cargo", "shipment", "consignment", "load", "parcel", "goods", "drug", "drugs"})
_MOVERS = frozenset({"conveyance", "facility", "name"})
_WHOLE = (Role.PLACE, Role.DATE, Role.AGENCY, Role.FACILITY, Role.COUNT)


def fold_openings(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts in which "opened a container and took out 40 kg" is one seizure, no search beside it.

    A box opened in a sentence of its own stays a search; its day is then that of the find too.
    """
    done = list(drafts)
    for opening in drafts:
        if opening.type is not EventType.SEARCH or not _OPENED.search(opening.trigger.span.text):
            continue
        if _of_vehicle(scene, opening):
            continue
        finds = [
            place
            for place, one in enumerate(done)
            if one.type is EventType.SEIZURE and one.main and _same_find(opening, one)
        ]
        if not finds:
            continue
        home = done[finds[0]]
        same = home.trigger.sentence == opening.trigger.sentence or _of_goods(scene, opening)
        roles = _WHOLE if same else (Role.DATE,)
        missing = [role for role in roles if not home.has(role)]
        done[finds[0]] = home.plus(
            *(
                replace(one, doubt=one.doubt or "from the opening of the load")
                for one in opening.values(*missing)
            )
        )
        if same:
            done.remove(opening)
    return tuple(done)


def _same_find(opening: Draft, find: Draft) -> bool:
    """Whether no place or day tells the two apart."""
    return not any(
        opening.has(role)
        and find.has(role)
        and {one.value.show() for one in opening.values(role)}.isdisjoint(
            one.value.show() for one in find.values(role)
        )
        for role in (Role.PLACE, Role.DATE)
    )


def _of_vehicle(scene: Scene, opening: Draft) -> bool:
    """Whether a ship, a car or a traveller was intercepted: a search, whatever it brought.

    So is whatever is somebody's or has a number ("his 12-wheeler"), if it is no load.
    """
    verb = scene.doc[opening.trigger.root]
    if verb.lemma_ != "intercept":
        return False
    owned = any(
        child.lower_ not in _GOODS and any(one.dep_ == "poss" for one in child.children)
        for child in verb.children
        if child.dep_ in {"dobj", "nsubjpass"}
    )
    return owned or any(
        one.kind in _MOVERS and one.span.start <= child.idx < one.span.end
        for child in verb.children
        if child.dep_ in {"dobj", "nsubjpass"}
        for one in scene.mentions
    )


def _of_goods(scene: Scene, opening: Draft) -> bool:
    """Whether goods were intercepted, not a ship or a car: "the cargo was intercepted"."""
    verb = scene.doc[opening.trigger.root]
    return verb.lemma_ == "intercept" and any(
        one.dep_ in {"dobj", "nsubjpass"} and one.lower_ in _GOODS for one in verb.children
    )
