"""A worker does what was asked, tells how far it is, and leaves nothing half done."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.support import cheap
from tests.workspace.test_crashes import child, told

from consilience.errors import StoreError, UnreadableError, UsageError
from consilience.sources import Candidate, Options
from consilience.store import claims
from consilience.store.claims import Sign
from consilience.store.jobs import State
from consilience.types import Reading, Report, Unread
from consilience.workspace import Pasted, Worker, Workspace

LYON = "Customs officers seized 40 kg of heroin in Lyon on 2019-05-03 in a lorry with oranges."
NICE = "Police seized 7 kg of cocaine in Nice on 2021-06-01 in a boat near the old harbour."


def refusing(url: str, _options: Options) -> Iterable[Candidate]:
    raise UsageError(url, "nothing is fetched here", "give a file")


def found(url: str, _options: Options) -> Iterable[Candidate]:
    return [cheap.candidate("u-1", NICE, url=url)]


def lines(*texts: str) -> bytes:
    rows = (json.dumps({"id": f"j-{at}", "text": one}) for at, one in enumerate(texts))
    return "\n".join(rows).encode()


def test_a_paste_an_upload_and_an_address_end_up_in_cases(workspace: Workspace) -> None:
    workspace.ask_paste(Pasted(text=LYON, url="https://wire.example/1"), "Eva")
    workspace.ask_upload("more.jsonl", lines(LYON + " The driver said nothing."), "Eva")
    workspace.ask_address("https://wire.example/2", "Eva")
    worker = Worker(workspace, found)
    done = [worker.run_next(), worker.run_next(), worker.run_next()]
    assert [one and one.state for one in done] == [State.DONE] * 3
    assert [one and one.outcome and len(one.outcome.new) for one in done] == [1, 1, 1]
    assert [one and one.outcome and one.outcome.cases for one in done] == [1, 1, 1]
    assert worker.run_next() is None
    assert len(workspace.cases()) == 2
    assert not workspace.state().behind


def test_a_report_asked_for_again_is_known(workspace: Workspace) -> None:
    for _ in range(2):
        workspace.ask_upload("a.jsonl", lines(LYON), "Eva")
    worker = Worker(workspace, refusing)
    worker.run_next()
    again = worker.run_next()
    assert again
    assert again.outcome
    assert (again.state, again.outcome.new, again.outcome.known) == (State.DONE, (), ("j-0",))


def test_unread_rows_of_an_upload_stand_in_its_outcome(workspace: Workspace) -> None:
    workspace.ask_upload("a.jsonl", lines(LYON) + b"\n{broken", "Eva")
    job = Worker(workspace, refusing).run_next()
    assert job
    assert job.outcome
    (row,) = job.outcome.unread
    assert (row.source, row.line) == ("a.jsonl", 2)
    assert row.reason.startswith("malformed JSON")


def test_an_upload_that_holds_nothing_fails_with_its_remedy_and_can_be_tried_again(
    workspace: Workspace,
) -> None:
    number = workspace.ask_upload("a.txt", b"\x89PNG and more", "Eva").number
    worker = Worker(workspace, refusing)
    job = worker.run_next()
    assert job
    assert (job.state, job.reason) == (State.FAILED, "a.txt: is a PNG picture, not a text")
    assert job.remedy == "give the text as .txt, .html or JSON lines"
    workspace.retry(number)
    assert workspace.job(number).state is State.QUEUED
    again = worker.run_next()
    assert again
    assert again.state is State.FAILED
    assert workspace.dossier()[0].unread == ()  # a slip of the hand is no gap in the collection


def test_an_address_that_is_refused_fails_and_the_next_job_is_done(workspace: Workspace) -> None:
    workspace.ask_address("http://localhost/", "Eva")
    workspace.ask_paste(Pasted(text=LYON), "Eva")
    worker = Worker(workspace, refusing)
    first, second = worker.run_next(), worker.run_next()
    assert first
    assert (first.state, first.remedy) == (State.FAILED, "give a file")
    assert second
    assert second.state is State.DONE


def test_a_bug_in_a_reader_fails_the_job_and_says_so(workspace: Workspace) -> None:
    def broken(_url: str, _options: Options) -> Iterable[Candidate]:
        raise ZeroDivisionError("by nought")

    workspace.ask_address("https://a.example/", "Eva")
    job = Worker(workspace, broken).run_next()
    assert job
    assert job.state is State.FAILED
    assert job.reason == "a bug in consilience: ZeroDivisionError: by nought"


def slowed(tmp_path: Path, go: threading.Event) -> Workspace:
    """A workspace whose reader waits for a word."""

    def read(report: Report) -> Reading:
        go.wait(10)
        return cheap.read(report)

    return Workspace.create(str(tmp_path / "slow.db"), replace(cheap.stages(), read=read))


def eventually(true: Callable[[], bool]) -> None:
    for _ in range(2000):
        if true():
            return
        time.sleep(0.005)
    pytest.fail("did not happen")


def test_progress_is_seen_while_a_job_runs_and_it_can_be_cancelled(tmp_path: Path) -> None:
    go = threading.Event()
    workspace = slowed(tmp_path, go)
    # Forty-one reports: the stage tells how far it is after each twenty.
    number = workspace.ask_upload("a.jsonl", lines(*([LYON] * 41)), "Eva").number
    worker = Worker(workspace, refusing, pause=0.01)
    worker.start()
    eventually(lambda: workspace.job(number).stage == "reading")
    job = workspace.job(number)
    assert (job.state, job.stage_number, job.stages, job.whole) == (State.RUNNING, 2, 5, 41)
    assert workspace.cancel(number).cancelling
    time.sleep(0.1)
    go.set()
    eventually(lambda: workspace.job(number).ended_already)
    job = workspace.job(number)
    assert (job.state, job.reason) == (State.CANCELLED, "cancelled after its reports were kept")
    assert workspace.state().reports == 41
    assert workspace.state().unread == 21
    workspace.ask_catch_up("Eva")
    eventually(lambda: not workspace.state().behind)
    worker.stop()
    workspace.close()


def test_a_worker_that_is_stopped_leaves_its_job_to_the_next(tmp_path: Path) -> None:
    go = threading.Event()
    workspace = slowed(tmp_path, go)
    number = workspace.ask_upload("a.jsonl", lines(*([LYON] * 21)), "Eva").number
    worker = Worker(workspace, refusing, pause=0.01)
    worker.start()
    eventually(lambda: workspace.job(number).stage == "reading")
    threading.Timer(0.05, go.set).start()
    worker.stop()
    assert workspace.job(number).state is State.QUEUED
    job = Worker(workspace, refusing).run_next()
    assert job
    assert job.outcome
    assert (job.state, len(job.outcome.new)) == (State.DONE, 21)
    workspace.close()


@pytest.mark.parametrize("at", ["accepting", "reading"])
def test_a_job_whose_worker_was_killed_is_gone_on_with(tmp_path: Path, at: str) -> None:
    place = str(tmp_path / "work.db")
    Workspace.create(place, cheap.stages()).close()

    def work(writing: int) -> None:
        def end(_report: Report) -> Reading:
            os.write(writing, b"at work\n")
            os._exit(9)

        def fetch(_url: str, _options: Options) -> Iterable[Candidate]:
            os.write(writing, b"at work\n")
            os._exit(9)

        mine = Workspace.open(place, replace(cheap.stages(), read=end))
        if at == "reading":
            mine.ask_upload("a.jsonl", lines(LYON), "Eva")
        else:
            mine.ask_address("https://a.example/", "Eva")
        Worker(mine, fetch).run_next()

    with child(work) as (number, reading):
        assert told(reading) == ["at work"]
        os.waitpid(number, 0)
    workspace = Workspace.open(place, cheap.stages())
    assert [one.state for one in workspace.jobs()] == [State.RUNNING]
    job = Worker(workspace, found).run_next()
    assert job
    assert job.outcome
    assert (job.state, len(job.outcome.new), job.outcome.known) == (State.DONE, 1, ())
    assert len(workspace.cases()) == 1
    workspace.close()


def test_a_job_of_a_worker_that_lives_is_left_alone(workspace: Workspace) -> None:
    workspace.ask_paste(Pasted(text=LYON), "Eva")
    first = Worker(workspace, refusing)
    with workspace.store.writing() as connection:
        sign = Sign(worker=first._name, time=time.time())
        assert claims.claim(connection, sign, "now", ()) is not None
    assert Worker(workspace, refusing).run_next() is None


def test_a_job_of_an_earlier_start_under_the_same_process_number_is_taken_over(
    workspace: Workspace,
) -> None:
    workspace.ask_paste(Pasted(text=LYON), "Eva")
    worker = Worker(workspace, refusing)
    host, process, _ = worker._name.rsplit(":", 2)
    with workspace.store.writing() as connection:
        sign = Sign(worker=f"{host}:{process}:feed-1", time=time.time())
        claims.claim(connection, sign, "now", ())
    assert worker.run_next() is not None


def test_a_locked_store_costs_the_thread_nothing_but_time(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = Worker(workspace, refusing, pause=0.01)
    asked = []

    def locked() -> None:
        asked.append(1)
        raise StoreError("work.db", "another program is writing to it", "wait")

    monkeypatch.setattr(worker, "run_next", locked)
    worker.start()
    eventually(lambda: len(asked) > 2)
    worker.stop()


def test_an_error_of_a_source_tells_place_reason_and_remedy(workspace: Workspace) -> None:
    def cut(url: str, _options: Options) -> Iterable[Unread]:
        raise UnreadableError(url, "ends too early", "try again later")

    workspace.ask_address("https://a.example/x", "Eva")
    job = Worker(workspace, cut).run_next()
    assert job
    assert (job.reason, job.remedy) == ("https://a.example/x: ends too early", "try again later")
