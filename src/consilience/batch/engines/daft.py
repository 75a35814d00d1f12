"""`daft`: one small query a shard, on this machine or on a Ray cluster.

A query over many shards would lose all of them with one node (a shuffle does not survive it), and
a record that kills would hang it: so each shard is a query, and its work is done behind a guard.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from consilience.batch.engines.base import Engine, cores, missing
from consilience.batch.engines.guarded import pack, perform_guarded, unpack
from consilience.batch.engines.guards import guards_here
from consilience.batch.engines.quiet import hush
from consilience.batch.jobs import Ended, Job, Lost
from consilience.batch.options import Options

if TYPE_CHECKING:
    from types import ModuleType


class Daft:
    """A query a job."""

    name = "daft"

    def __init__(
        self, daft: ModuleType, slots: int, patience: float, leave: Callable[[], None] | None = None
    ) -> None:
        """Args: daft: The library. leave: Leaves the cluster, None where there is none."""
        self._leave = leave
        self.slots = slots
        self._patience = patience
        self._daft = daft
        self._perform = daft.func(perform_guarded, return_dtype=daft.DataType.binary())

    def run(self, job: Job) -> Ended:
        """Do a job as a query of one row."""
        column = self._daft.col
        asked = {"job": [pack(job)], "patience": [self._patience]}
        try:
            query = self._daft.from_pydict(asked)
            answer = query.select(self._perform(column("job"), column("patience")).alias("end"))
            return unpack(answer.to_pydict()["end"][0])
        except Exception as error:  # noqa: BLE001  # whatever the death of a node raises
            return Lost(reason=f"Daft: {type(error).__name__}: {error}"[:500])

    def close(self) -> None:
        """End the workers of this machine; those of other nodes end with their nodes' workers."""
        guards_here(self._patience).stop()
        if self._leave is not None:
            self._leave()


def start(options: Options) -> Engine:
    """Daft on this machine, or on the Ray cluster whose address is given.

    Raises:
        UsageError: Daft, or for a cluster Ray, is not installed.
    """
    hush()
    try:
        import daft  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise missing("daft", "Daft") from error
    if options.cluster is None:
        daft.set_runner_native()
        return Daft(daft, options.workers or cores(), options.patience)
    try:
        import ray  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise missing("daft", "Ray, which a cluster needs,") from error
    from consilience.batch.engines.ray import connect  # noqa: PLC0415

    room = connect(ray, options)
    daft.set_runner_ray(noop_if_initialized=True)  # it takes the connection that is there
    return Daft(daft, room, options.patience, ray.shutdown)
