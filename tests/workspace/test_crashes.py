"""Killed at any point, a workspace loses nothing that it accepted and needs no repair."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import stat
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.support import cheap

from consilience.decision import Act, Decision
from consilience.errors import StoreError
from consilience.sources import Candidate
from consilience.store.sqlite import SqliteStore
from consilience.workspace import Workspace
from consilience.workspace.checking import faults

TOWNS = ("Lyon", "Nice", "Brest", "Lille", "Metz", "Tours")
NOBODY = 65534


def report(number: int) -> Candidate:
    """The n-th invented report: six towns, so that some are about one case."""
    town = TOWNS[number % len(TOWNS)]
    kilos = 5 + number % 11
    day = f"2019-0{1 + number % 9}-0{1 + number % 7}"
    return cheap.candidate(
        f"k-{number}", f"Police seized {kilos} kg of heroin in {town} on {day}, text {number}."
    )


def decision(number: int) -> Decision:
    return Decision(
        who="Eva", when="2026-11-22", act=Act.ACCEPT, target=f"report:k-{number}", value=None,
        why=f"seen, number {number}",
    )  # fmt: skip


@contextmanager
def child(work: Callable[[int], None]) -> Iterator[tuple[int, int]]:
    """A process of its own that does some work and writes to a pipe: (its id, where to read)."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        # Python 3.12 warns that threads of the parent are not in the child: it needs none.
        warnings.simplefilter("ignore", DeprecationWarning)
        number = os.fork()
    if number == 0:
        status = 1
        try:
            os.close(reading)
            work(writing)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    try:
        yield number, reading
    finally:
        os.close(reading)


def told(reading: int) -> list[str]:
    """Everything that a child wrote before it ended."""
    parts = []
    while part := os.read(reading, 1 << 16):
        parts.append(part)
    return b"".join(parts).decode().splitlines()


def _work(place: str, start: int) -> Callable[[int], None]:
    def run(writing: int) -> None:
        one = Workspace.open(place, cheap.stages())
        for number in range(start, start + 30):
            one.add([report(number)])
            os.write(writing, f"report {number}\n".encode())
            one.decide([decision(number)])
            os.write(writing, f"decision {number}\n".encode())
            if number % 3 == 2:
                one.catch_up()

    return run


def _kill_again_and_again(folder: Path, times: int) -> None:
    place = str(folder / "work.db")
    Workspace.create(place, cheap.stages()).close()
    # What the stages load once is loaded here: a child that is killed while loading tries nothing.
    warm = Workspace.create(str(folder / "warm.db"), cheap.stages())
    warm.add([report(0), report(6)])
    warm.catch_up()
    warm.close()
    dice = random.Random(7)  # noqa: S311  # moments of a test
    reports: list[int] = []
    decided: list[int] = []
    caught = 0
    for _ in range(times):
        with child(_work(place, len(reports))) as (number, reading):
            # One in four may be hit while it opens the workspace.
            first = os.read(reading, 1 << 16) if dice.random() < 0.75 else b""
            time.sleep(dice.uniform(0.0, 0.3))
            os.kill(number, signal.SIGKILL)
            os.waitpid(number, 0)
            lines = first.decode().splitlines() + told(reading)
        reports += [int(one.split()[1]) for one in lines if one.startswith("report")]
        decided += [int(one.split()[1]) for one in lines if one.startswith("decision")]
        caught += bool(lines)
        again = Workspace.open(place, cheap.stages())
        # What was accepted may be more than what was told: the kill may fall between the two.
        kept = {number for number in range(1 + max(reports, default=0)) if _has(again, number)}
        assert set(reports) <= kept
        log = [one.decision for one in again.log()]
        assert [one for one in log if one in map(decision, decided)] == list(map(decision, decided))
        assert faults(again) == ()
        reports = sorted(kept)
        again.close()
    assert caught >= times // 2
    _compare(place, folder)


def _has(one: Workspace, number: int) -> bool:
    return any(entry == f"k-{number}" for entry in _ids(one))


def _ids(one: Workspace) -> set[str]:
    from consilience.store import reports  # noqa: PLC0415  # beside names of its own here

    with one.store.reading() as connection:
        return {str(entry.report.id) for entry in reports.entries(connection)}


def _compare(place: str, folder: Path) -> None:
    """After all kills, catching up gives what a workspace gives that nobody ever killed."""
    killed = Workspace.open(place, cheap.stages())
    killed.catch_up()
    whole = Workspace.create(str(folder / "whole.db"), cheap.stages())
    whole.add([report(number) for number in range(len(_ids(killed)))])
    whole.decide([one.decision for one in killed.log()])
    whole.catch_up()
    assert _ids(killed) == _ids(whole)
    assert dict(killed.files()) == dict(whole.files())
    killed.close()
    whole.close()


def test_twenty_kills_lose_nothing(tmp_path: Path) -> None:
    _kill_again_and_again(tmp_path, 20)


@pytest.mark.long
def test_two_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    _kill_again_and_again(tmp_path, 200)


def _full(path: Path) -> Workspace:
    store = SqliteStore.open(path)

    @event.listens_for(store._engine, "connect")
    def _small(driver: object, _record: object) -> None:
        driver.execute("PRAGMA max_page_count = 1")  # type: ignore[attr-defined]  # no smaller than it is

    store._engine.dispose()
    return Workspace(store, cheap.stages())


def test_a_full_disk_is_told_and_nothing_is_lost(workspace: Workspace, tmp_path: Path) -> None:
    workspace.add([report(0)])
    full = _full(tmp_path / "work.db")
    many = [cheap.candidate(f"m-{number}", f"{number} " * 9000) for number in range(40)]
    with pytest.raises(StoreError, match=r"the disk is full; make room .* nothing was lost"):
        full.add(many)
    full.close()
    assert _ids(workspace) == {"k-0"}
    workspace.add(many[:1])
    assert _ids(workspace) == {"k-0", "m-0"}
    assert faults(workspace) == ()


def test_a_limit_of_the_system_is_told_and_nothing_is_lost(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.add([report(0)])
    many = [cheap.candidate(f"m-{number}", f"{number} " * 9000) for number in range(40)]

    def run(writing: int) -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        one = Workspace.open(str(tmp_path / "work.db"), cheap.stages())
        try:
            one.add(many)
        except StoreError as error:
            os.write(writing, str(error).encode())

    with child(run) as (number, reading):
        (line,) = told(reading)
        os.waitpid(number, 0)
    assert line.startswith("work.db: the disk ")
    assert _ids(workspace) == {"k-0"}
    workspace.add(many[:1])
    assert faults(workspace) == ()


@pytest.fixture(name="shared")
def _shared() -> Iterator[Path]:
    """A folder that everybody may look into, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="shared-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_a_file_that_may_only_be_read_is_told_and_stays_as_it_is(shared: Path) -> None:
    place = shared / "work.db"
    Workspace.create(str(place), cheap.stages()).close()
    place.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    shared.chmod(0o555)
    before = place.read_bytes()

    def run(writing: int) -> None:
        if os.geteuid() == 0:
            os.setuid(NOBODY)  # for root every file is writable
        try:
            Workspace.open(str(place), cheap.stages()).add([report(0)])
        except StoreError as error:
            os.write(writing, str(error).encode())

    with child(run) as (number, reading):
        (line,) = told(reading)
        os.waitpid(number, 0)
    assert "check the " in line
    assert "permissions" in line
    assert place.read_bytes() == before
    shared.chmod(0o755)


def test_two_who_add_at_once_are_both_heard(tmp_path: Path) -> None:
    place = str(tmp_path / "work.db")
    Workspace.create(place, cheap.stages()).close()

    def run(_writing: int) -> None:
        one = Workspace.open(place, cheap.stages())
        for number in range(0, 20, 2):
            one.add([report(number)])
        one.catch_up()

    with child(run) as (number, _):
        own = Workspace.open(place, cheap.stages())
        for odd in range(1, 20, 2):
            own.add([report(odd)])
        own.catch_up()
        assert os.waitpid(number, 0)[1] == 0
    own.catch_up()
    assert _ids(own) == {f"k-{number}" for number in range(20)}
    assert not own.state().behind
    own.close()
    _compare(place, tmp_path)
