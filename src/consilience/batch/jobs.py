"""What is handed to a worker, and how it can end. Small, and picklable by any engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from consilience import sources
from consilience.batch.options import ReadReports


class Step(StrEnum):
    """What is done with shards, in this order; each step waits for all shards of the last."""

    GATHER = "gather"
    READ = "read"
    ORDER = "order"
    MARK = "mark"
    LIST = "list"
    PAIR = "pair"
    ALIGN = "align"
    JOIN = "join"
    COPY = "copy"
    ALONE = "alone"
    SPEAK = "speak"
    SHARE = "share"
    JUDGE = "judge"
    ISLAND = "island"
    CASE = "case"
    RECONCILE = "reconcile"
    WRITE = "write"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Parts of files that are read together: one that was cut, or several small files."""

    shards: tuple[sources.Shard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of `parts` equal ranges of the hashes of ids, out of `gathered` shards."""

    parts: int
    gathered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """All reports: for one job that sees a little of each, or for one of many that link them.

    Args:
        parts: Of the reports.
        span: Parts in one range. There are as many shares of the hashes of runs and keys as there
            are ranges of reports.
        blocks: Of copies, once these are known.
    """

    parts: int
    span: int
    blocks: int = 0

    @property
    def ranges(self) -> int:
        """Of the reports; the last one may be smaller."""
        return -(-self.parts // self.span)

    def own(self, number: int) -> range:
        """The parts of one range."""
        return range(number * self.span, min(self.parts, (number + 1) * self.span))


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The cases of one block; slugs that several cases of the run have are `shared`."""

    shared: tuple[str, ...] = ()


Shard = Inputs | Part | Everything | Block
Poisoned = tuple[tuple[str, str], ...]
"""Records that are not tried again: (how the step calls it, why)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One shard of one step.

    Args:
        folder: Where the run writes; the same place for every worker.
        careful: One record at a time, so that one that ends its worker is known.
        poisoned: Records to set aside.
        per: Most reports in one output of the step.
    """

    step: Step
    number: int
    folder: str
    shard: Shard
    read: ReadReports
    least_sure: float = 0.0
    today: str | None = None
    per: int = 500
    careful: bool = False
    poisoned: Poisoned = ()

    @property
    def name(self) -> str:
        """`read-00012`."""
        return f"{self.step.value}-{self.number:05d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that a job put in its place: path below the folder, hex SHA-256 of its bytes."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The job ended well.

    Args:
        counts: What it counted (`reports`, `unread`, `cases`).
        words: Short words that the next step needs (the slugs of cases).
    """

    files: tuple[Written, ...]
    counts: Mapping[str, int]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """The worker ended or was stuck.

    Args:
        at: The record that it was at, None where it had not begun one.
    """

    reason: str
    at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """The job raised something; the worker lives."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Full:
    """There is no room for the output: not the fault of the shard."""

    reason: str


Ended = Done | Lost | Failed | Full
Tell = Callable[[str], None]
"""Told the record that is worked on next: a sign of life, and what to blame for a death."""
