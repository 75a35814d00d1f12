"""Jobs: progress, what could not be read with its remedy, stop and try again."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest
from starlette.testclient import TestClient
from tests.web.pages.conftest import NICE, Send, words

from consilience.errors import UnreadableError
from consilience.sources import Options, Outcome
from consilience.store.jobs import State
from consilience.workspace import Pasted, Worker, Workspace

TEXT = "Police seized 3 kg of heroin in Metz on 2022-05-03."


def away(url: str, _options: Options) -> Iterable[Outcome]:
    raise UnreadableError(url, "does not answer", "try again later")


def test_a_job_that_is_done_says_what_it_brought(browser: TestClient, workspace: Workspace) -> None:
    rows = b"\n".join([json.dumps({"id": "m-1", "text": TEXT}).encode(), b"{broken"])
    job = workspace.ask_upload("some.jsonl", rows, "Eva")
    Worker(workspace, away).run_next()
    page = browser.get(f"/jobs/{job.number}").text
    said = words(page)
    assert "Done" in said
    assert "1 new report" in said
    assert "1 could not be read" in said
    assert "some.jsonl:2" in said
    assert 'href="/reports/m-1"' in page
    assert 'href="/cases/metz-heroin-2022"' in page
    assert "jobs.js" not in page


def test_a_job_that_waits_loads_itself_again_with_and_without_script(
    browser: TestClient, workspace: Workspace
) -> None:
    job = workspace.ask_paste(Pasted(text=TEXT), "Eva")
    page = browser.get(f"/jobs/{job.number}").text
    assert '<script src="/static/jobs.js" defer>' in page
    assert '<noscript><meta http-equiv="refresh"' in page
    part = browser.get(f"/jobs/{job.number}/progress").text
    assert 'data-ended="no"' in part
    assert "<html" not in part
    Worker(workspace, away).run_next()
    assert 'data-ended="yes"' in browser.get(f"/jobs/{job.number}/progress").text


def test_a_job_is_stopped_and_one_that_failed_tried_again(filled: Workspace, send: Send) -> None:
    number = filled.ask_paste(Pasted(text=TEXT), "Eva").number
    assert "Cancelled" in send(f"/jobs/{number}/cancel")
    number = filled.ask_address("https://wire.example/x", "Eva").number
    Worker(filled, away).run_next()
    assert filled.job(number).state is State.FAILED
    assert "Queued" in send(f"/jobs/{number}/retry")


def test_why_a_job_failed_stands_there_with_the_remedy(
    browser: TestClient, workspace: Workspace
) -> None:
    number = workspace.ask_address("https://wire.example/<b>x</b>", "Eva").number
    Worker(workspace, away).run_next()
    page = browser.get(f"/jobs/{number}").text
    assert "does not answer. What to do: try again later" in words(page)
    assert "<b>x</b>" not in page


def test_jobs_are_listed_by_state(browser: TestClient, filled: Workspace) -> None:
    filled.ask_paste(Pasted(text=TEXT), "Eva")
    assert filled.case(NICE)
    assert "1 job" in words(browser.get("/jobs").text)
    assert "1 job" in words(browser.get("/jobs?state=queued").text)
    assert "No job in this state yet" in words(browser.get("/jobs?state=failed").text)


@pytest.mark.parametrize(
    ("path", "status"), [("/jobs/99", 404), ("/jobs/x", 404), ("/jobs?state=tired", 422)]
)
def test_a_job_that_is_not_there_is_not_found(browser: TestClient, path: str, status: int) -> None:
    assert browser.get(path).status_code == status
