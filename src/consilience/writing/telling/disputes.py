"""Disputes as paragraphs: `Nine or three people?`, who says what, and what may explain it."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.casefile import Finding, Status
from consilience.types import ReportId, Role
from consilience.values.date import Date
from consilience.writing.telling.checks import check_anchor, check_words, lettered, telling_checks
from consilience.writing.telling.events import weightiest
from consilience.writing.telling.lines import (
    MOST_LETTERS,
    Line,
    LineKind,
    Piece,
    in_order,
    letters,
    number_of_texts,
    say,
    state,
)
from consilience.writing.view import View
from consilience.writing.words.numbers import capital
from consilience.writing.words.stages import EVENTS
from consilience.writing.words.standing import KINDS, listed
from consilience.writing.words.values import role_words, value_words

MOST_VALUES = 3
_FIGURES = frozenset({Role.AMOUNT, Role.COUNT, Role.PENALTY, Role.ITEM, Role.VALUE})


def dispute_groups(findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """Findings that clash with each other, each group once, in the order of the findings."""
    groups: list[list[Finding]] = []
    for finding in findings:
        if finding.status is not Status.DISPUTED or finding.dispute is None:
            continue
        joining = [group for group in groups if any(_rivals(finding, one) for one in group)]
        merged = [one for group in joining for one in group] + [finding]
        groups = [group for group in groups if group not in joining] + [merged]
    ordered = [tuple(weightiest(group)) for group in groups]
    return tuple(sorted(ordered, key=_rank))


def _rank(group: Sequence[Finding]) -> tuple[int, int, str]:
    """Figures and penalties before names, what many reports print before what few print."""
    reports = {claim.report for finding in group for claim in finding.claims}
    return (group[0].role not in _FIGURES, -len(reports), group[0].value.show())


def _rivals(left: Finding, right: Finding) -> bool:
    if (left.type, left.role) != (right.type, right.role):
        return False
    one = left.dispute.rivals if left.dispute else ()
    other = right.dispute.rivals if right.dispute else ()
    return right.value.show() in one or left.value.show() in other


def dispute_line(view: View, group: Sequence[Finding]) -> Line:
    """The question, who prints which value, what adds up, and the hypothesis with its reason."""
    pieces: list[Piece] = [say(f"{EVENTS[group[0].type]}, {role_words(group[0].role)}. ")]
    for reports, some in _sides(view, group).items():
        pieces.extend(_side(view, reports, some))
    claims = [claim for finding in group for claim in finding.claims]
    reasons = " ".join(finding.dispute.reason for finding in group if finding.dispute)
    for check in telling_checks(view, claims, reasons):
        href = f"#{check_anchor(view, check)}"
        pieces.extend((Piece(text=check_words(view, check), href=href), say(". ")))
    pieces.extend(_hypothesis(view, group))
    return Line(head=question(group), pieces=tuple(pieces), kind=LineKind.DISPUTE)


def question(group: Sequence[Finding]) -> str:
    """`Nine or three people?`, `11.9 or 26 kg of fentanyl?`: what all values share stands once."""
    words = [value_words(finding.value, spell=True) for finding in group[:MOST_VALUES]]
    dates = all(isinstance(finding.value, Date) for finding in group)
    words = _without_shared(words, dates=dates)
    if group[MOST_VALUES:]:
        words = [*words, f"{len(group) - MOST_VALUES} other values"]
    return capital(f"{listed(words, 'or')}?")


def _without_shared(phrases: list[str], *, dates: bool) -> list[str]:
    """The phrases without the first words that all share after the first, the last before the last.

    One word of each always stays, and so does every figure: "26 kg or lb" would be no question.
    Only of dates a shared year is left out.
    """
    split = [phrase.split(" ") for phrase in phrases]
    most = min(len(words) for words in split) - 1
    before = _shared(split, most)
    after = _shared([words[::-1] for words in split], most - before, figures=dates)
    cut = [
        words[before if place else 0 : len(words) - (after if place + 1 < len(split) else 0)]
        for place, words in enumerate(split)
    ]
    return [" ".join(words).rstrip(",") for words in cut]


def _shared(phrases: list[list[str]], most: int, *, figures: bool = False) -> int:
    count = 0
    while count < most and len({words[count] for words in phrases}) == 1:
        if not figures and any(letter.isdigit() for letter in phrases[0][count]):
            break
        count += 1
    return count


def _sides(view: View, group: Sequence[Finding]) -> dict[tuple[ReportId, ...], list[Finding]]:
    """The values by the reports that print them: one report may print two."""
    sides: dict[tuple[ReportId, ...], list[Finding]] = {}
    for finding in group:
        reports = in_order(view, {claim.report for claim in finding.standing})
        sides.setdefault(reports, []).append(finding)
    return sides


def _side(
    view: View, reports: Sequence[ReportId], findings: Sequence[Finding]
) -> tuple[Piece, ...]:
    pieces = [
        *_who(view, findings[0], reports),
        say(" prints " if len(reports) == 1 else " print "),
    ]
    for place, finding in enumerate(findings):
        between = " and elsewhere " if place == 1 else ", "
        pieces.extend([say(between)] if place else [])
        pieces.append(state(view, value_words(finding.value, spell=True), finding))
    return (*pieces, say(". "))


def _who(view: View, finding: Finding, reports: Sequence[ReportId]) -> tuple[Piece, ...]:
    if len(reports) <= MOST_LETTERS:
        return letters(view, reports)
    few = f"{len(reports)} reports ({number_of_texts(*finding.lineages)})"
    return (state(view, few, finding),)


def in_words(view: View, reason: str, group: Sequence[Finding]) -> str:
    """The reason with values in words and letters, not in the notation and ids of the files."""
    for finding in sorted(group, key=lambda one: -len(one.value.show())):
        reason = reason.replace(finding.value.show(), value_words(finding.value))
    return lettered(view, reason.rstrip("."))


def _hypothesis(view: View, group: Sequence[Finding]) -> list[Piece]:
    disputes = [finding.dispute for finding in group if finding.dispute]
    pieces: list[Piece] = []
    for kind, explained, reason in dict.fromkeys(
        (one.kind, one.explained, one.reason) for one in disputes
    ):
        start = "Explained perhaps by" if explained else "Open; perhaps"
        pieces.append(say(f"{start} {KINDS[kind]}: {in_words(view, reason, group)}. "))
    for report in dict.fromkeys(one.corrected_by for one in disputes if one.corrected_by):
        pieces.extend((*letters(view, [report]), say(" corrects an earlier figure. ")))
    latest = {one.latest for one in disputes if one.latest and not one.explained}
    for finding in group:
        if finding.value.show() in latest:
            words = state(view, value_words(finding.value, spell=True), finding)
            pieces.extend(
                (say("The latest dated report prints "), words, say("; later alone is no proof. "))
            )
    return pieces
