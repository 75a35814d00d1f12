"""The day of a step whose own words name none, told of the verb beside it.

"Officers opened a parcel on Monday and found 3 kg": one subject, two verbs, one Monday. "It began
on 3 May, when agents went through a container": what follows "when" was on that day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from consilience.reading.events.clauses import root_of, sentence_of
from consilience.reading.events.draft import Draft
from consilience.reading.events.telling import out_of_reach
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot, Span, Value
from consilience.values.date import Date

_STEPS = frozenset({EventType.SEIZURE, EventType.SEARCH, EventType.ARREST})
_WHEN = re.compile(r",? when\b")
# "Seized Jan. 11: 3 kg", "Detected: 15.03.2021" in lists that have no sentences
_BESIDE = re.compile(r":? (?:on |in )?")
# "arrested her on Friday and, days later, seized it"
_LATER = re.compile(
    r"(?i)\b(?:later|after(?:wards?)?|earlier|before|then|since|next|subsequently|previously)\b"
)


def with_days(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts of searches, seizures and arrests with the day that a clause beside them names."""
    dates = [
        one
        for one in scene.mentions
        if isinstance(one.value, Date) and not out_of_reach(scene, one)
    ]
    return tuple(
        one.plus(*_told_beside(scene, one, dates))
        if one.type in _STEPS and not one.has(Role.DATE)
        else one
        for one in drafts
    )


def _aside(scene: Scene, place: int) -> Span | None:
    """The passage set aside that a place lies in: "since May, when 5 kg were found"."""
    return next((one.span for one in scene.asides if one.span.start <= place < one.span.end), None)


def _told_beside(scene: Scene, draft: Draft, dates: Sequence[Mention]) -> list[Slot]:
    for one in dates:
        if sentence_of(scene, one.span.start) != draft.trigger.sentence:
            continue
        if _aside(scene, one.span.start) != _aside(scene, draft.trigger.span.start):
            continue
        if _BESIDE.fullmatch(scene.report.text, draft.trigger.span.end, one.span.start):
            doubt = one.doubt or f"right behind '{draft.trigger.span.text}'"
            return [Slot(role=Role.DATE, value=one.value, span=one.span, doubt=doubt)]
        if one.span.start > draft.trigger.span.start:
            return []
        joined, when = _joined(scene, draft, one), _when(scene, draft, one)
        if joined or when:
            value, doubt = (one.value, joined) if joined else (_end(one.value), when)
            return [Slot(role=Role.DATE, value=value, span=one.span, doubt=one.doubt or doubt)]
    return []


def _end(value: Value) -> Value:
    """The last day of a closed span: "from 2011 until May 3, 2014, when six were arrested"."""
    last = value.edtf.partition("/")[2] if isinstance(value, Date) else ""
    return Date(last) if last and last != ".." else value


def _joined(scene: Scene, draft: Draft, date: Mention) -> str:
    """The verb with one subject that names the day for both; empty where there is none."""
    if _LATER.search(scene.report.text, date.span.end, draft.trigger.span.start):
        return ""
    token = root_of(scene.doc, date.span)
    verb = scene.doc[draft.trigger.root]
    above = None if token is None else _verb_of(token)
    while verb.dep_ == "conj" and not _has_subject(verb):
        verb = verb.head
        if above is not None and verb.i == above.i:
            return f"of one sentence with '{verb.text}'"
    return ""


def _verb_of(token: Token) -> Token | None:
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in {"VERB", "AUX"}:
            return token
    return None


def _has_subject(token: Token) -> bool:
    return any(one.dep_ in {"nsubj", "nsubjpass"} for one in token.children)


def _when(scene: Scene, draft: Draft, date: Mention) -> str:
    """Whether an event stands in the clause that says what happened "when"."""
    match = _WHEN.match(scene.report.text, date.span.end)
    if match is None or draft.trigger.span.start < match.end():
        return ""
    between = scene.report.text[match.end() : draft.trigger.span.start]
    return "" if ";" in between else "what follows 'when'"
