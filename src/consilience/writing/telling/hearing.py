"""Who is silent, and which papers nobody saw."""

from __future__ import annotations

import re

from consilience.types import EventType, Factuality
from consilience.writing.telling.lines import Line, LineKind, say
from consilience.writing.view import View
from consilience.writing.words.stages import ACCUSED
from consilience.writing.words.standing import listed

# "U.S. Attorney" and "attorney general" prosecute; these words stand for the other side.
_DEFENCE = re.compile(
    r"\b(?:defen[cs]e (?:lawyer|attorney|counsel)|lawyers? for|counsel for|attorneys? for"
    r"|lawyers?|barristers?|solicitors?|public defenders?)\b",
    re.IGNORECASE,
)
_COURT = re.compile(r"\bcourts?\b|\btribunal\b", re.IGNORECASE)
_JUDGED = frozenset({EventType.SENTENCE, EventType.CONVICTION, EventType.ACQUITTAL})


def unheard_line(view: View) -> Line | None:
    """Whom no report lets speak, and the papers that none of them is."""
    unheard = _unheard(view)
    unseen = _unseen(view)
    pieces = [say(f"{listed(unheard)}.")] if unheard else []
    if unseen:
        pieces.append(say(f"{' ' if unheard else ''}Not seen: {listed(unseen)}."))
    if not pieces:
        return None
    return Line(head="Not heard" if unheard else "", pieces=tuple(pieces), kind=LineKind.SILENCE)


def _unheard(view: View) -> list[str]:
    accused = [one for one in view.case.people if one.stage in ACCUSED]
    types = {one.type for one in view.case.events if one.factuality is not Factuality.DENIED}
    if not accused and not types & (_JUDGED | {EventType.CHARGE, EventType.ARREST, EventType.PLEA}):
        return []
    statements = [
        one
        for report in view.case.reports
        if report in view.readings
        for one in view.readings[report].statements
    ]
    speakers = {one.speaker.casefold() for one in statements}
    names = {name.casefold() for one in accused for name in (one.name, *one.spellings)}
    lawyers = any(_DEFENCE.search(f"{one.speaker} {one.role or ''}") for one in statements)
    who = (
        "the defendants"
        if types & (_JUDGED | {EventType.CHARGE, EventType.PLEA})
        else ("the people arrested")
    )
    return ([] if speakers & names else [who]) + ([] if lawyers else ["their lawyers"])


def _unseen(view: View) -> list[str]:
    types = {one.type for one in view.case.events if one.factuality is Factuality.ASSERTED}
    courts = any(
        _COURT.search(view.reports[one].publisher or "")
        for one in view.case.reports
        if one in view.reports
    )
    papers = []
    if types & _JUDGED:
        papers.append("the judgment itself (only a court's notice)" if courts else "the judgment")
    if EventType.CHARGE in types:
        papers.append("the charging document")
    return papers
