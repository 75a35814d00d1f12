"""What pages say to those who see what readers do not."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from consilience.casefile import CaseFile
from consilience.web.guard.person import Role, person_of
from consilience.web.settings import settings_of, workspace_of
from consilience.workspace.exporting import confidential


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """What of a page readers do not see.

    Args:
        names: People in whose place they see marks, sorted.
        reports: Ids of reports of the case that are not there for them, sorted.
    """

    names: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


def protection_of(request: Request, file: object) -> Protection:
    """What readers do not see of a case; nothing for readers, and where nobody logs in."""
    person = person_of(request)
    told = settings_of(request).accounts and person is not None and person.role >= Role.REVIEWER
    if not told or not isinstance(file, CaseFile):
        return Protection()
    with workspace_of(request).store.reading() as connection:
        hidden = confidential(connection)
    return Protection(
        names=tuple(sorted(one.name for one in file.people if one.protected)),
        reports=tuple(sorted(hidden & set(file.reports))),
    )
