"""Jobs of one step to an engine until all are done: what is tried again, and what set aside."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace

from consilience.batch.engines.base import Engine
from consilience.batch.jobs import Done, Ended, Failed, Full, Job, Lost
from consilience.batch.manifest import Entry, Manifest, State
from consilience.errors import ConsilienceError

Progress = Callable[[str, int, int], None]
# A shard that loses workers to more records than this has nothing wrong with its records: the
# machine has too little memory, or somebody ends its processes.
MOST_POISONED = 10


class NoRoomError(ConsilienceError):
    """The disk is full: nothing is lost, and the same command goes on from here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """Drives the steps of one run.

    Args:
        attempts: How often a record or a shard may lose its worker.
        progress: Told the step, how many shards are done, and how many there are.
    """

    engine: Engine
    manifest: Manifest
    attempts: int
    progress: Progress

    def drive(self, jobs: Sequence[Job]) -> tuple[Entry, ...]:
        """The entries of the jobs, in their order; each is done or has failed.

        Raises:
            NoRoomError: the disk is full.
            KeyboardInterrupt: the user wants no more; what was done stays done.
        """
        left = deque(self._again(one) for one in jobs if not self.manifest.is_done(one.name))
        done = len(jobs) - len(left)
        running: dict[Future[Ended], Job] = {}
        with ThreadPoolExecutor(self.engine.slots) as threads:
            try:
                while left or running:
                    self.progress(jobs[0].step.value, done, len(jobs))
                    while left and len(running) < self.engine.slots:
                        job = left.popleft()
                        self._begin(job)
                        running[threads.submit(self.engine.run, job)] = job
                    for one in wait(running, return_when=FIRST_COMPLETED).done:
                        again = self._end(running.pop(one), one.result())
                        left.extend(again)
                        done += not again
            except BaseException:
                # Otherwise the threads would wait for jobs that nobody wants any more.
                self.engine.close()
                raise
        if jobs:
            self.progress(jobs[0].step.value, done, len(jobs))
        return tuple(self._entry(one) for one in jobs)

    def _again(self, job: Job) -> Job:
        """The job with what earlier attempts taught, of an earlier run too."""
        known = self.manifest.entry(job.name)
        if known is None:
            return job
        return replace(job, careful=known.careful, poisoned=known.poisoned)

    def _begin(self, job: Job) -> None:
        known = self.manifest.entry(job.name)
        if known is None or known.state is State.FAILED:  # a run begun anew gives it a new chance
            known = Entry(shard=job.name, state=State.RUNNING, attempts=0, engine="")
        self._write(
            replace(
                known,
                state=State.RUNNING,
                attempts=known.attempts + 1,
                engine=self.engine.name,
                files=(),
            )
        )

    def _end(self, job: Job, ended: Ended) -> tuple[Job, ...]:
        """Keep how a job ended; the job to try again, or nothing."""
        entry = self._entry(job)
        match ended:
            case Full():
                raise NoRoomError(job.name, ended.reason, "make room and give the command again")
            case Done():
                entry = replace(
                    entry,
                    state=State.DONE,
                    files=ended.files,
                    counts=ended.counts,
                    words=ended.words,
                )
            case Lost():
                entry = self._mourn(entry, job, ended)
            case Failed():
                entry = replace(entry, reason=ended.reason, faults=entry.faults + 1)
        if entry.faults >= self.attempts or len(entry.poisoned) > MOST_POISONED:
            entry = replace(entry, state=State.FAILED)
        self._write(entry)
        return (self._again(job),) if entry.state is State.RUNNING else ()

    def _mourn(self, entry: Entry, job: Job, lost: Lost) -> Entry:
        """What the death of a worker teaches."""
        entry = replace(entry, reason=lost.reason, careful=True)
        if not job.careful and lost.at is not None:
            return entry  # it was at one of several records: the next attempt finds out which
        if lost.at is None:
            return replace(entry, faults=entry.faults + 1)
        deaths = {**entry.deaths, lost.at: entry.deaths.get(lost.at, 0) + 1}
        if deaths[lost.at] < self.attempts:
            return replace(entry, deaths=deaths)
        return replace(entry, deaths=deaths, poisoned=(*entry.poisoned, (lost.at, lost.reason)))

    def _entry(self, job: Job) -> Entry:
        entry = self.manifest.entry(job.name)
        assert entry is not None  # noqa: S101  # written when it was begun
        return entry

    def _write(self, entry: Entry) -> None:
        try:
            self.manifest.write(entry)
        except OSError as error:
            reason = error.strerror or str(error)
            raise NoRoomError("manifest", reason, "make room and give the command again") from error
