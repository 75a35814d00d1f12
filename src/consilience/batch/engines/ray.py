"""`ray`: a task a shard, on this machine or on a cluster; for those who have no Daft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consilience.batch.engines.base import Engine, missing
from consilience.batch.engines.guarded import pack, perform_guarded, unpack
from consilience.batch.engines.quiet import QUIET, hush
from consilience.batch.jobs import Ended, Job, Lost
from consilience.batch.options import Options
from consilience.errors import UsageError

if TYPE_CHECKING:
    from types import ModuleType


class Ray:
    """A task a job."""

    name = "ray"

    def __init__(self, ray: ModuleType, slots: int, patience: float) -> None:
        """Args: ray: The library, connected. slots: Tasks at once. patience: Of the guards."""
        self.slots = slots
        self._ray = ray
        self._patience = patience
        # Whether a job is tried again, and how often, the manifest decides.
        self._perform = ray.remote(num_cpus=1, max_retries=0)(perform_guarded)

    def run(self, job: Job) -> Ended:
        """Do a job as a task."""
        try:
            return unpack(self._ray.get(self._perform.remote(pack(job), self._patience)))
        except Exception as error:  # noqa: BLE001  # whatever the death of a node raises
            return Lost(reason=f"Ray: {type(error).__name__}: {error}"[:500])

    def close(self) -> None:
        """Leave the cluster; one that was started for this run ends."""
        self._ray.shutdown()


def connect(ray: ModuleType, options: Options) -> int:
    """Join the cluster of the options, or start one of this machine alone.

    Returns:
        How many jobs it has room for.

    Raises:
        UsageError: there is no cluster at that address.
    """
    quiet = {"env_vars": QUIET}
    try:
        if options.cluster is None:
            ray.init(
                address="local",  # not one that somebody else started on this machine
                num_cpus=options.workers,
                include_dashboard=False,
                log_to_driver=False,
                runtime_env=quiet,
            )
        else:
            ray.init(address=options.cluster, log_to_driver=False, runtime_env=quiet)
    except (ConnectionError, ValueError, RuntimeError) as error:
        raise UsageError(f"--cluster {options.cluster}", str(error), "check the address") from error
    return options.workers or max(1, int(ray.cluster_resources().get("CPU", 1)))


def start(options: Options) -> Engine:
    """Ray on this machine, or on the cluster whose address is given.

    Raises:
        UsageError: Ray is not installed.
    """
    hush()
    try:
        import ray  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise missing("ray", "Ray") from error
    return Ray(ray, connect(ray, options), options.patience)
