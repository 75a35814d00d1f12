"""What can go wrong between a program and a server."""

from __future__ import annotations

from consilience.errors import ConsilienceError
from consilience.shapes.jobs import Job
from consilience.shapes.problem import Problem


class ClientError(ConsilienceError):
    """A server that cannot be reached, or that answers as no server of ours does."""


class RefusedError(ClientError):
    """A request that the server refused.

    Args:
        problem: What it says: `status`, `detail`, and `faults` where single things are wrong.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.status} {problem.title}", problem.detail, "mend and send again")
        self.problem = problem

    def __str__(self) -> str:
        """The problem's own words; they hold the remedy."""
        return f"{self.problem.status} {self.problem.title}: {self.problem.detail}"


class JobFailedError(ClientError):
    """A job that was waited for and did not end well.

    Args:
        job: As it ended: `state`, `reason` and `remedy`.
    """

    def __init__(self, job: Job) -> None:
        reason = job.reason or str(job.state)
        super().__init__(f"job {job.number} ({job.name})", reason, job.remedy or "see its outcome")
        self.job = job
