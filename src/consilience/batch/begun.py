"""A folder that a run has begun to write: whose it is, and that nobody else writes in it."""

from __future__ import annotations

import fcntl
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from consilience import __version__
from consilience.batch.files import put, sweep
from consilience.batch.manifest import FOLDER
from consilience.batch.options import Options
from consilience.errors import UsageError

PLAN = f"{FOLDER}/plan.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """What must be the same for a run to go on; what is written depends on nothing else.

    Args:
        inputs: Digest of the inputs.
        version: Of this tool: another one may read otherwise.
        today: Day on which the run was begun, None where dates are not checked.
    """

    inputs: str
    version: str
    shard_size: int
    shard_bytes: int
    range_size: int
    least_sure: float
    today: str | None


@contextmanager
def claimed(out: Path) -> Iterator[None]:
    """The folder, for this process alone while the block runs.

    Raises:
        UsageError: another run writes there, or it cannot be written.
    """
    try:
        (out / FOLDER).mkdir(parents=True, exist_ok=True)
        with (out / FOLDER / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise UsageError(
                    str(out), "another run writes there", "wait for it, or give another -o"
                ) from error
            sweep(out)
            yield
    except (NotADirectoryError, FileExistsError, PermissionError) as error:
        raise UsageError(str(out), "is not a folder to write in", "give another -o") from error


def begin(out: Path, inputs: str, options: Options) -> Begun:
    """The plan of the folder: as it was begun, else from the options, now written.

    Raises:
        UsageError: the folder holds another run, or something else.
    """
    wanted = Begun(
        inputs=inputs,
        version=__version__,
        shard_size=options.shard_size,
        shard_bytes=options.shard_bytes,
        range_size=options.range_size,
        least_sure=options.least_sure,
        today=options.today,
    )
    path = out / PLAN
    if path.exists():
        found = Begun(**json.loads(path.read_bytes()))
        _refuse_another(out, found, wanted)
        return found
    if any(one.name != FOLDER for one in out.iterdir()):
        raise UsageError(str(out), "holds files that no batch wrote", "give an empty or a new -o")
    put(path, (json.dumps(asdict(wanted), indent=1) + "\n").encode())
    return wanted


def _refuse_another(out: Path, found: Begun, wanted: Begun) -> None:
    """Raise unless the run can go on; a later day is none of its business."""
    differing = [
        name
        for name, value in asdict(wanted).items()
        if name != "today" and value != asdict(found)[name]
    ]
    if differing:
        raise UsageError(
            str(out),
            f"holds a run with other {', '.join(differing)}",
            "give the same inputs and options to go on with it, or another -o",
        )
