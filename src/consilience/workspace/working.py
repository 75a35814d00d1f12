"""The work that adding and deciding leave behind; broken off anywhere, it goes on where it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from sqlalchemy import Connection

from consilience.pipeline import Progress
from consilience.sources import Candidate
from consilience.store import cases, decisions, marks, readings, reports
from consilience.store.base import Store
from consilience.store.decisions import Logged
from consilience.store.readings import Made
from consilience.types import Unread
from consilience.workspace.amending import Amended, amended, keep_amended
from consilience.workspace.intake import Accepted, accept
from consilience.workspace.renewing.keeping import Renewal, keep, renew
from consilience.workspace.stages import Stages, is_made, source_of

# Readings that are written together: what a kill can cost is reading so many again.
_BATCH = 20
_CHANGED, _COLLATED, _BUILDER = "changed", "collated", "builder"
# How many of the changes were decisions alone, and how far the cases knew the log when they were
# last put together of reports that were all read.
_DECIDED, _KNOWN = "changed by decisions", "known"


class Again(Enum):
    """Which reports are read that were read before."""

    NONE = "none"
    OLDER = "older"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How much there is, and how far the cases are behind.

    Args:
        reports: That stand, without earlier editions.
        editions: Earlier editions.
        unread: Reports that wait to be read.
        older: Readings that an older version of the tool made.
        behind: Whether cases must be put together again.
    """

    reports: int
    editions: int
    cases: int
    decisions: int
    unread: int
    older: int
    behind: bool


def set_behind(connection: Connection, *, decided: bool = False) -> None:
    """Note that reports, readings or decisions are not as they were when cases were made.

    Args:
        connection: For writing.
        decided: Whether nothing but decisions was added.
    """
    for name in (_CHANGED, _DECIDED) if decided else (_CHANGED,):
        marks.put_mark(connection, name, str(int(_mark(connection, name)) + 1))


def take(
    connection: Connection, candidates: Sequence[Candidate], unread: Iterable[Unread], now: str
) -> Accepted:
    """Keep reports, each once, and note that there is work; `now` is an RFC 3339 time."""
    reports.put_refused(connection, unread)
    accepted = accept(connection, candidates, now)
    if accepted.changed:
        set_behind(connection)
    return accepted


def state_of(store: Store, stages: Stages) -> State:
    """How much there is, and what waits."""
    with store.reading() as connection:
        there = reports.entries(connection)
        current = [one.report for one in there if one.replaced_by is None]
        made = readings.made(connection)
        known = [made[one.id] for one in current if is_made(one, made)]
        return State(
            reports=len(current),
            editions=len(there) - len(current),
            cases=len(cases.rows(connection)),
            decisions=len(decisions.log(connection)),
            unread=len(current) - len(known),
            older=sum(one.maker != stages.reader for one in known),
            behind=_mark(connection, _CHANGED) != _mark(connection, _COLLATED),
        )


def is_behind(store: Store) -> bool:
    """Whether something was added or decided since the cases were made: a look at two notes."""
    with store.reading() as connection:
        return _mark(connection, _CHANGED) != _mark(connection, _COLLATED)


def read_waiting(
    store: Store, stages: Stages, progress: Progress, again: Again = Again.NONE
) -> None:
    """Read what was not read yet, a few reports to a transaction; nobody waits meanwhile."""
    with store.reading() as connection:
        there = reports.entries(connection)
        made = {} if again is Again.ALL else readings.made(connection)
    current = [one.report for one in there if one.replaced_by is None]
    waiting = [
        one
        for one in current
        if not is_made(one, made) or (again is Again.OLDER and made[one.id].maker != stages.reader)
    ]
    for start in range(0, len(waiting), _BATCH):
        progress("reading", start, len(waiting))
        some = [
            (stages.read(one), Made(source=source_of(one), maker=stages.reader))
            for one in waiting[start : start + _BATCH]
        ]
        with store.writing() as connection:
            set_behind(connection)
            readings.put(connection, some)
    progress("reading", len(waiting), len(waiting))


def work_in(store: Store, stages: Stages) -> tuple[bool, Amended | None]:
    """Decisions into the cases that they are about, where that is all there is to do.

    Returns:
        Whether the cases are up to date now (False: all must be put together anew), and what was
        made anew; None for nothing.
    """
    while True:
        with store.reading() as connection:
            now = _here(connection)
            if not now.is_known or _mark(connection, _BUILDER) != stages.builder:
                return False, None
            if now.changed == now.collated:
                return True, None
            log = decisions.log(connection)
            done = amended(connection, stages.builder, log, now.seen)
        if done is None:
            return False, None
        with store.writing() as connection:
            if _is_still(connection, now):
                keep_amended(connection, done)
                _put_known(connection, now, stages.builder, log)
                return True, done


def bring_up_to_date(
    store: Store, stages: Stages, progress: Progress, *, anew: bool = False
) -> Renewal | None:
    """Cases from what was read and decided; None where they are up to date already.

    Args:
        store: Where everything is kept.
        stages: Their version decides whether stored case files still hold.
        progress: Told how far each stage is.
        anew: Make every case file again.
    """
    while True:
        with store.reading() as connection:
            now = _here(connection)
            same = now.changed == now.collated
            if same and not anew and _mark(connection, _BUILDER) == stages.builder:
                return None
            older = _mark(connection, _BUILDER) != stages.builder
            log, is_read = decisions.log(connection), _is_read(connection)
            done = renew(connection, stages.builder, progress, anew=anew or older)
        with store.writing() as connection:
            # Somebody added something meanwhile: take that in as well. What was only decided
            # meanwhile waits for the next time: else nothing was ever kept while people decide.
            if _is_still(connection, now):
                keep(connection, done)
                _put_known(connection, now, stages.builder, log if is_read else None)
                return done


@dataclass(frozen=True, slots=True, kw_only=True)
class _Here:
    """What the marks say.

    Args:
        changed: How often something was added or decided.
        others: How often it was not decisions alone.
        collated: `changed` as of the stored cases.
        seen: Number of the last decision that the stored cases know.
        is_known: Whether nothing but decisions came since the cases were put together.
    """

    changed: int
    others: int
    collated: int
    seen: int
    is_known: bool


def _here(connection: Connection) -> _Here:
    changed, collated = int(_mark(connection, _CHANGED)), int(_mark(connection, _COLLATED))
    others = changed - int(_mark(connection, _DECIDED))
    known = [int(one) for one in _mark(connection, _KNOWN).split()]
    return _Here(
        changed=changed,
        others=others,
        collated=collated,
        seen=known[-1],
        is_known=known[:-1] == [collated, others],
    )


def _is_still(connection: Connection, before: _Here) -> bool:
    """Whether nothing but decisions came since, and nobody else put cases together."""
    now = _here(connection)
    return now.collated == before.collated and now.others == before.others


def set_up_to_date(connection: Connection, builder: str) -> None:
    """Note that the cases that were put in by hand are made of all that is there."""
    _put_known(connection, _here(connection), builder, decisions.log(connection))


def _put_known(
    connection: Connection, now: _Here, builder: str, log: Sequence[Logged] | None
) -> None:
    """Note what the cases know; a log of None says that there are reports that were not read."""
    marks.put_mark(connection, _COLLATED, str(now.changed))
    marks.put_mark(connection, _BUILDER, builder)
    number = max((one.number for one in log or ()), default=0)
    known = "0" if log is None else f"{now.changed} {now.others} {number}"
    marks.put_mark(connection, _KNOWN, known)


def _is_read(connection: Connection) -> bool:
    """Whether no report waits to be read."""
    made = readings.made(connection)
    there = reports.entries(connection)
    return all(one.report.id in made for one in there if one.replaced_by is None)


def _mark(connection: Connection, name: str) -> str:
    return marks.mark(connection, name) or "0"
