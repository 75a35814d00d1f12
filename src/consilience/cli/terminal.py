"""What the commands say to people: on standard error, so that standard output stays data."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from consilience.types import Report, Unread

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


def complain(line: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"consilience: {line}\n")


def tell_unread(unread: Sequence[Unread]) -> None:
    """`file:line: what; what to do`, one line each."""
    for one in unread:
        place = one.source if one.line is None else f"{one.source}:{one.line}"
        complain(f"{place}: {one.reason}; {one.remedy}")


def tell_warnings(reports: Sequence[Report]) -> None:
    """What was odd about reports that could be read all the same."""
    from consilience.sources.drafting import NOT_STATED  # noqa: PLC0415  # loads the readers

    for report in reports:
        for one in report.warnings:
            if not one.endswith(NOT_STATED):  # those are told as not read
                complain(f"{report.id}: {one}")


class Bar:
    """A bar a stage on a terminal, nothing elsewhere."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, whole: int) -> None:
        """Draw that `done` of `whole` is done of `stage`."""
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(stage, total=whole)
        self._progress.update(self._tasks[stage], completed=done, total=whole)


@contextmanager
def watching() -> Iterator[Bar]:
    """Progress on standard error while the block runs, if that is a terminal."""
    # Loaded here, for most commands draw nothing.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
    )

    console = Console(stderr=True)
    columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        yield Bar(progress)
