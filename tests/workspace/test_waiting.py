"""What waits in jobs is kept at once; what cannot be read ends with its reason."""

from __future__ import annotations

import pytest

from consilience.errors import UnreadableError
from consilience.store import jobs
from consilience.store.jobs import State
from consilience.types import Unread
from consilience.workspace import Pasted, Workspace
from consilience.workspace.waiting import keep, keep_waiting
from consilience.workspace.worker import Worker

TEXT = "Customs officers seized 40 kg of heroin in Lyon on 2019-05-03."
NOON = "2026-11-22T12:00:00Z"


def test_reports_that_wait_are_kept_and_read_by_the_next_worker(workspace: Workspace) -> None:
    paste = workspace.ask_paste(Pasted(text=TEXT), "Eva")
    upload = workspace.ask_upload("two.txt", f"{TEXT} Later.".encode(), "Eva")
    address = workspace.ask_address("https://wire.example/a", "Eva")
    keep_waiting(workspace.store, workspace.stages.now)
    with workspace.store.reading() as connection:
        assert jobs.payload_of(connection, paste.number) is None
        assert jobs.payload_of(connection, upload.number) is None
    assert workspace.state().reports == 2
    assert {one.state for one in workspace.jobs()} == {State.QUEUED}
    assert workspace.job(address.number) == address
    done = Worker(workspace).run_next()
    assert done
    assert done.state is State.DONE
    assert done.outcome
    assert len(done.outcome.new) == 1
    assert workspace.state().reports == 2


def test_what_cannot_be_read_ends_and_is_told(workspace: Workspace) -> None:
    job = workspace.ask_upload("broken.pdf", b"no PDF", "Eva")
    keep_waiting(workspace.store, workspace.stages.now)
    ended = workspace.job(job.number)
    assert ended.state is State.FAILED
    assert ended.reason
    assert ended.reason.startswith("broken.pdf")


def test_nothing_in_it_is_told_with_the_one_reason(workspace: Workspace) -> None:
    job = workspace.ask_upload("two.txt", TEXT.encode(), "Eva")
    row = Unread(source="two.txt", line=3, reason="is empty", remedy="fill it")
    with pytest.raises(UnreadableError, match="is empty"):
        keep(workspace.store, job, ((), (row,)), NOON)
    outcome = workspace.job(job.number).outcome
    assert outcome
    assert outcome.unread == (row,)
