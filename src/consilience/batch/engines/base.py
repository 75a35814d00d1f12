"""What an engine is: a place where jobs run. It knows nothing of retries, files or stages."""

from __future__ import annotations

import os
from typing import Protocol

from consilience.batch.jobs import Ended, Job
from consilience.errors import UsageError


class Engine(Protocol):
    """Runs jobs, several at once.

    Attributes:
        name: What the manifest says.
        slots: How many jobs it has room for.
    """

    name: str
    slots: int

    def run(self, job: Job) -> Ended:
        """Do a job and wait for its end; called from `slots` threads at once, never raises."""
        ...

    def close(self) -> None:
        """Let go of everything; jobs at work end as lost."""
        ...


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def missing(engine: str, library: str) -> UsageError:
    """The error for an engine that is not installed: never another in its place."""
    return UsageError(
        f"--engine {engine}",
        f"{library} is not installed",
        "pip install 'consilience[batch]', or give another --engine",
    )
