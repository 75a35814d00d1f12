"""The client does what the interface does, and says what the server says."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from tests.support.interface import AMOUNT
from tests.workspace.test_worker import refusing

from consilience.casefile import Status
from consilience.client import Client, ClientError, JobFailedError, RefusedError
from consilience.shapes.jobs import Job, JobState
from consilience.shapes.reports import Reports
from consilience.types import EventType
from consilience.web.api.table import OPERATIONS
from consilience.workspace import Worker, Workspace

# Operations whose method has another name, for that reads better in Python.
CALLED = {
    "add_reports": "add", "report_text": "text", "cancel_job": "cancel", "retry_job": "retry",
    "formats": "export", "export_decisions": "export", "health": "state",
}  # fmt: skip


@contextmanager
def working(workspace: Workspace) -> Iterator[None]:
    """A worker beside the server."""
    worker = Worker(workspace, refusing, pause=0.05)
    worker.start()
    try:
        yield
    finally:
        worker.stop()


def test_every_operation_has_a_method() -> None:
    methods = {name for name, _ in inspect.getmembers(Client, inspect.isfunction)}
    assert {CALLED.get(one.name, one.name) for one in OPERATIONS} <= methods


def test_lists_come_whole_over_all_their_pages(workspace: Workspace, client: Client) -> None:
    found = list(client.reports(current=True))
    assert [one.id for one in found] == sorted(one.id for one in found)
    assert len(found) == workspace.state().reports
    assert len(list(client._caller.rows(Reports, "reports", {"size": 3}))) == 8


def test_what_is_got_has_types(client: Client) -> None:
    finding = next(iter(client.findings(kind="seizure", slot="amount", status=Status.SINGLE)))
    assert (finding.type, finding.status) == (EventType.SEIZURE, Status.SINGLE)
    assert client.state().cases == 3
    assert client.report("a-1").publisher == "Wire"
    assert client.text("a-1").startswith("Customs officers")
    assert [one.id for one in client.editions("b-2")] == ["b-1", "b-2"]
    assert client.reading("a-1")["relevant"] is True
    assert len(list(client.readings(case="nice-cocaine-2021"))) == 1
    assert client.decision(next(client.decisions()).digest).act == "accept"
    assert len(client.conflicts()) == 1
    assert client.stale()[0].reason


def test_a_search_gives_findings_or_reports(client: Client) -> None:
    assert [one.value for one in client.search("cocaine > 1 kg")] == ["cocaine|=7 kg"]  # type: ignore[union-attr]  # a query by value
    assert len(list(client.search("heroin", most=2))) == 2


def test_a_version_is_frozen_and_told_what_changed_since(
    workspace: Workspace, client: Client
) -> None:
    made = client.freeze("nice-cocaine-2021", why="as printed")
    assert client.versions("nice-cocaine-2021") == (made,)
    assert client.version("nice-cocaine-2021", made.number)["case"] == "nice-cocaine-2021"
    assert client.changes("nice-cocaine-2021", made.number) == ()
    start = client.text("a-4").index("41 kg")
    client.decide("reject", f"claim:a-4:{start}-{start + 15}:amount", why="a misprint")
    workspace.catch_up()
    (gone,) = client.changes("lyon-heroin-2019", 1)
    assert (gone.value, gone.after) == ("heroin|=41 kg", None)


def test_a_report_is_added_and_waited_for(workspace: Workspace, client: Client) -> None:
    told: list[Job] = []
    with working(workspace):
        job = client.add("Police seized 5 kg of opium in Metz on 2019-01-02.", title="Metz")
        done = client.wait(job, pause=0.05, progress=told.append)
    assert done.state is JobState.DONE
    assert done.outcome
    assert client.report(done.outcome.new[0]).title == "Metz"
    assert told[-1] == done


def test_a_file_is_added_by_its_kind(workspace: Workspace, client: Client, tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text("{broken\n")
    with working(workspace), pytest.raises(JobFailedError) as caught:
        client.wait(client.add_file(path), pause=0.05)
    assert caught.value.job.state is JobState.FAILED
    assert "malformed JSON" in str(caught.value)
    with pytest.raises(ClientError, match=r"photo\.png: no kind"):
        client.add_file(tmp_path / "photo.png")


def test_a_job_that_nobody_does_is_not_waited_for_longer_than_asked(client: Client) -> None:
    with pytest.raises(JobFailedError, match="queued"):
        client.wait(client.add("Two men."), timeout=0.1, pause=0.05)


def test_a_job_can_be_stopped_and_tried_again(client: Client) -> None:
    job = client.cancel(client.add("Two men."))
    assert job.state is JobState.CANCELLED
    with pytest.raises(RefusedError) as caught:
        client.retry(job)
    assert caught.value.problem.status == 409
    assert next(client.jobs(state="cancelled")) == job


def test_a_decision_is_taken_and_taken_back(client: Client) -> None:
    made = client.decide("correct", AMOUNT, "heroin|=41 kg", why="the scan says 41")
    assert made.decision.who == "local"
    assert client.undo(made.decision.digest, why="a slip").decision.act == "undo"
    assert [one.digest for one in client.decisions(act="correct", stands=False)] == [
        made.decision.digest
    ]


def test_decisions_go_from_one_workspace_to_another(client: Client) -> None:
    lines = client.export("decisions").content.decode()
    brought = client.bring_in(lines)
    assert (brought.new, brought.known) == (0, 5)


def test_an_export_is_a_file_with_a_name(client: Client, tmp_path: Path) -> None:
    made = client.export("markdown", case="nice-cocaine-2021")
    assert (made.name, made.media) == ("nice-cocaine-2021.md", "text/markdown")
    assert made.save(tmp_path).read_bytes() == made.content


def test_what_the_server_refuses_is_raised_in_its_own_words(client: Client) -> None:
    with pytest.raises(RefusedError, match="body: value: not in the notation") as caught:
        client.decide("correct", AMOUNT, "a lot", why="x")
    assert caught.value.problem.status == 422
    with pytest.raises(RefusedError, match="no such report") as caught:
        client.report("no/where")
    assert caught.value.problem.status == 404


def _answering(content: bytes, status: int = 200, **headers: str) -> Client:
    answer = httpx.Response(status, content=content, headers=headers)
    return Client("http://desk.example", transport=httpx.MockTransport(lambda _: answer))


def test_a_server_that_is_none_of_ours_is_told_apart() -> None:
    with pytest.raises(ClientError, match="otherwise than this version knows"):
        _answering(b"<html>").state()
    with pytest.raises(ClientError, match="502"):
        _answering(b"<html>", 502).state()


def test_a_server_that_leads_away_gets_no_token() -> None:
    with pytest.raises(ClientError, match=r"leads to http://evil\.example"):
        _answering(b"", 301, Location="http://evil.example/").case("x")


def test_a_server_that_is_not_there_is_named() -> None:
    def broken(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    client = Client("http://desk.example", transport=httpx.MockTransport(broken))
    with pytest.raises(ClientError, match=r"http://desk\.example: does not answer"):
        client.state()


def test_keys_of_a_newer_server_are_left_out(client: Client) -> None:
    answer = {**json.loads(client._caller.send("GET", "state").content), "mood": "good"}
    assert _answering(json.dumps(answer).encode()).state() == client.state()


def test_a_token_is_sent_and_never_shown() -> None:
    seen: list[str] = []

    def note(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["authorization"])
        return httpx.Response(401, content=b"{}")

    client = Client("http://desk.example", "t-1", transport=httpx.MockTransport(note))
    with pytest.raises(ClientError) as caught:
        client.state()
    assert seen == ["Bearer t-1"]
    assert "t-1" not in str(caught.value)
