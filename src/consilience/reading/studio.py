"""Who asks and tells in a studio: they make the report and are nobody whom it is about."""

from __future__ import annotations

import re

from consilience.types import Span

# Words of a label that say so: "ORR, HOST:", "REPORTER (BO LEE):".
OF_STUDIO = re.compile(
    r"(?i)\b(?:anchor|host|presenter|reporter|journalist|correspondent|interviewer|moderator"
    r"|narrator|voice-?over|newsreader|newscaster|announcer|studio|caller|question|answer|subtitle"
    r"|vox pop|co-?host|commentator)\b|^[QA]\d*$"
)
# A label opens its line, behind a stamp at most; the word stands before the name or behind it.
_BEFORE = re.compile(r"(?:^|\n)(?P<rest>[^:\n]{0,40})$")
_STAMP = re.compile(r"[\W\d]*")
_BEHIND = re.compile(r"(?P<rest>[^:\n]{0,60}):")


def tells_from_studio(text: str, span: Span) -> bool:
    """Whether a name stands in the label of a turn that is of the studio."""
    behind = _BEHIND.match(text, span.end)
    before = _BEFORE.search(text, max(0, span.start - 42), span.start)
    if behind is None or before is None:
        return False
    if OF_STUDIO.search(before["rest"]):
        return True
    return bool(_STAMP.fullmatch(before["rest"]) and OF_STUDIO.search(behind["rest"]))
