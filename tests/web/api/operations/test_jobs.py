"""Jobs over the interface."""

from __future__ import annotations

from starlette.testclient import TestClient
from tests.workspace.test_worker import refusing

from consilience.workspace import Worker, Workspace


def test_a_job_that_waits_can_be_stopped_once(api: TestClient) -> None:
    number = api.post("reports", json={"text": "Two men."}).json()["number"]
    assert api.post(f"jobs/{number}/cancel").json()["state"] == "cancelled"
    assert api.post(f"jobs/{number}/cancel").status_code == 409


def test_a_job_that_failed_tells_why_and_can_be_tried_again(
    filled: Workspace, api: TestClient
) -> None:
    headers = {"Content-Type": "application/jsonl"}
    number = api.post("reports", content=b"{broken\n", headers=headers).json()["number"]
    assert api.post(f"jobs/{number}/retry").status_code == 409
    worker = Worker(filled, refusing)
    while worker.run_next():
        pass
    job = api.get(f"jobs/{number}").json()
    assert (job["state"], bool(job["reason"]), bool(job["remedy"])) == ("failed", True, True)
    assert api.get("jobs?state=failed").json()["whole"] == 1
    assert api.post(f"jobs/{number}/retry").json()["state"] == "queued"


def test_a_job_that_is_done_tells_what_it_brought(filled: Workspace, api: TestClient) -> None:
    lines = (
        b'{"id": "j-1", "text": "Police seized 5 kg of opium in Metz on 2019-01-02."}\n{broken\n'
    )
    headers = {"Content-Type": "application/jsonl"}
    number = api.post("reports", content=lines, headers=headers).json()["number"]
    worker = Worker(filled, refusing)
    while worker.run_next():
        pass
    outcome = api.get(f"jobs/{number}").json()["outcome"]
    assert (outcome["new"], outcome["cases"]) == (["j-1"], 1)
    assert [(one["source"], one["line"]) for one in outcome["unread"]] == [("reports.jsonl", 2)]


def test_a_job_that_is_not_there_is_not_found(api: TestClient) -> None:
    for path in ("jobs/999", "jobs/999/cancel", "jobs/999/retry"):
        method = "GET" if path == "jobs/999" else "POST"
        assert api.request(method, path).status_code == 404
