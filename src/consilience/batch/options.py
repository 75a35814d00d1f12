"""What a caller can choose about a batch."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from consilience.sources.shards import SHARD_BYTES
from consilience.types import Reading, Report, ReportId

ReadReports = Callable[[Sequence[Report], float], Mapping[ReportId, Reading]]
"""Readings of some reports; values less sure than the number are left out."""


def read_reports(reports: Sequence[Report], least_sure: float) -> Mapping[ReportId, Reading]:
    """The reading stage, as `consilience build` runs it."""
    from consilience.pipeline import read_all, silent  # noqa: PLC0415  # loads the parser

    return read_all(reports, silent, least_sure)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Choices for `run`.

    Only those marked * change what is written; they and `range_size` are part of the plan.

    Args:
        engine: `local`, `daft` or `ray`.
        workers: Shards in work at once; None asks the engine how many there is room for.
        cluster: Address of a Ray cluster, for `daft` and `ray`; None is this machine alone.
        shard_size: * Most reports in one part of the output. 500 reports about drugs are a minute
            of work: little is lost with a worker.
        shard_bytes: * Bytes of the inputs in one shard, about.
        range_size: Reports that are linked together, about: each range asks all others once, so
            that few large ones are quickest, and a worker holds one of them at a time.
        attempts: How often a record or a shard may lose its worker before it is set aside.
        patience: Seconds without a sign of life after which a worker counts as stuck.
        least_sure: * Values with a lower score are left out.
        today: * ISO date after which a publication date is in the future; a resumed run keeps
            the day on which it was begun.
        read: The reading stage; a module-level function, for workers import it by its name.
    """

    engine: str = "local"
    workers: int | None = None
    cluster: str | None = None
    shard_size: int = 500
    shard_bytes: int = SHARD_BYTES
    range_size: int = 20_000
    attempts: int = 3
    patience: float = 600.0
    least_sure: float = 0.0
    today: str | None = None
    read: ReadReports = read_reports
