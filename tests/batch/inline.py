"""An engine that does jobs in the process of the test: no second process, no second of imports."""

from __future__ import annotations

from consilience.batch.jobs import Ended, Job, Lost
from consilience.batch.worker import attempt


class _Quiet:
    """A line that nobody listens to."""

    def send(self, told: object) -> None:
        """Say nothing."""


class Inline:
    """One job at a time, here."""

    name = "inline"
    slots = 1

    def __init__(self) -> None:
        self.done: list[str] = []

    def run(self, job: Job) -> Ended:
        """Do the job as a worker would."""
        self.done.append(job.name)
        return attempt(job, _Quiet())  # type: ignore[arg-type]  # sends are all that is asked of it

    def close(self) -> None:
        """Nothing was opened."""


class Mortal(Inline):
    """Loses the first attempt at every shard: before it began, or when its files are in place."""

    def __init__(self, *, late: bool) -> None:
        super().__init__()
        self._late = late

    def run(self, job: Job) -> Ended:
        """Do the job at the second attempt."""
        first = job.name not in self.done
        if self._late or not first:
            ended = super().run(job)
        else:
            self.done.append(job.name)
        return Lost(reason="the worker was ended by signal 9") if first else ended
