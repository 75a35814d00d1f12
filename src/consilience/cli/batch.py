"""`consilience batch`: archives in, tables out, on one machine or a cluster."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.inputs import LeastSure
from consilience.cli.terminal import complain, watching
from consilience.errors import UsageError

EXAMPLE = "Example: consilience batch archive/ -o tables --engine local"
INPUTS_HELP = "Files and folders, of any size."


def batch(  # noqa: PLR0913, PLR0917  # Typer makes an option of each
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help=INPUTS_HELP)],
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder to write or to go on with.")],
    engine: Annotated[str, typer.Option(help="What runs it: local, daft or ray.")] = "local",
    cluster: Annotated[
        str | None, typer.Option(help="Address of a Ray cluster, for daft and ray.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Shards in work at once; else as many as cores.")
    ] = None,
    shard_size: Annotated[int, typer.Option(min=1, help="Reports read together.")] = 500,
    attempts: Annotated[
        int, typer.Option(min=1, help="Workers that a record may cost before it is set aside.")
    ] = 3,
    patience: Annotated[
        float, typer.Option(min=1, help="Seconds without a sign of life of a worker.")
    ] = 600.0,
    least_sure: LeastSure = 0.0,
) -> int:
    """Read archives of any size into tables; stopped or killed, the same command goes on."""
    try:
        import pyarrow as pa  # noqa: F401, PLC0415  # an extra
    except ImportError as error:
        raise UsageError("batch", "pyarrow is not installed", _REMEDY) from error
    from consilience.batch import Options, run  # noqa: PLC0415  # an extra

    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    options = Options(
        engine=engine,
        cluster=cluster,
        workers=workers,
        shard_size=shard_size,
        attempts=attempts,
        patience=patience,
        least_sure=least_sure,
        today=today,
    )
    with watching() as bar:
        summary = run(inputs, out, options, bar)
    counts = ", ".join(_told(summary.counts.get(one, 0), one) for one in _COUNTED)
    typer.echo(f"{counts} (engine: {', '.join(summary.engines)})")
    for shard, reason in summary.failed:
        complain(f"{shard}: {reason}; give the same command again to try it again")
    if summary.failed:
        return Code.BUG
    typer.echo(f"The tables: {out}")
    return Code.UNREAD if summary.counts.get("unread") else Code.DONE


def _told(number: int, what: str) -> str:
    return f"{number:,} {what.removesuffix('s') if number == 1 else what}"


_REMEDY = "pip install 'consilience[batch]'"
_COUNTED = ("reports", "relevant", "cases", "unread")
