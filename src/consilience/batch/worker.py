"""One process that does jobs, and what is left to know when it dies."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from consilience.batch.jobs import Ended, Failed, Full, Job, Lost, Step
from consilience.batch.performing import perform

_NO_ROOM = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
_TO_START = 120.0
_TELLING = frozenset(
    (Step.GATHER, Step.READ, Step.MARK, Step.COPY, Step.CASE, Step.RECONCILE, Step.WRITE)
)
# Spawned, never forked: a fork of a process with threads (every engine has some) can hang.
_SPAWN = multiprocessing.get_context("spawn")


class Worker:
    """A process of its own for one job at a time; a dead one is replaced at the next job."""

    def __init__(self, patience: float) -> None:
        """Args: patience: Seconds without a sign of life after which it counts as stuck."""
        self._patience = patience
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None

    def run(self, job: Job) -> Ended:
        """Do the job and wait for its end, whatever that is; never raises for what a job does."""
        line = self._ready()
        at: str | None = None
        try:
            line.send(job)
            while line.poll(self._patience_for(job, at)):
                told = line.recv()
                if not isinstance(told, str):
                    ended: Ended = told
                    return ended
                at = told
        except (EOFError, OSError):
            return Lost(reason=self._buried(), at=at)
        self.close()
        return Lost(reason=f"no sign of life for {self._patience:g} s", at=at)

    def _patience_for(self, job: Job, at: str | None) -> float | None:
        """Seconds to wait for a sign of life; None waits for ever.

        What sees a little of all reports has no records to tell of. A first sign comes when the
        libraries are loaded, whose time is not the fault of a record.
        """
        if job.step not in _TELLING:
            return None
        return self._patience if at is not None else max(self._patience, _TO_START)

    def stop(self) -> None:
        """End the process from another thread; a job at work ends as lost."""
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._line is not None:
            self._line.close()
        self._process = self._line = None

    def _ready(self) -> Connection:
        if self._line is not None and self._process is not None and self._process.is_alive():
            return self._line
        self.close()
        line, other = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_serve, args=(other,), daemon=True)
        self._process.start()
        other.close()
        self._line = line
        return line

    def _buried(self) -> str:
        process = self._process
        if process is not None:
            process.join(1.0)
        code = process.exitcode if process is not None else None
        self.close()
        if code is not None and code < 0:
            return f"the worker was ended by signal {-code}"
        return "the worker ended" if code is None else f"the worker ended with exit code {code}"


def _serve(line: Connection) -> None:
    """The life of a worker: it ends when nobody is left to ask for work."""
    # Ctrl-C on a terminal reaches the whole group; who started the work decides what stops.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            job: Job = line.recv()
            line.send(attempt(job, line))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def attempt(job: Job, line: Connection) -> Ended:
    """The end of a job: what it raises becomes a value, but for a lack of memory."""
    try:
        return perform(job, line.send)
    except MemoryError:
        # What is left of the process cannot be trusted, and the record at hand is to blame.
        os._exit(137)
    except OSError as error:
        if error.errno in _NO_ROOM:
            return Full(reason=error.strerror or str(error))
        return Failed(reason=f"{type(error).__name__}: {error}")
    except Exception as error:  # noqa: BLE001  # a bug in one shard must not stop the others
        return Failed(reason=f"{type(error).__name__}: {error}")
