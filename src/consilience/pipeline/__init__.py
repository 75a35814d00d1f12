"""The only place where the stages meet: reports in, one dossier out."""

from consilience.pipeline.building import Built, build
from consilience.pipeline.intake import (
    LONGEST,
    admit,
    candidates,
    gather,
    sift,
    worth_extracting,
)
from consilience.pipeline.stages import (
    Progress,
    group,
    read,
    read_all,
    reconcile,
    reconciler,
    silent,
    trace,
    write,
)

__all__ = [
    "LONGEST",
    "Built",
    "Progress",
    "admit",
    "build",
    "candidates",
    "gather",
    "group",
    "read",
    "read_all",
    "reconcile",
    "reconciler",
    "sift",
    "silent",
    "trace",
    "worth_extracting",
    "write",
]
