"""What no report states: the questions that nobody answers, grouped by the step they ask about."""

from __future__ import annotations

import re

from consilience.casefile import Question
from consilience.types import EventType
from consilience.writing.telling.checks import UNACCOUNTED, check_anchor, check_words
from consilience.writing.telling.lines import Line, LineKind, Piece, say
from consilience.writing.view import View
from consilience.writing.words.standing import listed

MOST_STEPS = 6
_ASKED = re.compile(r"(?:the )?(.+?) of (the [\w -]+)")
# What an analyst misses first.
_ORDER = (
    EventType.SEIZURE,
    EventType.ARREST,
    EventType.SENTENCE,
    EventType.CONVICTION,
    EventType.CHARGE,
    EventType.PLEA,
    EventType.SEARCH,
)


def unstated_line(view: View) -> Line | None:
    """`Not stated in any report: the place of the seizure; the date and court of the charge.`."""
    steps: dict[str, list[str]] = {}
    for question in sorted(view.case.questions, key=lambda one: _rank(view, one)):
        found = _ASKED.fullmatch(question.text.rstrip(".?"))
        step, what = (found.group(2), found.group(1)) if found else (question.text.rstrip(".?"), "")
        steps.setdefault(step, []).append(what)
    words = [
        f"the {listed(list(dict.fromkeys(asked)))} of {step}" if any(asked) else step
        for step, asked in steps.items()
    ]
    pieces: list[Piece] = [say(f"{'; '.join(words[:MOST_STEPS])}.")] if words else []
    open_ = [check for check in view.case.checks if check.rule == UNACCOUNTED]
    for check in open_[:1]:
        told = Piece(text=check_words(view, check), href=f"#{check_anchor(view, check)}")
        pieces.extend(([say(" ")] if pieces else []) + [told, say(".")])
    if not pieces:
        return None
    return Line(head="Not stated in any report", pieces=tuple(pieces), kind=LineKind.SILENCE)


def _rank(view: View, question: Question) -> int:
    event = view.event(question.event) if question.event else None
    if event is None or event.type not in _ORDER:
        return len(_ORDER)
    return _ORDER.index(event.type)
