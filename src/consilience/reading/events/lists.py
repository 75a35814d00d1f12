"""Lists of people under a line that ends in a colon ("Those who pleaded guilty include:")."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.reading.events.draft import JUDICIAL, Draft
from consilience.reading.scene import Scene
from consilience.types import EventType, Role, Slot
from consilience.values.label import Label
from consilience.values.penalty import Imposed

# A list line is a name with an age and a home, not a paragraph.
_LINE = 120


def with_lists(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts of a step that a list follows, with everybody on the list."""
    busy = {one.trigger.sentence for one in drafts}
    done = list(drafts)
    for number, sentence in enumerate(scene.sentences):
        if not sentence.text.rstrip().endswith(":"):
            continue
        heads = [
            place
            for place, one in enumerate(done)
            if one.trigger.sentence in _heading(number, busy)
            and one.type in JUDICIAL
            and not one.inner
        ]
        if heads:
            named = _names(scene, number + 1, busy)
            done[heads[-1]] = _with_names(done[heads[-1]], named)
    return tuple(done)


def _heading(number: int, busy: set[int]) -> tuple[int, ...]:
    """The line with the colon, or the one before it where that tells the step."""
    return (number,) if number in busy else (number - 1, number)


def _names(scene: Scene, first: int, busy: set[int]) -> list[Slot]:
    found: list[Slot] = []
    for number in range(first, len(scene.sentences)):
        line = scene.sentences[number]
        on_line = [
            one
            for one in scene.mentions
            if one.kind == "name" and line.start <= one.span.start < line.end
        ]
        if number in busy or not on_line or len(line.text) > _LINE:
            break
        first_name = on_line[0]
        found.append(Slot(role=Role.PERSON, value=first_name.value, span=first_name.span))
    return found


def _with_names(draft: Draft, named: Sequence[Slot]) -> Draft:
    grown = draft.plus(*named)
    if draft.type is not EventType.PLEA:
        return grown
    guilty = Label(kind="plea", name="guilty")
    return grown.plus(
        *(
            Slot(
                role=Role.PLEA,
                value=Imposed(whom=one.value.show(), what=guilty),
                span=one.span,
                doubt="by the list's heading",
            )
            for one in named
        )
    )
