"""Set-aside spans that tell of another case: read, but never as facts of this one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.draft import Draft
from consilience.reading.scene import Scene
from consilience.types import Aside


def is_background(aside: Aside) -> bool:
    """Whether a set-aside span tells of another case: read, but never as a fact of this one."""
    return aside.why.startswith("another")


def is_case(aside: Aside) -> bool:
    """Whether a set-aside span tells of another drug case; "another matter" is none of ours."""
    return aside.why.startswith("another case")


def background_of(scene: Scene, start: int) -> Aside | None:
    """The set-aside span about another case that a place of the text stands in."""
    for one in scene.asides:
        if is_background(one) and one.span.start <= start < one.span.end:
            return one
    return None


def set_apart(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts of other cases marked as background before anything of this one is given to them."""
    return tuple(
        one if background_of(scene, one.trigger.span.start) is None else replace(one, main=False)
        for one in drafts
    )
