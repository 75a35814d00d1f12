"""Rounds of searches: many places at once, after a find, and none of them is where it was made."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.reading.events.draft import Draft
from consilience.types import EventType, Role, Slot

_MANY = 3
_HELD = re.compile(r"(?i)detain|detention|captur|arrest|(?:was|were|is|are) (?:being )?held")


def places_of(search: Draft, seizure: Draft, roles: Sequence[Role]) -> list[Slot]:
    """What a search lends a seizure: all of `roles`, but the places of a round only to its own.

    "40 kg was seized at Kandla. ... Searches were conducted in Pune, Surat and Nagpur": the forty
    kilograms were found in none of the three. Told in one sentence they may have been.
    """
    if search.trigger.sentence > seizure.trigger.sentence and _HELD.match(search.trigger.span.text):
        return []  # a ship that is held, told of after the find: it may be another ship
    lent = search.values(*roles)
    places = {one.value.show() for one in search.values(Role.PLACE)}
    round_ = search.type is EventType.SEARCH and len(places) >= _MANY
    if not round_ or search.trigger.sentence == seizure.trigger.sentence:
        return list(lent)
    return [one for one in lent if one.role is not Role.PLACE]
