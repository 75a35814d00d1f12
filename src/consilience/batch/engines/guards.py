"""Workers that stand between an engine and a record that kills: the engine never dies of it."""

from __future__ import annotations

import threading

from consilience.batch.jobs import Ended, Job
from consilience.batch.worker import Worker


class Guards:
    """As many workers as are asked for at once, each used again."""

    def __init__(self, patience: float) -> None:
        """Args: patience: Seconds without a sign of life after which a worker counts as stuck."""
        self._patience = patience
        self._lock = threading.Lock()
        self._idle: list[Worker] = []
        self._all: list[Worker] = []

    def run(self, job: Job) -> Ended:
        """Do a job in a process of its own; from any thread."""
        worker = self._take()
        try:
            return worker.run(job)
        finally:
            with self._lock:
                self._idle.append(worker)

    def stop(self) -> None:
        """End all workers, whatever they do; jobs at work end as lost."""
        with self._lock:
            for one in self._all:
                one.stop()
            for one in self._idle:
                one.close()

    def _take(self) -> Worker:
        with self._lock:
            if self._idle:
                return self._idle.pop()
            self._all.append(Worker(self._patience))
            return self._all[-1]


_here: dict[float, Guards] = {}
_making = threading.Lock()


def guards_here(patience: float) -> Guards:
    """The guards of this process: an engine's worker on another machine has its own.

    They end with it, for their line to it breaks.
    """
    with _making:
        return _here.setdefault(patience, Guards(patience))
