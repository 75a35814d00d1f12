"""Where something is that a person names: words in a text, an event in a report."""

from __future__ import annotations

import re

from consilience.errors import UsageError
from consilience.reconciling.log import digest_of
from consilience.types import Report, ReportId
from consilience.workspace.sheaf import Sheaf


def words_in(report: Report, words: str, which: str = "1") -> tuple[int, int]:
    """Where words stand in a report, `[start, end)` in code points.

    Args:
        report: Whose text is looked in.
        words: As the text has them, but for blanks and line ends.
        which: The number of the place among several, from 1.

    Raises:
        UsageError: they do not stand there, or not so often.
    """
    parts = words.split()
    if not parts:
        raise UsageError("the words", "are empty", "copy them from the report")
    found = list(re.finditer(r"\s+".join(map(re.escape, parts)), report.text))
    if not found:
        raise UsageError(words[:80], "does not stand in the report", "copy it from the text")
    if not which.isdecimal() or not 0 < int(which) <= len(found):
        raise UsageError(
            f"place {which[:10]}", f"there are {len(found)} such places", "give a number from 1"
        )
    one = found[int(which) - 1]
    return one.start(), one.end()


def event_address(sheaf: Sheaf, report: ReportId, event: str) -> str:
    """How the log names the telling of a case's event by a report.

    Raises:
        UsageError: the case has no such event, or the report does not tell it.
    """
    found = next((one for one in sheaf.file.events if one.id == event), None)
    if found is None:
        raise UsageError(event or "the event", "is none of this case", "choose one")
    own = [told for name, told in found.members if name == report]
    reading = sheaf.readings.get(report)
    for one in reading.events if reading else ():
        if one.id in own:
            return f"event:{report}:{one.trigger.start}-{one.trigger.end}:{one.type.value}"
    # An event that a person added is named after the decision that added it.
    for taken in sheaf.file.decisions:
        if f"d-{digest_of(taken)}" in own:
            return taken.target
    remedy = "choose an event that this report tells, or add the event on its words first"
    raise UsageError(found.label, f"is not told by {report}", remedy)
