"""One case with the reports and readings behind it, and nothing of the rest of the workspace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from consilience.casefile import CaseFile
from consilience.errors import UsageError
from consilience.store import cases, frozen, readings, reports
from consilience.store.base import Store
from consilience.store.frozen import Frozen
from consilience.types import Reading, Report, ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheaf:
    """What a page of one case is made of.

    Args:
        reports: Those of the case that are kept.
        readings: Of those that were read.
    """

    file: CaseFile
    reports: Mapping[ReportId, Report]
    readings: Mapping[ReportId, Reading]


def sheaf(store: Store, slug: str) -> Sheaf:
    """The case that a slug leads to, an old one too.

    Raises:
        UsageError: no case has or had that slug.
    """
    with store.reading() as connection:
        now = cases.now(connection, slug)
        file = cases.file(connection, now) if now else None
        if file is None:
            raise UsageError(slug, "no such case", "see the list of cases")
        return _gathered(connection, file)


def frozen_sheaf(store: Store, slug: str, number: int) -> Sheaf:
    """A numbered version with the reports as they are now: texts never change.

    Raises:
        UsageError: there is no such version.
    """
    with store.reading() as connection:
        file = frozen.file(connection, slug, number)
        if file is None:
            raise UsageError(f"{slug} {number}", "no such version", "see the versions of the case")
        return _gathered(connection, file)


def versions_of(store: Store, file: CaseFile) -> tuple[Frozen, ...]:
    """Frozen versions of a case, those under a name that it had before too, oldest first."""
    with store.reading() as connection:
        names = frozen.names(connection, file.reports)
        own = [one for one in names if cases.now(connection, one) == file.slug]
        found = [each for one in own for each in frozen.versions(connection, one)]
    return tuple(sorted(found, key=lambda one: (one.at, one.slug, one.number)))


def _gathered(connection: Connection, file: CaseFile) -> Sheaf:
    entries = [reports.entry(connection, one) for one in file.reports]
    read = [readings.reading(connection, one) for one in file.reports]
    return Sheaf(
        file=file,
        reports={one.report.id: one.report for one in entries if one},
        readings={one.report: one for one in read if one},
    )
