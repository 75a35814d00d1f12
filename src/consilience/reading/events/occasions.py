"""One occasion told in one sentence: the stop, the find and the arrest share day, place, force.

"A sting near Carlow on Friday led to the arrest of Roe and the recovery of 3 kg of heroin": two
events, one Friday. The next sentence may tell of weeks later.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.reading.events.asides import background_of
from consilience.reading.events.draft import Draft
from consilience.reading.events.sweeps import places_of
from consilience.reading.rounds import operations
from consilience.reading.scene import Scene
from consilience.types import EventType, Factuality, Role, Slot

_OPERATIVE = frozenset({EventType.SEARCH, EventType.SEIZURE, EventType.ARREST})
# What each type takes over, and from which types, the likeliest first.
_TAKES: Mapping[EventType, Mapping[Role, tuple[EventType, ...]]] = {
    EventType.SEARCH: {
        Role.DATE: (EventType.SEIZURE, EventType.ARREST),
        Role.PLACE: (EventType.SEIZURE,),
        Role.AGENCY: (EventType.SEIZURE, EventType.ARREST),
    },
    EventType.SEIZURE: {
        Role.DATE: (EventType.SEARCH, EventType.ARREST),
        Role.PLACE: (EventType.SEARCH, EventType.ARREST),
        Role.AGENCY: (EventType.SEARCH, EventType.ARREST),
    },
    EventType.ARREST: {
        Role.DATE: (EventType.SEARCH, EventType.SEIZURE),
        Role.PLACE: (EventType.SEARCH, EventType.SEIZURE),
        Role.AGENCY: (EventType.SEARCH, EventType.SEIZURE),
    },
}
# Words that begin another occasion within a sentence.
_APART = re.compile(
    r"(?i)\b(?:another|separate(?:ly)?|meanwhile|elsewhere|earlier|previous(?:ly)?|later|similarly"
    r"|in addition|in the same vein|the (?:second|third|other) (?:case|incident|seizure)|followed"
    r"|last (?:week|month|year)|the following|days? (?:after|before|earlier)|since then"
    r"|also (?:on|in))\b"
)
_TRIED = frozenset({EventType.PLEA, EventType.CONVICTION, EventType.SENTENCE})


def share_occasions(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts whose searches, seizures and arrests have what the others of the sentence tell."""
    tried = any(one.type in _TRIED and one.main for one in drafts)
    operative = [place for place, one in enumerate(drafts) if _is_operative(one)]
    done = list(drafts)
    told = operations(scene.sentences)
    for place in operative:
        beside = [
            drafts[other]
            for other in operative
            # A court tells of it long after: a day there is of one step alone.
            if other != place
            and told[drafts[other].trigger.sentence] == told[drafts[place].trigger.sentence]
            and not (tried and not _are_raid(drafts[place], drafts[other]))
            and _of_one_case(scene, drafts[place], drafts[other])
        ]
        done[place] = _completed(scene, drafts[place], beside)
    return tuple(done)


def _of_one_case(scene: Scene, left: Draft, right: Draft) -> bool:
    """Whether both are of the report's case, or both of one that it tells in passing."""
    places = (left.trigger.span.start, right.trigger.span.start)
    return background_of(scene, places[0]) == background_of(scene, places[1])


def _is_operative(draft: Draft) -> bool:
    told = draft.factuality not in {Factuality.DENIED, Factuality.PLANNED}
    return draft.type in _OPERATIVE and draft.main and told and not draft.inner


def _completed(scene: Scene, draft: Draft, beside: Sequence[Draft]) -> Draft:
    for role, types in _TAKES[draft.type].items():
        if not draft.has(role):
            draft = draft.plus(*_borrowed(scene, draft, role, types, beside))
    return draft


def _borrowed(
    scene: Scene, draft: Draft, role: Role, types: Sequence[EventType], beside: Sequence[Draft]
) -> list[Slot]:
    near = sorted(
        (
            one
            for one in beside
            if one.type in types and places_of(one, draft, (role,)) and _one(scene, draft, one)
        ),
        key=lambda one: (
            abs(one.trigger.sentence - draft.trigger.sentence),
            types.index(one.type),
            one.trigger.span.start,
        ),
    )
    doubt = f"of one occasion with '{near[0].trigger.span.text}'" if near else ""
    return [
        replace(slot, doubt=slot.doubt or doubt) for one in near[:1] for slot in one.values(role)
    ]


def _one(scene: Scene, left: Draft, right: Draft) -> bool:
    """Whether one sentence tells both, and no word between them sets the later one apart.

    A search and what it brought to light may take a paragraph: "His van was stopped on Friday. In
    it was a box. Officers found 3 kg of heroin."
    """
    first, last = sorted((left, right), key=lambda one: one.trigger.span.start)
    between = scene.report.text[first.trigger.span.end : last.trigger.span.start]
    far = last.trigger.sentence != first.trigger.sentence
    if far and ("\n" in between or not _are_raid(left, right)):
        return False
    return not _APART.search(between)


def _are_raid(left: Draft, right: Draft) -> bool:
    """Whether one is a search and the other a seizure."""
    return {left.type, right.type} == {EventType.SEARCH, EventType.SEIZURE}
