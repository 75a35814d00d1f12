"""Forms: lines of a bulletin that say when, where and by whom, each behind its label.

"2. Detected: 15.03.2021, Varna, by the customs agency" has no verb, and the figure stands in a
line of its own ("3. Quantity: 300 kg"): all the lines are of one haul.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.reading.events.draft import Draft
from consilience.reading.scene import Scene
from consilience.types import EventType, Factuality, Role, Slot
from consilience.values.place import Place

_LINE = re.compile(
    r"(?m)^[ \t]*(?:[-*•–—▪●·]|\(?\d{1,2}[.)])?[ \t]*(?P<label>[A-Z][\w ()/]{2,40}):"
)
_SAYS = re.compile(
    r"(?i)(?:date|day|time|place|location|port|where|when|detect(?:ed|ion)|seized|seizure|found"
    r"|intercepted|discovered|facts|scene|authority|agency|service|seizing \w+|customs office)\b"
    r"(?! (?:goods|by\b.* before))"
)
_ROLES = {
    "date": Role.DATE,
    "place": Role.PLACE,
    "agency": Role.AGENCY,
    "facility": Role.FACILITY,
}
# Fewer labels are a list within a text.
_FEWEST = 3


def with_fields(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts whose first haul has what the lines of the form say of it."""
    text = scene.report.text
    lines = list(_LINE.finditer(text))
    haul = next((place for place, one in enumerate(drafts) if _is_haul(one)), None)
    if len(lines) < _FEWEST or haul is None:
        return tuple(drafts)
    done = list(drafts)
    filled = {one.role for one in done[haul].slots}
    for line in lines:
        if not _SAYS.match(line["label"]):
            continue
        end = text.find("\n", line.end())
        slots = _told(scene, line.end(), end if end >= 0 else len(text))
        done[haul] = done[haul].plus(*(one for one in slots if one.role not in filled))
        filled |= {one.role for one in slots}
    return tuple(done)


def _is_haul(draft: Draft) -> bool:
    return (
        draft.type is EventType.SEIZURE
        and draft.main
        and draft.factuality is not Factuality.DENIED
        and draft.has(Role.AMOUNT, Role.ITEM)
    )


def _told(scene: Scene, start: int, end: int) -> list[Slot]:
    """One value a role: a form names one day and one place."""
    told: dict[Role, Slot] = {}
    for one in scene.mentions:
        role = _ROLES.get(one.kind)
        if role is None or not start <= one.span.start < end:
            continue
        if isinstance(one.value, Place) and not one.value.parts and one.value.country is None:
            continue
        slot = Slot(role=role, value=one.value, span=one.span, doubt="a line of the form")
        told.setdefault(role, slot)
    return list(told.values())
