"""The labelled matters of `corpus/doj-cases` and their releases."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from consilience.pipeline import gather
from consilience.types import Report

CORPUS = Path(__file__).parents[1] / "corpus" / "doj-cases"
LATE = 30
"""Days after the first release of a matter; a later one is what time windows lose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One case by hand.

    Args:
        reports: Ids, oldest first.
        decides: For each report the sentence that decides.
    """

    case: str
    reports: tuple[str, ...]
    decides: Mapping[str, str]
    note: str

    @property
    def kept_aside(self) -> bool:
        """Whether its errors are never shown: a third of the matters, by digest of the name."""
        return int(hashlib.sha256(self.case.encode()).hexdigest(), 16) % 3 == 0


@dataclass(frozen=True)
class Labelled:
    """Matters and their releases."""

    matters: tuple[Matter, ...]
    reports: tuple[Report, ...]

    @cached_property
    def days(self) -> dict[str, date]:
        """The day of each release."""
        return {one.id: date.fromisoformat(str(one.published)) for one in self.reports}

    def late(self, matter: Matter) -> tuple[str, ...]:
        """Releases more than 30 days after the first one of their matter."""
        first = self.days[matter.reports[0]]
        return tuple(one for one in matter.reports if (self.days[one] - first).days > LATE)


def labels(folder: Path = CORPUS) -> tuple[Matter, ...]:
    """The matters, by name."""
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(
        Matter(
            case=row["case"],
            reports=tuple(row["reports"]),
            decides={one["report"]: one["quote"] for one in row["decides"]},
            note=row["note"],
        )
        for row in map(json.loads, lines)
    )


def labelled(cases: Iterable[str] = (), folder: Path = CORPUS) -> Labelled:
    """The whole set, or only the matters named."""
    wanted = frozenset(cases)
    matters = tuple(one for one in labels(folder) if not wanted or one.case in wanted)
    members = {report for one in matters for report in one.reports}
    reports, _ = gather([str(folder / "reports.jsonl")])
    return Labelled(matters, tuple(one for one in reports if one.id in members))
