"""The log of decisions as the interface shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from consilience.reconciling.log import undone
from consilience.shapes.decisions import Decision
from consilience.store import decisions
from consilience.store.decisions import Logged
from consilience.web.api.common import shown_as
from consilience.workspace import Workspace
from consilience.workspace.exchange import importers


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """All decisions as of one moment.

    Args:
        standing: Digests of those that nobody undid.
        importers: Who brought in which decisions of colleagues, by digest.
    """

    logged: tuple[Logged, ...]
    standing: frozenset[str]
    importers: Mapping[str, str]

    def shown(self, one: Logged) -> Decision:
        """A decision of it."""
        return shown_as(
            Decision,
            one.decision,
            digest=one.digest,
            number=one.number,
            recorded=one.recorded,
            stands=one.digest in self.standing,
            imported_by=self.importers.get(one.digest),
        )


def read_log(workspace: Workspace) -> Log:
    """The log as it is now."""
    with workspace.store.reading() as connection:
        logged, brought = decisions.log(connection), importers(connection)
    gone = undone([one.decision for one in logged])
    return Log(
        logged=logged,
        standing=frozenset(one.digest for one in logged if one.digest not in gone),
        importers=brought,
    )
