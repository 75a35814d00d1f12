"""Readers that tests give to a batch; workers import them by name, so they stand in a module."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from consilience.types import Reading, Report, ReportId

POISON = "POISON"
ONCE = "CONSILIENCE_TEST_ONCE"


def plain(reports: Sequence[Report], least_sure: float) -> Mapping[ReportId, Reading]:
    """Every report is relevant, and nothing else is known of it."""
    del least_sure
    return {one.id: Reading(report=one.id, relevant=True, why="a test") for one in reports}


def deadly(reports: Sequence[Report], least_sure: float) -> Mapping[ReportId, Reading]:
    """A report with the word ends the process that reads it, each time."""
    if any(POISON in one.text for one in reports):
        os.kill(os.getpid(), signal.SIGKILL)
    return plain(reports, least_sure)


def raising(reports: Sequence[Report], least_sure: float) -> Mapping[ReportId, Reading]:
    """A report with the word brings a bug out."""
    if any(POISON in one.text for one in reports):
        raise ValueError("no such word")
    return plain(reports, least_sure)


def stuck(reports: Sequence[Report], least_sure: float) -> Mapping[ReportId, Reading]:
    """A report with the word is never done."""
    if any(POISON in one.text for one in reports):
        signal.pause()
    return plain(reports, least_sure)


def killed_once(reports: Sequence[Report], least_sure: float) -> Mapping[ReportId, Reading]:
    """The first process that reads the report with the word is killed, no other."""
    mark = Path(os.environ[ONCE])
    if any(POISON in one.text for one in reports) and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return plain(reports, least_sure)


def slow(reports: Sequence[Report], least_sure: float) -> Mapping[ReportId, Reading]:
    """Long enough at each report that a node can be killed in mid-shard."""
    time.sleep(0.4 * len(reports))
    return plain(reports, least_sure)


def killing_the_driver(reports: Sequence[Report], least_sure: float) -> Mapping[ReportId, Reading]:
    """The first time the process that started the worker is killed, as `kill -9` does it."""
    mark = Path(os.environ[ONCE])
    if any(POISON in one.text for one in reports) and not mark.exists():
        mark.touch()
        os.kill(os.getppid(), signal.SIGKILL)
    return plain(reports, least_sure)
