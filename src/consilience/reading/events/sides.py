"""Several on one side of a tip: "intelligence from Norway and the Dutch police"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.scene import Scene
from consilience.types import Mention, Slot, Span
from consilience.values.agency import Agency
from consilience.values.place import Place

# What may stand between two that are joined, an abbreviation in brackets included.
_LINK = r"(?:(?:the|its|their|of|from|by|with) )*(?:national |federal |local )?"
_AND = re.compile(
    rf"(?: \([^)\n]{{2,40}}\))?,? (?:and|as well as|along with|together with) {_LINK}"
)
# "from Oslo, Riga and Kiel": a comma joins only where "and" follows.
_COMMA = re.compile(rf"(?: \([^)\n]{{2,40}}\))?, {_LINK}")


def joined_to(scene: Scene, first: Sequence[Slot], others: Sequence[Slot]) -> list[Slot]:
    """Slots of a side that "and" joins to its first one.

    Args:
        scene: The report with its mentions.
        first: The slot of the side that was told, or none.
        others: What the sentence names on the same side; a state beside them is taken from
            the mentions of the report.
    """
    if not first:
        return []
    first = first[:1]
    role = first[0].role
    told = {one.span: one for one in others}
    told |= {one.span: slot for one in scene.mentions if (slot := _as_slot(one, first[0]))}
    added: list[Slot] = []
    end = first[0].span.end
    for span in sorted(told):
        if span.start < end:
            continue
        if not _linked(scene.report.text, end, span):
            continue
        added.append(replace(told[span], role=role))
        end = span.end
    return added


def leader(scene: Scene, named: Sequence[Slot], states: Sequence[Slot]) -> Sequence[Slot]:
    """The first of a side: an authority, or the state that stands joined before it."""
    if named and states and any(one.span == named[0].span for one in joined_to(scene, states, ())):
        return states[:1]
    return named[:1] or states[:1]


def _linked(text: str, end: int, span: Span) -> bool:
    gap = _AND.match(text, end)
    if gap is not None and gap.end() == span.start:
        return True
    gap = _COMMA.match(text, end)
    return gap is not None and gap.end() == span.start and bool(_AND.match(text, span.end))


def _as_slot(mention: Mention, first: Slot) -> Slot | None:
    """A state or an authority beside the first one."""
    value = mention.value
    if isinstance(value, Place) and not value.parts:
        value = Place(parts=(), country=value.country)
    elif not isinstance(value, Agency):
        return None
    return Slot(role=first.role, value=value, span=mention.span, doubt="joined by 'and'")
