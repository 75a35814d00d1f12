"""About ten lines on what was found, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.pipeline import Built
from consilience.writing import case_summary

_NAMED = 4


def summary(built: Built) -> Iterator[str]:
    """What the terminal shows: the case with most reports at length, then how many more."""
    dossier = built.dossier
    reports = {one.id: one for one in built.reports}
    ordered = sorted(dossier.cases, key=lambda one: (-len(one.reports), one.slug))
    for case in ordered[:1]:
        yield from case_summary(case, reports, built.readings, dossier)
    yield (
        f"{_many(len(dossier.cases), 'case')} in {_many(len(reports), 'report')}; "
        f"{_many(len(dossier.unplaced), 'report')} in no case; "
        f"{_many(len(dossier.unread), 'input')} not read."
    )
    others = [one.slug for one in ordered[1:]]
    if others:
        more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
        yield f"Other cases: {', '.join(others[:_NAMED])}{more}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
