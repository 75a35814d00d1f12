"""The lines of a sentence: court, day, who got what, and who is not named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from consilience.casefile import CaseEvent, Finding, Status
from consilience.types import Factuality, Role
from consilience.values.count import Count
from consilience.values.date import Date
from consilience.values.penalty import Imposed, Limit, Penalty
from consilience.values.quantity import Bound
from consilience.writing.telling.events import (
    Telling,
    dispute_mark,
    event_clauses,
    factual_note,
    likely,
    shown,
    weightiest,
)
from consilience.writing.telling.lines import Clause, Line, Piece, joined, say, state, tag
from consilience.writing.telling.witnesses import cited_tail
from consilience.writing.view import View
from consilience.writing.words.dates import when_words
from consilience.writing.words.numbers import capital, number_words
from consilience.writing.words.penalties import penalty_words, whom_words
from consilience.writing.words.stages import FACTUALITY
from consilience.writing.words.values import is_total, value_words

MOST_PENALTIES = 8


def sentence_lines(view: View, event: CaseEvent) -> tuple[Line, ...]:
    """Where and when, then who got what; nothing that no report gives."""
    findings = [one for one in view.findings.get(event.id, ()) if shown(one)]
    done = event.factuality in (Factuality.ASSERTED, Factuality.CLAIMED)
    head = "" if done else f"Penalties ({FACTUALITY[event.factuality]})"
    lines = []
    lead = (*(_lead(view, findings) if done else ()), *_more(view, event, findings))
    if lead:
        lines.append(Line(head=head, pieces=lead))
    penalties = _penalties(view, event, findings)
    if penalties:
        pieces = (*joined(view, penalties, "; "), say("."), *_unnamed(view, findings))
        lines.append(Line(head=head, pieces=(*pieces, *cited_tail(view, findings))))
    return tuple(lines) or _bare(view, event)


def _lead(view: View, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """Where and when: `A court in Bodø announced sentences on 3 March (A, B)`."""
    place, date, court = (_best(findings, role) for role in (Role.PLACE, Role.DATE, Role.COURT))
    clauses = []
    if place:
        words = (state(view, value_words(place.value), place), *dispute_mark(view, place))
        pieces = (say(f"A court {likely(place)}in "), *words, say(" announced sentences"))
        clauses.append(Clause(pieces=pieces, findings=(place,)))
    elif court:
        named = state(view, capital(f"{likely(court)}{value_words(court.value)}"), court)
        pieces = (named, say(" announced sentences"))
        clauses.append(Clause(pieces=pieces, findings=(court,)))
    if date and isinstance(date.value, Date):
        before = () if clauses else (say("Sentences were announced "),)
        when = f"{likely(date)}{when_words(date.value.edtf)}"
        words = (state(view, when, date), *dispute_mark(view, date))
        clauses.append(Clause(pieces=(*before, *words), findings=(date,)))
    return (*joined(view, clauses, " "), say(". ")) if clauses else ()


def _best(findings: Sequence[Finding], role: Role) -> Finding | None:
    return next(iter(weightiest([one for one in findings if one.role is role])), None)


def _more(view: View, event: CaseEvent, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """The court's name, people, offences: counts in dispute have a paragraph of their own."""
    groups = {one.value.whom for one in findings if isinstance(one.value, Imposed)}

    whole = _whole(findings)

    def wanted(finding: Finding) -> bool:
        if isinstance(finding.value, Count):
            # "five men and four women": a part alone would read as everybody
            if whole is not None and finding is not whole:
                return False
            number = f"{finding.value.quantity.number:f}"
            return finding.status is not Status.DISPUTED and number not in groups
        if finding.role is Role.PERSON:
            return finding.value.show() not in groups
        return finding.role is Role.ORGANIZATION

    pieces: list[Piece] = []
    for head, role in (("Court", Role.COURT), ("Offences", Role.OFFENCE)):
        clauses = event_clauses(view, event, _is(role), Telling(bare=True))
        if clauses:
            pieces.extend((say(f"{head}: "), *joined(view, clauses), say(". ")))
    clauses = event_clauses(view, event, wanted)
    if clauses:
        pieces.extend((say("Sentenced: "), *joined(view, clauses), say(".")))
    return tuple(pieces)


def _is(role: Role) -> Callable[[Finding], bool]:
    return lambda finding: finding.role is role


def _penalties(view: View, event: CaseEvent, findings: Sequence[Finding]) -> list[Clause]:
    """Named people first, then groups; several penalties of one person under one name."""
    imposed: dict[str, list[tuple[Imposed, Finding]]] = {}
    for finding in weightiest([one for one in findings if one.role is Role.PENALTY]):
        if isinstance(finding.value, Imposed):
            imposed.setdefault(finding.value.whom, []).append((finding.value, finding))
    named = any(not whom.isdigit() for whom in imposed)
    imposed = {
        whom: left for whom, some in imposed.items() if (left := _not_named(whom, some, imposed))
    }
    clauses = [
        clause
        for whom in sorted(imposed, key=str.isdigit)
        for clause in _of_one(view, event, imposed[whom], named)
    ]
    if clauses[MOST_PENALTIES:]:
        more = state(view, f"and {len(clauses) - MOST_PENALTIES} more", clauses[-1].findings[0])
        clauses = [*clauses[:MOST_PENALTIES], Clause(pieces=(more,), findings=())]
    return clauses


def _not_named(
    whom: str,
    imposed: Sequence[tuple[Imposed, Finding]],
    known: Mapping[str, Sequence[tuple[Imposed, Finding]]],
) -> list[tuple[Imposed, Finding]]:
    """Penalties of a group, without those that as many named people got: "two got life" is they."""
    if not whom.isdigit():
        return list(imposed)
    named = [value.what for name, some in known.items() if not name.isdigit() for value, _ in some]
    return [(value, one) for value, one in imposed if named.count(value.what) != int(whom)]


def _of_one(
    view: View, event: CaseEvent, imposed: Sequence[tuple[Imposed, Finding]], named: bool
) -> list[Clause]:
    """All penalties of one person; in one clause what the same reports say."""
    clauses: list[Clause] = []
    for place, (value, finding) in enumerate(sorted(imposed, key=_least_first)):
        together = " together" if is_total(finding) else ""
        words = penalty_words(value.what) + together + factual_note(finding, event)
        # Often it is only probable that a penalty is this person's ("the head was sentenced").
        words = likely(finding) + words
        if place == 0:
            words = f"{whom_words(value, others=named)}: {words}"
        pieces = (state(view, words, finding), *dispute_mark(view, finding))
        last = clauses[-1] if clauses else None
        if last and tag(view, last.findings) == tag(view, (finding,)):
            pieces = (*last.pieces, say(", "), *pieces)
            clauses[-1] = Clause(pieces=pieces, findings=(*last.findings, finding))
        else:
            clauses.append(Clause(pieces=pieces, findings=(finding,)))
    return clauses


def _least_first(imposed: tuple[Imposed, Finding]) -> bool:
    """`At least six months, at most life`: the lower end of a range stands before the upper."""
    what = imposed[0].what
    return isinstance(what, Penalty) and what.limit is Limit.MAX


def _unnamed(view: View, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """` The other eight are unnamed.`: only where an exact whole and some names are given."""
    people = [one for one in findings if one.role is Role.PERSON]
    names = {one.value.show() for one in people if not likely(one)}
    whole = _whole(findings)
    number = _number(whole) if whole else Decimal(0)
    rest = number - len(names)
    if whole is None or not names or rest <= 0:
        return ()
    text = f"The other {number_words(rest, spell=True)} of the {number_words(number, spell=True)}"
    verb = " is" if rest == 1 else " are"
    return (say(" "), state(view, text, whole), say(f"{verb} unnamed."))


def _whole(findings: Sequence[Finding]) -> Finding | None:
    """The largest exact count of people, unless a rival count stands in more reports."""
    exact = [
        one
        for one in findings
        if isinstance(one.value, Count)
        and one.value.role == "person"
        and one.value.quantity.bound is Bound.EXACT
        and one.value.quantity.upper is None
    ]
    disputed = [one for one in exact if one.status is Status.DISPUTED]
    left = [one for one in exact if one not in disputed] + weightiest(disputed)[:1]
    return max(left, key=_number, default=None)


def _number(finding: Finding) -> Decimal:
    return finding.value.quantity.number if isinstance(finding.value, Count) else Decimal(0)


def _bare(view: View, event: CaseEvent) -> tuple[Line, ...]:
    clauses = event_clauses(view, event, lambda _: True)
    if not clauses:
        return ()
    return (Line(head="Sentenced", pieces=(*joined(view, clauses), say("."))),)
