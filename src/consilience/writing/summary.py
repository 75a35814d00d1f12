"""A case in ten lines for the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.casefile import CaseFile, Dossier
from consilience.types import Reading, Report, ReportId
from consilience.writing.options import Options
from consilience.writing.telling.disputes import dispute_groups, question
from consilience.writing.telling.lines import Line, LineKind
from consilience.writing.telling.people_said import checked_words
from consilience.writing.telling.screen import first_screen
from consilience.writing.telling.witnesses import texts
from consilience.writing.view import view
from consilience.writing.words.numbers import counted

MOST_LINES = 10
_STORY = 5
_WIDTH = 240
# Heads of `telling/frames.py` in the order in which a reader of ten lines would miss them.
_TELLING = ("Seized", "Arrested", "How it began", "Elsewhere", "Charged", "Pleas", "Convicted")


def case_summary(
    case: CaseFile,
    reports: Mapping[ReportId, Report],
    readings: Mapping[ReportId, Reading],
    dossier: Dossier,
) -> tuple[str, ...]:
    """At most ten plain lines: what happened, what is disputed, texts, what is not read."""
    seen = view(case, reports, readings, Options())
    least, most = texts(seen)
    span = f"{most}" if least == most else f"{least} to {most}"
    groups = dispute_groups(case.findings)
    questions = [question(group) for group in groups]
    told = first_screen(seen)
    witnesses, silent = (
        [line.plain() for line in told if line.kind is kind]
        for kind in (LineKind.WITNESS, LineKind.SILENCE)
    )
    disputed = "; ".join(questions[:4]) + (f" and {len(groups) - 4} more" if groups[4:] else "")
    unread = counted(len(dossier.unread), "input") if dossier.unread else "nothing"
    lines = [
        f"{case.title}. {checked_words(case)}",
        *_story(told),
        f"Disputed: {disputed}" if groups else "Disputed: nothing",
        *(witnesses[:1] or [f"{counted(len(case.reports), 'report')}, {span} independent texts."]),
        *silent[:1],
        f"Could not be read: {unread}.",
    ]
    return tuple(_short(line) for line in lines[:MOST_LINES])


def _story(told: Sequence[Line]) -> list[str]:
    """The few lines that say most, in the order of the page: outcome, haul, arrests, beginning."""
    story = [line for line in told if line.kind is LineKind.STORY]
    best = sorted(story, key=_weight)[:_STORY]
    return [line.plain() for line in story if line in best]


def _weight(line: Line) -> int:
    places = [place for place, head in enumerate(_TELLING) if line.head.startswith(head)]
    return 0 if not line.head else min(places, default=len(_TELLING))


def _short(line: str) -> str:
    """The line cut after a clause, else after a word, where it is too long for a terminal."""
    if len(line) <= _WIDTH:
        return line
    cut = line[:_WIDTH]
    clause = cut.rpartition("; ")[0]
    return f"{clause if len(clause) > _WIDTH // 2 else cut.rpartition(' ')[0]} …"
