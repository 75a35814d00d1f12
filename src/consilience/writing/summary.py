"""A case in ten lines for the terminal."""

from __future__ import annotations

from collections.abc import Mapping

from consilience.casefile import CaseFile, Dossier
from consilience.types import Reading, Report, ReportId
from consilience.writing.options import Options
from consilience.writing.telling.disputes import dispute_groups, question
from consilience.writing.telling.lines import LineKind
from consilience.writing.telling.screen import first_screen
from consilience.writing.telling.witnesses import texts
from consilience.writing.view import checked_words, view
from consilience.writing.words.numbers import counted

MOST_LINES = 10
_STORY = 5
_WIDTH = 240


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
    happened, witnesses, silent = (
        [line.plain() for line in told if line.kind is kind]
        for kind in (LineKind.STORY, LineKind.WITNESS, LineKind.SILENCE)
    )
    disputed = "; ".join(questions[:4]) + (f" and {len(groups) - 4} more" if groups[4:] else "")
    unread = counted(len(dossier.unread), "input") if dossier.unread else "nothing"
    lines = [
        f"{case.title}. {checked_words(case)}",
        *happened[:_STORY],
        f"Disputed: {disputed}" if groups else "Disputed: nothing",
        *(witnesses[:1] or [f"{counted(len(case.reports), 'report')}, {span} independent texts."]),
        *silent[:1],
        f"Could not be read: {unread}.",
    ]
    return tuple(_short(line) for line in lines[:MOST_LINES])


def _short(line: str) -> str:
    return f"{line[:_WIDTH].rpartition(' ')[0]} …" if len(line) > _WIDTH else line
