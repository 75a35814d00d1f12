"""Live progress of a job, and a way to stop it, without a word to the store from the work."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

from consilience.errors import StoreError
from consilience.store import claims, jobs
from consilience.store.base import Store
from consilience.store.claims import Sign
from consilience.store.jobs import Job

# Signs of life are given so often even where nothing moves: a twelfth of what others wait for.
_OFTEN = claims.SILENCE / 12


class CancelledError(Exception):
    """Somebody asked to stop the job."""


class LeftError(Exception):
    """The worker is to end, or another one took the job over."""


class Watch:
    """Progress for the stages, kept for everybody to see by a thread of its own.

    The stages tell it how far they are, as often as they like; that costs them nothing, for the
    thread writes it down twice a second. They hear of a stop at their next word.

    Args:
        store: Where the job is kept.
        job: The one that is done.
        worker: Who does it.
        clock: Seconds since 1970.
        pause: Seconds between two looks.
        stopping: Set when the worker is to end.
    """

    def __init__(  # everything that the thread must know
        self,
        store: Store,
        job: Job,
        worker: str,
        clock: Callable[[], float],
        pause: float,
        stopping: threading.Event,
    ) -> None:
        self._store = store
        self._number = job.number
        self._worker = worker
        self._clock = clock
        self._pause = pause
        self._stopping = stopping
        self._at: tuple[str | None, int, int] = (None, 0, 0)
        self._told: tuple[str | None, int, int] = self._at
        self._told_at = clock()
        self._cancelling = job.cancelling
        self._lost = False
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._write, name="consilience-watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._thread.join()

    def __call__(self, stage: str, done: int, whole: int) -> None:
        """Note how far a stage is.

        Raises:
            CancelledError: somebody asked to stop the job.
            LeftError: the worker is to end, or has lost the job.
        """
        self._at = (stage, done, whole)
        if self._stopping.is_set() or self._lost:
            raise LeftError
        if self._cancelling:
            raise CancelledError

    def _write(self) -> None:
        while not self._ended.wait(self._pause):
            try:
                self._look()
            except StoreError:
                continue  # another writer takes its time: say it at the next look

    def _look(self) -> None:
        at, now = self._at, self._clock()
        if at != self._told or now - self._told_at > _OFTEN:
            stage, done, whole = at
            sign = Sign(worker=self._worker, time=now, stage=stage, done=done, whole=whole)
            with self._store.writing() as connection:
                self._lost = not claims.beat(connection, self._number, sign)
            self._told, self._told_at = at, now
        with self._store.reading() as connection:
            job = jobs.job_of(connection, self._number)
        self._cancelling = job is not None and job.cancelling
