"""Reports and readings, each fetched once, and only those that are needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from consilience.store import readings, reports
from consilience.types import Reading, Report, ReportId


class Shelf:
    """What was fetched so far."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._reports: dict[ReportId, Report] = {}
        self._readings: dict[ReportId, Reading] = {}

    def reports(self, wanted: Iterable[ReportId]) -> dict[ReportId, Report]:
        """Some reports by id, sorted."""
        names = sorted(set(wanted))
        missing = [one for one in names if one not in self._reports]
        for one in reports.some(self._connection, missing):
            self._reports[one.report.id] = one.report
        return {one: self._reports[one] for one in names}

    def readings(self, wanted: Iterable[ReportId]) -> Mapping[ReportId, Reading]:
        """Their readings likewise."""
        names = sorted(set(wanted))
        missing = [one for one in names if one not in self._readings]
        for one in readings.some(self._connection, missing):
            self._readings[one.report] = one
        return {one: self._readings[one] for one in names}
