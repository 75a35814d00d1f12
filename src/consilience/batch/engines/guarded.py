"""What a node of an engine does with a job: pickled in, pickled out, behind a guard of its own."""

from __future__ import annotations

import pickle

from consilience.batch.engines.guards import guards_here
from consilience.batch.jobs import Ended, Job


def pack(job: Job) -> bytes:
    """A job for the way to a node."""
    return pickle.dumps(job)


def perform_guarded(job: bytes, patience: float) -> bytes:
    """Do the job in a process beside this one, which may die of it.

    Args:
        job: From `pack`.
        patience: Seconds without a sign of life after which that process counts as stuck.
    """
    return pickle.dumps(guards_here(patience).run(pickle.loads(job)))  # noqa: S301  # our driver's


def unpack(answer: bytes) -> Ended:
    """How the job ended, from what a node answered."""
    ended: Ended = pickle.loads(answer)  # noqa: S301  # of our own node
    return ended
