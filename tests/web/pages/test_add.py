"""Adding reports from the browser: text, files, addresses; what is confidential stays inside."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient
from tests.web.pages.conftest import BREST, Send, words

from consilience.decision import Act
from consilience.store.jobs import Kind, State
from consilience.workspace import Workspace

METZ = "Police seized 3 kg of heroin in Metz on 2022-05-03.\r\nThey said no more."


def token(browser: TestClient) -> str:
    found = re.search(r'name="token" value="([^"]+)"', browser.get("/add").text)
    assert found
    return found[1]


def test_a_paste_becomes_a_job_with_what_is_stated_of_it(filled: Workspace, send: Send) -> None:
    page = send("/add/paste", text=METZ, title="Metz haul", published="2022-05-04", url="")
    assert "Pasted text Metz haul" in page
    job = filled.jobs()[0]
    assert (job.kind, job.state, job.who) == (Kind.PASTE, State.QUEUED, "local")


def test_a_text_that_is_not_public_is_in_no_export(
    browser: TestClient, filled: Workspace, send: Send
) -> None:
    assert browser.get("/").status_code == 200
    before = dict(filled.files())
    send("/add/paste", text=METZ, title="From a source", confidential="yes", why="told in trust")
    taken = filled.log()[-1].decision
    assert (taken.act, taken.why, taken.who) == (Act.CONFIDENTIAL, "told in trust", "local")
    slug = filled.case_of(filled.report(taken.target.removeprefix("report:")).report.id)
    assert slug
    assert browser.get(f"/cases/{slug}").status_code == 200
    after = dict(filled.files())
    assert {name: one for name, one in after.items() if "Metz" in one.decode()} == {}
    assert set(after) == set(before)


def test_files_become_a_job_each(browser: TestClient, workspace: Workspace) -> None:
    files = [("files", (f"{one}.txt", METZ.encode(), "text/plain")) for one in ("a", "b")]
    page = browser.post("/add/upload", data={"token": token(browser)}, files=files)
    assert "2 jobs" in words(page.text)
    assert sorted(one.name for one in workspace.jobs()) == ["a.txt", "b.txt"]


def test_a_file_that_cannot_be_read_is_refused_with_the_remedy_and_the_others_go_on(
    browser: TestClient, workspace: Workspace
) -> None:
    files = [
        ("files", ("picture.xcf", b"xcf", "image/x-xcf")),
        ("files", ("a.txt", METZ.encode(), "text/plain")),
        ("files", ("empty.txt", b"", "text/plain")),
    ]
    page = browser.post("/add/upload", data={"token": token(browser)}, files=files)
    assert page.status_code == 422
    said = words(page.text)
    assert "Not taken: picture.xcf" in said
    assert "Not taken: empty.txt: is empty" in said
    assert "The 1 other file is being added" in said
    assert [one.name for one in workspace.jobs()] == ["a.txt"]


@pytest.mark.parametrize(
    ("path", "fields", "told"),
    [
        ("/add/paste", {"text": " … "}, "has no words"),
        ("/add/paste", {"text": " ", "confidential": "yes"}, ""),
        ("/add/address", {"url": "javascript:alert(1)"}, "no address of a page"),
        ("/add/address", {"url": ""}, "no address of a page"),
        ("/add/upload", {}, "none was chosen"),
    ],
)
def test_what_can_never_work_is_refused_at_once(
    filled: Workspace, send: Send, path: str, fields: dict[str, str], told: str
) -> None:
    assert told in send(path, **fields)
    assert not filled.jobs()
    assert len(filled.report(filled.case(BREST).reports[0]).report.text) > 0
