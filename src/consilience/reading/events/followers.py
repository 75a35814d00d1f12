"""Another case goes on: what is told next of the people whom it brought belongs to it.

"In a separate case Ann Orr was jailed on Monday. Orr had pleaded guilty": her plea is no step of
the case that the report is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.draft import Draft
from consilience.reading.scene import Scene
from consilience.types import Role

_SEPARATE = re.compile(
    r"(?i)\b(?:separate|unrelated|different|another|other) (?:\w+ )?(?:case|matter|trial|incident"
    r"|investigation|enquiry|inquiry|operation)\b|^\W*(?:separately|meanwhile|elsewhere)\b"
)


def with_followers(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts in which steps of people whom only another case brought are background too."""
    strangers = {
        slot.value.show()
        for one in drafts
        if not one.main and _SEPARATE.search(scene.sentences[one.trigger.sentence].text)
        for slot in one.values(Role.PERSON)
        if _is_new_there(scene, slot.value.show(), one)
    }
    return tuple(
        replace(one, main=False) if one.main and _is_of(one, strangers) else one for one in drafts
    )


def _is_new_there(scene: Scene, name: str, draft: Draft) -> bool:
    """Whether the report names somebody nowhere before the sentence of a step."""
    person = scene.people.named(name)
    start = scene.sentences[draft.trigger.sentence].start
    return person is not None and person.spans[0].start >= start


def _is_of(draft: Draft, strangers: set[str]) -> bool:
    people = {slot.value.show() for slot in draft.values(Role.PERSON)}
    return bool(people) and people <= strangers
