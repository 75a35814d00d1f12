"""A job done: the step's pure function on its shard, and its files put in their places."""

from __future__ import annotations

from pathlib import Path

from consilience.batch.files import put
from consilience.batch.jobs import Done, Job, Tell, Written


def perform(job: Job, tell: Tell) -> Done:
    """Do a job here and now.

    Args:
        job: One shard of one step.
        tell: Told each record before it is worked on.

    Raises:
        OSError: an input cannot be read or an output not written.
    """
    # Imported where it runs: who only hands out jobs needs no parser.
    from consilience.batch.stepping import STEPS  # noqa: PLC0415

    made = STEPS[job.step](job, tell)
    out = Path(job.folder)
    files = tuple(
        Written(path=path, sha256=put(out / path, content)) for path, content in made.files
    )
    return Done(files=files, counts=made.counts, words=made.words)
