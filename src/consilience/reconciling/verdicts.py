"""Which steps are what a court decides."""

from __future__ import annotations

from consilience.types import EventType

VERDICTS = frozenset(
    {EventType.PLEA, EventType.CONVICTION, EventType.SENTENCE, EventType.ACQUITTAL}
)
"""What settles whether somebody did it; a plea does where a court takes it."""

DECIDED = VERDICTS | {EventType.APPEAL}
"""Steps that befall everybody at one time, and that nobody counts anew next day."""
