"""What a step makes of a shard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from consilience.batch.jobs import Job, Tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """Bytes and counts: the step itself writes nothing.

    Args:
        files: (path below the folder of the run, bytes), taken one at a time.
        words: What the driver needs to know to plan the next step.
    """

    files: Iterable[tuple[str, bytes]]
    counts: Mapping[str, int] = field(default_factory=dict)
    words: tuple[str, ...] = ()


StepFunction = Callable[[Job, Tell], Product]
