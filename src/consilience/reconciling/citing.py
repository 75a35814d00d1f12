"""Reports named in running words: in brackets, so that an id like `9` is no figure of theirs."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.casefile import Claim
from consilience.types import ReportId

_MOST = 3


def cited(report: ReportId) -> str:
    """`[xa-05]`."""
    return f"[{report}]"


def reports_of(claims: Iterable[Claim]) -> str:
    """`[xa-05], [xa-06] and 3 more`."""
    return reports_in(one.report for one in claims)


def reports_in(reports: Iterable[ReportId]) -> str:
    """The same for ids."""
    ids = [cited(one) for one in sorted(set(reports))]
    if len(ids) > _MOST:
        return f"{', '.join(ids[:2])} and {len(ids) - 2} more"
    return ", ".join(ids)
