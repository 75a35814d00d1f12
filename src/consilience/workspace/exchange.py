"""Decisions from colleagues: they keep who took them, and the trail tells who brought them in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from consilience.decision import Decision
from consilience.reconciling.log import digest_of
from consilience.store import decisions, trail
from consilience.store.trail import Step
from consilience.workspace.working import set_behind
from consilience.workspace.workspace import Workspace

IMPORT = "import"
"""Step of the trail: `who` brought in which `decisions`, their digests apart by blanks."""


def take_in(workspace: Workspace, taken: Sequence[Decision], who: str) -> tuple[str, ...]:
    """Add decisions that others took, and give the digests of those that were new.

    Args:
        workspace: Whose log they are added to, in their order; `catch_up` applies them.
        taken: With their own `who` and `when`.
        who: Brings them in.
    """
    with workspace.store.writing() as connection:
        known = {one.digest for one in decisions.log(connection)}
        new = tuple(
            dict.fromkeys(digest for digest in map(digest_of, taken) if digest not in known)
        )
        now = workspace.stages.now()
        decisions.append(connection, taken, now)
        if new:
            stated = {"who": who, "decisions": " ".join(new)}
            trail.put(connection, Step(at=now, what=IMPORT, stated=stated))
            set_behind(connection)
        return new


def importers(connection: Connection) -> Mapping[str, str]:
    """Who brought in which decisions of colleagues, by digest."""
    return {
        digest: one.stated["who"]
        for one in trail.steps(connection, IMPORT)
        for digest in one.stated["decisions"].split()
    }
