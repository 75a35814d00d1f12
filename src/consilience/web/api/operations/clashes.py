"""Decisions that do not fit together, or do not fit any more."""

from __future__ import annotations

from collections.abc import Mapping

from consilience.reconciling.log import digest_of
from consilience.shapes.decisions import Conflict, Conflicts, Stale, Stales
from consilience.store import decisions
from consilience.store.decisions import Logged
from consilience.web.api.asked import Asked
from consilience.web.api.log import Log, log_of
from consilience.web.api.operation import Answer, Given, Operation
from consilience.web.guard.person import Role


def _conflicts(asked: Asked) -> Given:
    log, by_digest = _log(asked)
    rows = tuple(
        Conflict(
            earlier=log.shown(by_digest[digest_of(before)]),
            later=log.shown(by_digest[digest_of(after)]),
        )
        for before, after in asked.workspace.conflicts()
        if {digest_of(before), digest_of(after)} <= by_digest.keys()
    )
    return Given(content=Conflicts(rows=rows))


def _log(asked: Asked) -> tuple[Log, Mapping[str, Logged]]:
    with asked.workspace.store.reading() as connection:
        every = decisions.log(connection)
        return log_of(connection), {one.digest: one for one in every}


def _stale(asked: Asked) -> Given:
    told = {digest_of(one): reason for one, reason in asked.workspace.stale()}
    log, by_digest = _log(asked)
    rows = tuple(
        Stale(decision=log.shown(one), reason=told[digest])
        for digest, one in by_digest.items()
        if digest in told
    )
    return Given(content=Stales(rows=rows))


OPERATIONS = (
    Operation(
        name="conflicts",
        method="GET",
        role=Role.REVIEWER,
        path="/conflicts",
        act=_conflicts,
        tag="decisions",
        summary="Where two people disagree",
        about="The later decision is applied; the pair is shown so that they can talk.",
        answer=Answer(about="Pairs, in the order of the log", shape=Conflicts),
    ),
    Operation(
        name="stale",
        method="GET",
        role=Role.REVIEWER,
        path="/stale",
        act=_stale,
        tag="decisions",
        summary="Decisions that are applied to nothing any more",
        answer=Answer(about="Each with its reason, in the order of the log", shape=Stales),
    ),
)
