"""The log of decisions as the interface shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from consilience.reconciling.log import undone
from consilience.shapes.decisions import Decision
from consilience.store import decisions
from consilience.store.decisions import Logged
from consilience.web.api.common import shown_as
from consilience.web.problems import ProblemError
from consilience.workspace import Workspace
from consilience.workspace.exchange import importers


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """What must be known to show a decision.

    Args:
        undone: Digests of those that somebody took back.
        importers: Who brought in which decisions of colleagues, by digest.
    """

    undone: frozenset[str]
    importers: Mapping[str, str]

    def shown(self, one: Logged) -> Decision:
        """A decision of it."""
        return shown_as(
            Decision,
            one.decision,
            digest=one.digest,
            number=one.number,
            recorded=one.recorded,
            stands=one.digest not in self.undone,
            imported_by=self.importers.get(one.digest),
        )


def log_of(connection: Connection) -> Log:
    """The log as it is now."""
    return Log(undone=undone(decisions.undos(connection)), importers=importers(connection))


def one_of(workspace: Workspace, digest: str) -> Decision:
    """The decision of that digest.

    Raises:
        ProblemError: there is none (404).
    """
    with workspace.store.reading() as connection:
        found = decisions.decision(connection, digest)
        if found is None:
            raise ProblemError(404, f"{digest}: no such decision; see the list of decisions")
        return log_of(connection).shown(found)
