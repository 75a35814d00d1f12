"""The lines of a sentence: court, day, who got what, and who is not named."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from consilience.casefile import CaseEvent, Finding, Status
from consilience.types import Factuality, Role
from consilience.values.count import Count
from consilience.values.date import Date
from consilience.values.penalty import Imposed
from consilience.values.quantity import Bound
from consilience.writing.telling.events import event_clauses, shown, weightiest
from consilience.writing.telling.lines import Clause, Line, Piece, joined, say, state
from consilience.writing.view import View
from consilience.writing.words.dates import when_words
from consilience.writing.words.numbers import number_words
from consilience.writing.words.penalties import penalty_words, whom_words
from consilience.writing.words.stages import FACTUALITY
from consilience.writing.words.values import value_words

MOST_PENALTIES = 8


def sentence_lines(view: View, event: CaseEvent) -> tuple[Line, ...]:
    """Where and when, then who got what; nothing that no report gives."""
    findings = [one for one in view.findings.get(event.id, ()) if shown(one)]
    done = event.factuality in (Factuality.ASSERTED, Factuality.CLAIMED)
    head = "" if done else f"Penalties ({FACTUALITY[event.factuality]})"
    clauses = (*(_lead(view, findings) if done else ()), *_counts(view, event, findings))
    lines = []
    if clauses:
        lines.append(Line(head=head, pieces=(*joined(view, clauses, " "), say("."))))
    penalties = _penalties(view, findings)
    if penalties:
        pieces = (*joined(view, penalties, "; "), say("."), *_unnamed(view, findings))
        lines.append(Line(head=head, pieces=pieces))
    return tuple(lines) or _bare(view, event)


def _lead(view: View, findings: Sequence[Finding]) -> tuple[Clause, ...]:
    place, date, court = (
        next(iter(weightiest([one for one in findings if one.role is role])), None)
        for role in (Role.PLACE, Role.DATE, Role.COURT)
    )
    clauses = []
    if place:
        pieces = (
            say("A court in "),
            state(view, value_words(place.value), place),
            *_mark(view, place),
            say(" announced sentences"),
        )
        clauses.append(Clause(pieces=pieces, findings=(place,)))
    elif court:
        pieces = (state(view, value_words(court.value), court), say(" announced sentences"))
        clauses.append(Clause(pieces=pieces, findings=(court,)))
    if date:
        before = () if clauses else (say("Sentences were announced "),)
        words = when_words(date.value.show()) if isinstance(date.value, Date) else ""
        clauses.append(
            Clause(pieces=(*before, state(view, words, date), *_mark(view, date)), findings=(date,))
        )
    if court and place:
        pieces = (say("the court: "), state(view, value_words(court.value), court))
        clauses.append(Clause(pieces=(*pieces, *_mark(view, court)), findings=(court,)))
    return tuple(clauses)


def _counts(view: View, event: CaseEvent, findings: Sequence[Finding]) -> tuple[Clause, ...]:
    """Offences, and the people sentenced: counts in dispute have a paragraph of their own."""
    groups = {one.value.whom for one in findings if isinstance(one.value, Imposed)}

    def wanted(finding: Finding) -> bool:
        if isinstance(finding.value, Count):
            number = f"{finding.value.quantity.number:f}"
            return finding.status is not Status.DISPUTED and number not in groups
        if finding.role is Role.PERSON:
            return finding.value.show() not in groups
        return finding.role in (Role.OFFENCE, Role.ORGANIZATION)

    return event_clauses(view, event, wanted)


def _penalties(view: View, findings: Sequence[Finding]) -> list[Clause]:
    """Named people first, then groups; several penalties of one person under one name."""
    imposed: dict[str, list[tuple[Imposed, Finding]]] = {}
    for finding in weightiest([one for one in findings if one.role is Role.PENALTY]):
        if isinstance(finding.value, Imposed):
            imposed.setdefault(finding.value.whom, []).append((finding.value, finding))
    named = any(not whom.isdigit() for whom in imposed)
    clauses: list[Clause] = []
    for whom in sorted(imposed, key=str.isdigit):
        for place, (value, finding) in enumerate(imposed[whom]):
            words = penalty_words(value.what)
            if place == 0:
                words = f"{whom_words(value, others=named)}: {words}"
            pieces = (state(view, words, finding), *_mark(view, finding))
            clauses.append(Clause(pieces=pieces, findings=(finding,)))
    if clauses[MOST_PENALTIES:]:
        more = state(view, f"and {len(clauses) - MOST_PENALTIES} more", clauses[-1].findings[0])
        clauses = [*clauses[:MOST_PENALTIES], Clause(pieces=(more,), findings=())]
    return clauses


def _unnamed(view: View, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """` The other eight are unnamed.`: only where an exact whole and some names are given."""
    names = {one.value.show() for one in findings if one.role is Role.PERSON}
    wholes = [
        (one.value.quantity.number, one)
        for one in findings
        if isinstance(one.value, Count)
        and one.value.role == "person"
        and one.value.quantity.bound is Bound.EXACT
        and one.value.quantity.upper is None
    ]
    number, whole = max(wholes, key=lambda pair: pair[0], default=(Decimal(0), None))
    rest = number - len(names)
    if whole is None or not names or rest <= 0:
        return ()
    text = f"The other {number_words(rest, spell=True)} of the {number_words(number, spell=True)}"
    verb = " is" if rest == 1 else " are"
    return (say(" "), state(view, text, whole), say(f"{verb} unnamed."))


def _mark(view: View, finding: Finding) -> tuple[Piece, ...]:
    if finding.status is not Status.DISPUTED:
        return ()
    return (Piece(text=" [disputed]", href=f"#{view.anchor(finding)}", kind="dispute"),)


def _bare(view: View, event: CaseEvent) -> tuple[Line, ...]:
    clauses = event_clauses(view, event, lambda _: True)
    if not clauses:
        return ()
    return (Line(head="Sentenced", pieces=(*joined(view, clauses), say("."))),)
