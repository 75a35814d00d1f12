"""Where jobs run: one line an engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from consilience.batch.engines import daft, local, ray
from consilience.batch.engines.base import Engine
from consilience.batch.options import Options
from consilience.errors import UsageError

ENGINES: Mapping[str, Callable[[Options], Engine]] = {
    "local": local.start,
    "daft": daft.start,
    "ray": ray.start,
}


def start(options: Options) -> Engine:
    """The engine of the options, ready for jobs.

    Raises:
        UsageError: there is none of that name, or it is not installed.
    """
    if options.engine not in ENGINES:
        known = ", ".join(ENGINES)
        raise UsageError(f"--engine {options.engine}", "no such engine", f"give one of {known}")
    return ENGINES[options.engine](options)
