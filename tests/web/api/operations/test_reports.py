"""Reports over the interface: what stands where, and what adding answers."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.support.interface import at

from consilience.store.jobs import Kind
from consilience.workspace import Workspace


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("case=lyon-heroin-2019", ["a-1", "a-2", "a-3", "a-4"]),
        ("publisher=Wire", ["a-1"]),
        ("publisher=wire", []),  # as stated, not as searched
        ("url=https://wire.example/nice", ["b-1", "b-2"]),
        ("url=https://wire.example/nice&current=true", ["b-2"]),
        ("current=false", ["b-1"]),
    ],
)
def test_a_list_has_those_that_fit(api: TestClient, query: str, ids: list[str]) -> None:
    found = api.get(f"reports?{query}").json()
    assert [one["id"] for one in found["rows"]] == ids
    assert found["whole"] == len(ids)


def test_a_report_says_where_it_stands(api: TestClient) -> None:
    earlier, later = api.get("reports/b-1").json(), api.get("reports/b-2").json()
    assert (earlier["replaced_by"], earlier["case"]) == ("b-2", None)
    assert (later["replaced_by"], later["case"]) == (None, "nice-cocaine-2021")
    assert (later["relevant"], api.get("reports?size=200").json()["rows"][-1]["relevant"]) == (
        True,
        False,
    )


def test_editions_come_oldest_first(api: TestClient) -> None:
    for name in ("b-1", "b-2"):
        rows = api.get(f"reports/{name}/editions").json()["rows"]
        assert [one["id"] for one in rows] == ["b-1", "b-2"]


def test_a_text_comes_as_it_is_kept(filled: Workspace, api: TestClient) -> None:
    text = api.get("reports/a-1/text")
    assert text.content.decode() == filled.report("a-1").report.text
    assert text.headers["content-type"] == "text/plain; charset=utf-8"
    # Of a hostile text nothing runs, whatever a browser takes it for.
    assert text.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("media", "content", "kind"),
    [
        ("application/json", b'{"text": "Two men.", "url": "https://x.example"}', Kind.PASTE),
        ("text/plain; charset=utf-8", "Zwei Männer.".encode(), Kind.PASTE),
        ("application/jsonl", b'{"id": "j-1", "text": "Two men."}\n', Kind.UPLOAD),
        ("text/html", b"<p>Two men.</p>", Kind.UPLOAD),
        ("application/pdf", b"%PDF-1.7", Kind.UPLOAD),
        ("application/zip", b"PK", Kind.UPLOAD),
    ],
)
def test_adding_answers_with_a_job_of_whoever_asked(
    filled: Workspace, api: TestClient, media: str, content: bytes, kind: Kind
) -> None:
    answer = api.post("reports", content=content, headers={"Content-Type": media})
    assert answer.status_code == 202
    job = filled.job(answer.json()["number"])
    assert (job.kind, job.who) == (kind, "local")
    assert api.get(at(answer.headers["location"])).json()["state"] == "queued"


@pytest.mark.parametrize("media", ["text/plain", "application/jsonl"])
def test_nothing_is_no_report(api: TestClient, media: str) -> None:
    answer = api.post("reports", content=b"", headers={"Content-Type": media})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("url", "status"),
    [("https://wire.example/lyon", 202), ("HTTP://wire.example", 202), ("ftp://wire.example", 422),
     ("javascript:alert(1)", 422), ("https:// ", 422), ("", 422)],
)  # fmt: skip
def test_an_address_is_one_of_the_web(api: TestClient, url: str, status: int) -> None:
    answer = api.post("addresses", json={"url": url})
    assert answer.status_code == status
    if status == 202:
        assert (answer.json()["kind"], answer.json()["name"]) == ("address", url)
