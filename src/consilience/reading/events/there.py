"""Where "there" is: "It called at Cork. Police boarded it there on Friday"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.knowledge.events import EventRecord
from consilience.reading.events.asides import background_of
from consilience.reading.events.draft import Draft
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot
from consilience.values.place import Place

# So many characters back a place is still the one that "there" points to.
_IN_MIND = 250


def with_there(
    scene: Scene, drafts: Sequence[Draft], records: Mapping[EventType, EventRecord]
) -> tuple[Draft, ...]:
    """Drafts whose verb has "there" beside it, with the last place named before it.

    Args:
        scene: The report as parsed.
        drafts: Steps with their own slots.
        records: By type: only some have a place.
    """
    return tuple(
        _placed(scene, one)
        if Role.PLACE.value in records[one.type].roles and not one.has(Role.PLACE)
        else one
        for one in drafts
    )


def _placed(scene: Scene, draft: Draft) -> Draft:
    verb = scene.doc[draft.trigger.root]
    there = [one for one in verb.children if one.lower_ == "there" and one.dep_ == "advmod"]
    if not there:
        return draft
    last = _last_place(scene, there[0].idx)
    if last is None:
        return draft
    doubt = f"'there': {last.span.text}, named before"
    return draft.plus(Slot(role=Role.PLACE, value=last.value, span=last.span, doubt=doubt))


def _last_place(scene: Scene, before: int) -> Mention | None:
    """The last place with a name of its own in front, in the same telling."""
    telling = background_of(scene, before)
    near = [
        one
        for one in scene.mentions
        if isinstance(one.value, Place)
        and one.value.parts
        and before - _IN_MIND < one.span.start < before
        and background_of(scene, one.span.start) == telling
    ]
    return near[-1] if near else None
