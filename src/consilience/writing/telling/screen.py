"""The first screen in order: outcome, disputes, what was taken, who, how, elsewhere, silence."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.casefile import CaseEvent
from consilience.types import EventType, Factuality, Role
from consilience.values.place import Place
from consilience.writing.atlas.countries import country_name
from consilience.writing.telling.disputes import dispute_groups, dispute_line
from consilience.writing.telling.events import (
    MANY_REPORTS,
    Telling,
    event_clauses,
    event_line,
    left_out,
    weightiest,
)
from consilience.writing.telling.frames import frame
from consilience.writing.telling.hearing import unheard_line
from consilience.writing.telling.lines import Line, LineKind, Piece, joined, say
from consilience.writing.telling.outcome import sentence_lines
from consilience.writing.telling.silence import unstated_line
from consilience.writing.telling.witnesses import cited_tail, witness_line
from consilience.writing.view import View
from consilience.writing.words.numbers import counted
from consilience.writing.words.stages import EVENTS
from consilience.writing.words.values import with_article

MOST_DISPUTES = 4
MOST_EVENTS_A_TYPE = 2
_OUTCOME = (
    EventType.SENTENCE,
    EventType.APPEAL,
    EventType.ACQUITTAL,
    EventType.CONVICTION,
    EventType.PLEA,
)
_STORY = (
    EventType.SEIZURE,
    EventType.SEARCH,
    EventType.ARREST,
    EventType.EXTRADITION,
    EventType.CHARGE,
    EventType.TRAFFICKING,
    EventType.MANUFACTURE,
    EventType.DEATH,
    EventType.OVERDOSE,
    EventType.CONTROL_MEASURE,
    EventType.TIP_OFF,
    EventType.INVESTIGATION,
)
# The country of the case is where its latest step before a court, else its seizure, took place.
_HOME = (EventType.SENTENCE, EventType.CONVICTION, EventType.PLEA, EventType.SEIZURE)
_STEPS = frozenset({EventType.ARREST, EventType.CHARGE, EventType.SEARCH, EventType.INVESTIGATION})
_ACCUSING = frozenset({EventType.ARREST, EventType.CHARGE})
_ENDS = frozenset({EventType.SENTENCE, EventType.CONVICTION, EventType.PLEA})


def in_story_order(view: View) -> tuple[CaseEvent, ...]:
    """The events as an analyst asks for them: outcome, seizure, people, how it began; rest last."""
    order = (*_OUTCOME, *_STORY, EventType.STATISTIC)
    return tuple(sorted(_by_weight(view), key=lambda one: order.index(one.type)))


def first_screen(view: View) -> tuple[Line, ...]:
    """Everything that the page says before its tables."""
    home = _home(view)
    away: dict[str, list[CaseEvent]] = {}
    here: list[CaseEvent] = []
    for event in _by_weight(view):
        country = _country(view, event)
        if home and country and country != home and event.type in _STEPS:
            away.setdefault(country, []).append(event)
        else:
            here.append(event)
    lines = [
        *_told(view, here, _OUTCOME),
        *_disputes(view),
        *_told(view, here, _STORY),
        *(_elsewhere(view, country, away[country]) for country in sorted(away)),
        unstated_line(view),
        witness_line(view),
        unheard_line(view),
    ]
    return tuple(line for line in lines if line)


def _told(view: View, events: Sequence[CaseEvent], types: Sequence[EventType]) -> list[Line]:
    lines: list[Line] = []
    for one in types:
        some = [event for event in events if event.type is one]
        first = some[:1]
        told = first + [event for event in some[1:MOST_EVENTS_A_TYPE] if _weighty(view, event)]
        made = [line for event in told for line in _lines(view, event)]
        rest = len(some) - len(told)
        if made and rest > 0:
            more = Piece(text=counted(rest, f"more {EVENTS[one].lower()}"), href="#timeline")
            last = (*made[-1].pieces, say(" "), more, say(" in the timeline."))
            made[-1] = Line(head=made[-1].head, pieces=last)
        lines.extend(made if one is EventType.SENTENCE else _merged(made))
    return lines


def _lines(view: View, event: CaseEvent) -> tuple[Line, ...]:
    if event.type is EventType.SENTENCE:
        return sentence_lines(view, event)
    line = event_line(view, event)
    return (_with_voices(view, event, line),) if line else ()


def _merged(lines: Sequence[Line]) -> list[Line]:
    """Events of one type in one paragraph, each after the first with how far it is certain."""
    if not lines:
        return []
    pieces = list(lines[0].pieces)
    for line in lines[1:]:
        doubt = line.head.partition(" (")[2]
        pieces.append(say(f" Also{f' ({doubt}' if doubt else ''}: "))
        pieces.extend(line.pieces)
    return [Line(head=lines[0].head, pieces=tuple(pieces))]


def _weighty(view: View, event: CaseEvent) -> bool:
    """Whether an event beside a greater one of its type is told: among many reports, by two."""
    reports = {report for report, _ in event.members}
    return len(view.case.reports) <= MANY_REPORTS or len(reports) > 1


def _with_voices(view: View, event: CaseEvent, line: Line) -> Line:
    if event.type is not EventType.SEIZURE:
        return line
    tail = cited_tail(view, view.findings.get(event.id, ()))
    return Line(head=line.head, pieces=(*line.pieces, *tail))


def _disputes(view: View) -> list[Line]:
    groups = dispute_groups(view.case.findings)
    lines = [dispute_line(view, group) for group in groups[:MOST_DISPUTES]]
    if groups[MOST_DISPUTES:]:
        rest = len(groups) - MOST_DISPUTES
        noun = "dispute" if rest == 1 else "disputes"
        more = Piece(text=f"{rest} more {noun} in the table of findings", href="#findings")
        lines.append(Line(head="Also in dispute", pieces=(more, say(".")), kind=LineKind.DISPUTE))
    return lines


def _elsewhere(view: View, country: str, events: Sequence[CaseEvent]) -> Line:
    """Steps of the case in another country, and that no conviction there is reported."""
    pieces: list[Piece] = []
    for event in events[: 2 * MOST_EVENTS_A_TYPE]:
        clauses = event_clauses(view, event, lambda _: True, Telling(country=country))
        pieces.append(say(f"{' ' if pieces else ''}{frame(event.type).head}: "))
        pieces.extend((*joined(view, clauses), say("."), *left_out(view, event, len(clauses))))
    if _no_end_in(view, country) and any(event.type in _ACCUSING for event in events):
        pieces.append(say(" No conviction there is reported."))
    return Line(head=f"Elsewhere, in {with_article(country_name(country))}", pieces=tuple(pieces))


def _no_end_in(view: View, country: str) -> bool:
    """Whether every verdict and sentence of the case is known to be of another country.

    A country that fewer texts give for one sentence than another is a slip, not a second place.
    """
    ends = [event for event in view.case.events if event.type in _ENDS]
    lands = [{place.country for place in _places(view, event, best=True)} for event in ends]
    return all(land and country not in land and None not in land for land in lands)


def _home(view: View) -> str | None:
    for one in _HOME:
        for event in _by_weight(view):
            country = _country(view, event) if event.type is one else None
            if country and event.factuality is Factuality.ASSERTED:
                return country
    return None


def _country(view: View, event: CaseEvent) -> str | None:
    """The country of the best supported of the event's places, None where no place is given."""
    return next((place.country for place in _places(view, event) if place.country), None)


def _places(view: View, event: CaseEvent, *, best: bool = False) -> list[Place]:
    """Places of an event, best supported first; with `best` only those that no other outweighs."""
    findings = [one for one in view.findings.get(event.id, ()) if one.role is Role.PLACE]
    most = max((one.lineages[0] for one in findings), default=0) if best else 0
    ordered = weightiest([one for one in findings if one.lineages[0] >= most])
    return [one.value for one in ordered if isinstance(one.value, Place)]


def _by_weight(view: View) -> list[CaseEvent]:
    """Events that most reports tell first, then by date and id."""
    return sorted(
        view.case.events,
        key=lambda one: (-len({report for report, _ in one.members}), one.date or "~", one.id),
    )
