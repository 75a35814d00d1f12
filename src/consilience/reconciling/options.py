"""What reconciling is given beside the reports: knowledge, decisions, and who copied whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from consilience.copying import Tracing
from consilience.decision import Decision
from consilience.knowledge import Knowledge
from consilience.types import LineageId, Reading, Report, ReportId, Span

Lineage = Callable[[ReportId, Span], tuple[LineageId, ...]]
"""The text that a passage descends from; further ones where a copy is only suspected."""


NO_TRACING = Tracing(reuses=(), origins=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What does not come from the reports.

    Args:
        lineage: The texts that a passage of a report descends from, first the certain one.
        tracing: Who copied whom, for the page.
        decisions: What people decided, in the order of the log.
    """

    knowledge: Knowledge
    lineage: Lineage
    tracing: Tracing = NO_TRACING
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The reports of one case and what they say."""

    reports: Mapping[ReportId, Report]
    readings: Mapping[ReportId, Reading]
    options: Options

    def published(self, report: ReportId) -> str | None:
        """When a report came out (EDTF), None where it does not say."""
        return self.reports[report].published
