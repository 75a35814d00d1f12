"""The one who does jobs: a thread beside a server, or called for one job at a time."""

from __future__ import annotations

import os
import secrets
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count

from consilience.errors import ConsilienceError, StoreError
from consilience.store import claims, jobs
from consilience.store.claims import Sign
from consilience.store.jobs import Job, Kind, Outcome, State
from consilience.workspace.fetching import Fetcher
from consilience.workspace.incoming import Fetch, read_incoming
from consilience.workspace.waiting import keep
from consilience.workspace.watching import CancelledError, LeftError, Watch
from consilience.workspace.workspace import Workspace

# Names this process: one that is started later with the same number is another.
_TOKEN = secrets.token_hex(4)
_NUMBERS = count(1)
_PAUSE = 1.0


class Worker:
    """Does the jobs of a workspace, one after the other, the oldest first.

    A job that was broken off, by a kill too, is gone on with by the next worker: what it had
    accepted is there, and what it had not is read again.

    Args:
        workspace: May be used by other threads meanwhile.
        fetch: Gives what is found at a URL; None asks the public web.
        clock: Seconds since 1970, for signs of life.
        pause: Seconds between two looks for jobs, and half of that between two signs of life.
    """

    def __init__(
        self,
        workspace: Workspace,
        fetch: Fetch | None = None,
        clock: Callable[[], float] = time.time,
        pause: float = _PAUSE,
    ) -> None:
        self._workspace = workspace
        self._fetch = fetch or Fetcher(workspace.stages.now)
        self._clock = clock
        self._pause = pause
        self._name = f"{socket.gethostname()}:{os.getpid()}:{_TOKEN}-{next(_NUMBERS)}"
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Work in a thread of its own until `stop`."""
        self._stopping.clear()
        self._thread = threading.Thread(target=self._work, name="consilience-jobs", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Leave the job at hand as soon as may be; the next worker goes on with it."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def run_next(self) -> Job | None:
        """Do the oldest job that nobody does, here and now; None where there is none."""
        store = self._workspace.store
        with store.reading() as connection:
            gone = _dead(claims.workers(connection))
            if not claims.waiting(connection, gone, self._clock()):
                return None
        with store.writing() as connection:
            sign = Sign(worker=self._name, time=self._clock())
            job = claims.claim(connection, sign, self._now(), gone)
        if job is None:
            return None
        self._run(job)
        return self._workspace.job(job.number)

    def _work(self) -> None:
        while not self._stopping.is_set():
            try:
                found = self.run_next()
            except StoreError:
                found = None  # locked or out of reach for now: nothing is lost, look again
            if found is None:
                self._stopping.wait(self._pause)

    def _run(self, job: Job) -> None:
        """Do one job, whatever comes of it; only a store that takes nothing raises."""
        store = self._workspace.store
        try:
            with Watch(store, job, self._name, self._clock, self._pause / 2, self._stopping) as see:
                made = self._do(job, see)
        except CancelledError:
            self._end(job, State.CANCELLED, _cancelled(self._workspace.job(job.number)))
        except LeftError:
            with store.writing() as connection:
                claims.give_back(connection, job.number, self._name)
        except ConsilienceError as error:
            self._end(job, State.FAILED, (f"{error.place}: {error.reason}", error.remedy))
        except Exception as error:  # noqa: BLE001  # one broken job must not end all others
            told = f"a bug in consilience: {type(error).__name__}: {error}"
            self._end(job, State.FAILED, (told, "report it with these words; nothing is lost"))
        else:
            self._end(job, State.DONE, None, made)

    def _do(self, job: Job, see: Watch) -> int:
        """Everything of a job; gives how many case files were made anew."""
        accepted = job.outcome is not None and job.outcome.accepted
        if job.kind is not Kind.CATCH_UP and not accepted:
            self._accept(job, see)
        done = self._workspace.catch_up(see)
        return done.reconciled if done else 0

    def _accept(self, job: Job, see: Watch) -> None:
        store = self._workspace.store
        with store.reading() as connection:
            payload = jobs.payload_of(connection, job.number)
        see("fetching" if job.kind is Kind.ADDRESS else "accepting", 0, 0)
        read = read_incoming(job, payload, self._fetch, self._now()[:10])
        see("accepting", 0, len(read[0]))
        keep(store, job, read, self._now())
        see("accepting", len(read[0]), len(read[0]))

    def _end(
        self, job: Job, state: State, told: tuple[str, str] | None, made: int | None = None
    ) -> None:
        with self._workspace.store.writing() as connection:
            now = jobs.job_of(connection, job.number)
            if made is not None and now is not None:
                outcome = replace(now.outcome or Outcome(), cases=made)
                jobs.set_outcome(connection, job.number, outcome)
            jobs.end(connection, job.number, state, self._now(), told)

    def _now(self) -> str:
        return self._workspace.stages.now()


def _cancelled(job: Job) -> tuple[str, str]:
    if job.outcome is not None and job.outcome.accepted:
        return "cancelled after its reports were kept", "they are read with the next job"
    return "cancelled before anything was kept", "add it again if it is wanted"


def _dead(workers: tuple[str, ...]) -> tuple[str, ...]:
    """Those workers of this machine whose process is gone; others are known by their silence."""
    return tuple(one for one in workers if _is_dead(*one.rsplit(":", 2)))


def _is_dead(host: str, process: str, token: str) -> bool:
    # Elsewhere than on POSIX, asking after a process may end it.
    if host != socket.gethostname() or os.name != "posix":
        return False
    if int(process) == os.getpid():
        # In a container every start has the same number.
        return not token.startswith(_TOKEN)
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        pass  # another user's process: it lives
    return False
