"""`local`: processes of this machine, by the standard library alone."""

from __future__ import annotations

from consilience.batch.engines.base import Engine, cores
from consilience.batch.engines.guards import Guards
from consilience.batch.jobs import Ended, Job
from consilience.batch.options import Options


class Local:
    """A worker a slot."""

    name = "local"

    def __init__(self, slots: int, patience: float) -> None:
        """Args: slots: Processes. patience: Seconds without a sign of life."""
        self.slots = slots
        self._guards = Guards(patience)

    def run(self, job: Job) -> Ended:
        """Do a job in one of the processes."""
        return self._guards.run(job)

    def close(self) -> None:
        """End the processes."""
        self._guards.stop()


def start(options: Options) -> Engine:
    """As many processes as there are cores, or as asked for."""
    return Local(options.workers or cores(), options.patience)
