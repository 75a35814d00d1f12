"""One line an event: what was seized, who was arrested, how it began."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from consilience.casefile import CaseEvent, Finding, Status
from consilience.types import Factuality, Role
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.quantity import Quantity
from consilience.writing.telling.frames import CONDUCT, WHOLES, frame, in_prose
from consilience.writing.telling.lines import Clause, Line, Piece, joined, say, state, tag
from consilience.writing.telling.parts import Groups, by_finding, groups_of, loads_of
from consilience.writing.telling.persons import accused_note, is_freed, is_private
from consilience.writing.view import View
from consilience.writing.words.numbers import counted, number_words
from consilience.writing.words.stages import FACTUALITY
from consilience.writing.words.sureness import unsure_words

MOST_A_ROLE = 3
MOST_CLAUSES = 10
# With more reports than this, what one report alone says gives way to what several say.
MANY_REPORTS = 5
_IN_PARTS = frozenset({Role.COUNT, Role.AMOUNT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How clauses are worded.

    Args:
        bare: Without the words before each slot, for a list under a head of its own.
        country: ISO code that the line has named already, left out of its places.
    """

    bare: bool = False
    country: str | None = None


PLAIN = Telling()


def event_line(view: View, event: CaseEvent) -> Line | None:
    """The line of one event, None where nothing is known of it but that it happened."""
    clauses = event_clauses(view, event, lambda _: True)
    if not clauses:
        return None
    doubt = FACTUALITY[event.factuality]
    head = frame(event.type).head
    if doubt:
        head = f"{head.removesuffix(', as reported')} ({doubt})"
    return Line(
        head=head, pieces=(*joined(view, clauses), say("."), *left_out(view, event, len(clauses)))
    )


def event_clauses(
    view: View, event: CaseEvent, wanted: Callable[[Finding], bool], told: Telling = PLAIN
) -> tuple[Clause, ...]:
    """What is known of an event, slot by slot, of the findings that are `wanted`."""
    findings = [
        one
        for one in view.findings.get(event.id, ())
        if wanted(one) and shown(one) and not (event.type in CONDUCT and is_freed(view, one))
    ]
    people = [one for one in findings if one.role is Role.PERSON]
    beside = by_finding((*groups_of(findings, people), *loads_of(findings)))
    clauses: list[Clause] = []
    for role, words in frame(event.type).roles:
        before = "" if told.bare else words
        last: tuple[Piece, ...] = ()
        some = [one for one in findings if one.role is role]
        private = [one for one in some if is_private(view, one)]
        for finding in _told(view, weightiest([one for one in some if one not in private])):
            if any(finding in one.findings for one in clauses):
                continue
            groups = beside.get(finding.value.show()) if role in _IN_PARTS else None
            if groups:
                clauses += _in_parts(view, groups, event, before)
                continue
            source = tag(view, (finding,))
            clauses.append(clause(view, finding, "" if source == last else before, event, told))
            last = source
        if private:
            piece = state(view, counted(len(private), "private person"), private[0])
            clauses.append(Clause(pieces=(piece,), findings=tuple(private)))
    return tuple(clauses[:MOST_CLAUSES])


def _in_parts(view: View, groups: Groups, event: CaseEvent, before: str) -> list[Clause]:
    """`nine people; of them six and two`, `people in groups of five, two and one`."""
    of_people = groups.parts[0].role is Role.COUNT
    if groups.whole is None:
        return [_numbers(view, "people in groups of ", groups.parts, event)]
    whole = clause(view, groups.whole, before, event)
    if of_people and tag(view, groups.parts) == tag(view, (groups.whole,)):
        parts = _numbers(view, "", groups.parts, event)
        pieces = (*whole.pieces, say(" ("), *parts.pieces, say(" of them)"))
        return [Clause(pieces=pieces, findings=groups.findings())]
    if of_people:
        return [whole, _numbers(view, "of them ", groups.parts, event)]
    # Named once where neighbours have one source: "of it 12 kg and 9 kg (A)".
    tags = [tag(view, (one,)) for one in groups.parts]
    heads = ["" if each in tags[:at][-1:] else "of it " for at, each in enumerate(tags)]
    told = zip(groups.parts, heads, strict=True)
    return [whole, *(clause(view, one, head, event) for one, head in told)]


def _numbers(view: View, words: str, findings: Sequence[Finding], event: CaseEvent) -> Clause:
    """`of them six, four and two`."""
    pieces = [say(words)] if words else []
    for place, one in enumerate(findings):
        if place:
            pieces.append(say(" and " if one is findings[-1] else ", "))
        pieces += _number(view, one, event)
    return Clause(pieces=tuple(pieces), findings=tuple(findings))


def _number(view: View, finding: Finding, event: CaseEvent) -> tuple[Piece, ...]:
    value = finding.value
    words = number_words(value.quantity.number, spell=True) if isinstance(value, Count) else ""
    doubt = likely(finding)
    said = state(view, words + factual_note(finding, event), finding)
    return (say(doubt), said) if doubt else (said,)


def left_out(view: View, event: CaseEvent, told: int) -> tuple[Piece, ...]:
    """` 7 more values.`, linked to the event's table; nothing where all is told."""
    rest = sum(shown(one) for one in view.findings.get(event.id, ())) - told
    if rest <= 0:
        return ()
    href = f"#event-{view.case.events.index(event) + 1}"
    return (say(" "), Piece(text=counted(rest, "more value"), href=href, kind="tag"), say("."))


def _told(view: View, findings: Sequence[Finding]) -> Sequence[Finding]:
    """The first few; among many reports only those of several texts, where there are any."""
    some = findings[:MOST_A_ROLE]
    if len(view.case.reports) <= MANY_REPORTS:
        return some
    return [one for one in some if _several(one)] or some[:1]


def _several(finding: Finding) -> bool:
    return len({claim.report for claim in finding.claims}) > 1


def clause(
    view: View, finding: Finding, before: str, event: CaseEvent, told: Telling = PLAIN
) -> Clause:
    """One value with the words before it and a mark where it is disputed or doubtful."""
    text = in_prose(finding, before, told.country)
    if finding.role is Role.PERSON and event.type in CONDUCT:
        text += accused_note(view, finding)
    text += factual_note(finding, event)
    doubt = likely(finding)
    pieces = [say(f"{doubt}{before}")] if doubt or before else []
    pieces.extend((state(view, text, finding), *dispute_mark(view, finding)))
    return Clause(pieces=tuple(pieces), findings=(finding,))


def likely(finding: Finding) -> str:
    """`probably ` where something speaks against every claim, else nothing."""
    return "probably " if unsure_words(finding) else ""


def factual_note(finding: Finding, event: CaseEvent) -> str:
    """` (alleged)` where every report only alleges what stands in an event that happened.

    A claim by somebody quoted needs no note: the tag names who it is.
    """
    said = {claim.factuality for claim in finding.claims}
    if event.factuality in said or said & {Factuality.ASSERTED, Factuality.CLAIMED}:
        return ""
    return f" ({FACTUALITY[min(said)]})"


def dispute_mark(view: View, finding: Finding) -> tuple[Piece, ...]:
    """` [disputed]`, linked to the finding; nothing where it is not in dispute."""
    if finding.status is not Status.DISPUTED:
        return ()
    return (Piece(text=" [disputed]", href=f"#{view.anchor(finding)}", kind="dispute"),)


def shown(finding: Finding) -> bool:
    """Whether the first screen tells it: misspellings and denials stand in the table only."""
    return finding.status is not Status.VARIANT and any(
        claim.factuality is not Factuality.DENIED for claim in finding.claims
    )


def weightiest(findings: Sequence[Finding]) -> list[Finding]:
    """Findings that most texts give first, then most reports, then the larger, then by value."""
    return sorted(
        findings,
        key=lambda one: (
            -one.lineages[0],
            -len({claim.report for claim in one.claims}),
            isinstance(one.value, Amount) and one.value.substance in WHOLES,
            -_size(one),
            one.value.show(),
        ),
    )


def _size(finding: Finding) -> float:
    """Size of a figure for ordering alone; 0 where the value has none."""
    quantity = getattr(finding.value, "quantity", None)
    if not isinstance(quantity, Quantity):
        return 0.0
    return float(quantity.number * quantity.unit.factor)
