"""What came of an appeal or of charges, by the words that tell it: nobody stays guilty for less.

An event of type `appeal` is any look of a higher court at a verdict, one of type `acquittal` any
end without guilt; only the sentence says which end it was.
"""

from __future__ import annotations

import re

from consilience.casefile import Claim
from consilience.reconciling.options import Sources
from consilience.types import EventId, EventType, ReportId

_UNDONE = re.compile(
    r"(?i)\b(?:quash|overturn|set(?:s|ting)? aside|vacat|annul|revers|overrul)\w*"
    r"[^.;]{0,60}?\b(?:convictions?|verdicts?|guilt)\b"
    r"|\b(?:convictions?|verdicts?)\b[^.;]{0,60}?\b(?:quash|overturn|set aside|vacat|annul|revers)"
)
_AGAIN = re.compile(
    r"(?i)\b(?<!no )(?:re-?trial|(?:new|second|fresh) trial|tried again|re-?tried"
    r"|(?:sent|remitted|remanded|referred) (?:the case |it )?back)\b"
)
_LOST = re.compile(
    r"(?i)\b(?:dismiss|reject|thr[eo]wn? out|turned down|den(?:y|ied)|refus|lost|fail|uph[eo]ld"
    r")\w*[^.;]{0,50}?\b(?:appeals?|convictions?|verdicts?|sentences?)\b"
    r"|\bappeals?\b[^.;]{0,50}?\b(?:dismiss|reject|thrown out|turned down|denied|refused|failed)"
)
_DROPPED = re.compile(r"(?i)\b(?:drop|withdr[ae]w|discontinu|abandon|thr(?:ew|own) out|dismiss)\w*")


def outcome(claim: Claim, members: tuple[tuple[ReportId, EventId], ...], sources: Sources) -> str:
    """How a person stands after an appeal or an end without guilt; empty where nothing is said.

    Args:
        claim: That names the person.
        members: The tellings of the event, as in `CaseEvent`.
        sources: Readings by report.

    Returns:
        `conviction quashed`, `retrial`, `appeal dismissed`, `charges dropped` or "".
    """
    reading = sources.readings.get(claim.report)
    told = {event for report, event in members if report == claim.report}
    for event in reading.events if reading else ():
        if reading is None or event.id not in told:
            continue
        at = event.trigger.start
        lines = [one.text for one in reading.sentences if one.start <= at < one.end]
        words = lines[0] if lines else event.trigger.text
        if event.type is EventType.APPEAL and _UNDONE.search(words):
            return "retrial" if _AGAIN.search(words) else "conviction quashed"
        if event.type is EventType.APPEAL and _LOST.search(words):
            return "appeal dismissed"
        if event.type is EventType.ACQUITTAL and _DROPPED.search(event.trigger.text):
            return "charges dropped"
    return ""
