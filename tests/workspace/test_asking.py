"""What people ask for becomes jobs; what can never work is refused at once."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from tests.support import cheap

from consilience.errors import UsageError
from consilience.sources import Candidate, Options
from consilience.store.jobs import Kind, State, payload_of
from consilience.workspace import Pasted, Worker, Workspace, incoming


def test_a_paste_an_upload_and_an_address_wait_in_order(workspace: Workspace) -> None:
    asked = [
        workspace.ask_paste(Pasted(text="Police seized 5 kg.", title="A haul"), "Eva"),
        workspace.ask_upload("reports.jsonl", b"{}", "Jan"),
        workspace.ask_address(" https://news.example/1 ", "Eva"),
    ]
    assert [one.kind for one in asked] == [Kind.PASTE, Kind.UPLOAD, Kind.ADDRESS]
    assert [one.name for one in asked] == ["A haul", "reports.jsonl", "https://news.example/1"]
    assert {one.state for one in asked} == {State.QUEUED}
    assert list(workspace.jobs()) == asked[::-1]
    assert workspace.job_count(State.QUEUED) == 3


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),  # a path that leads out
        ("C:\\Users\\eva\\haul.html", "haul.html"),  # a path as old browsers send it
        ("/a/b/特罗姆瑟.pdf.txt", "特罗姆瑟.pdf.txt"),
    ],
)
def test_of_a_files_name_only_its_last_part_is_kept(
    workspace: Workspace, name: str, shown: str
) -> None:
    assert workspace.ask_upload(name, b"words", "Eva").name == shown


def test_a_long_text_is_named_by_its_beginning(workspace: Workspace) -> None:
    job = workspace.ask_paste(Pasted(text="Police  seized\n" + "and seized " * 20), "Eva")
    assert job.name.startswith("Police seized and seized")
    assert len(job.name) == 60


@pytest.mark.parametrize("text", ["", " \n", "!?"])
def test_a_text_without_words_is_refused(workspace: Workspace, text: str) -> None:
    with pytest.raises(UsageError, match="has no words; paste the report's text"):
        workspace.ask_paste(Pasted(text=text), "Eva")


@pytest.mark.parametrize(
    ("name", "body", "why"),
    [
        ("a.txt", b"", "is empty"),
        ("a.exe", b"MZ", "not a kind of file that is read; give one of"),
        ("", b"words", "upload: not a kind of file that is read"),
    ],
)
def test_an_upload_that_can_never_be_read_is_refused(
    workspace: Workspace, name: str, body: bytes, why: str
) -> None:
    with pytest.raises(UsageError, match=why):
        workspace.ask_upload(name, body, "Eva")
    assert workspace.job_count() == 0


def test_an_upload_may_be_as_large_as_the_limit_and_no_larger(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "LARGEST_UPLOAD", 10)
    workspace.ask_upload("a.txt", b"x" * 10, "Eva")
    with pytest.raises(UsageError, match="larger than"):
        workspace.ask_upload("a.txt", b"x" * 11, "Eva")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/x",
        "file:///etc/passwd",
        "news.example",
        "javascript:alert(1)",
        "",
        "http://[",  # what cannot be taken apart
    ],
)
def test_an_address_of_another_kind_is_refused(workspace: Workspace, url: str) -> None:
    with pytest.raises(UsageError, match="no address of a page"):
        workspace.ask_address(url, "Eva")


def test_bringing_cases_up_to_date_waits_once(workspace: Workspace) -> None:
    first = workspace.ask_catch_up("Eva")
    assert workspace.ask_catch_up("Jan") == first
    workspace.cancel(first.number)
    assert workspace.ask_catch_up("Jan").number != first.number


def test_a_job_that_waits_is_cancelled_at_once_and_only_once(workspace: Workspace) -> None:
    number = workspace.ask_upload("a.txt", b"words", "Eva").number
    assert workspace.cancel(number).state is State.CANCELLED
    with pytest.raises(UsageError, match="is cancelled already"):
        workspace.cancel(number)
    with pytest.raises(UsageError, match="only a job that failed"):
        workspace.retry(number)


def test_a_job_that_there_is_not_is_told(workspace: Workspace) -> None:
    for call in (workspace.job, workspace.cancel, workspace.retry):
        with pytest.raises(UsageError, match="job 7: no such job"):
            call(7)


def test_a_forgotten_person_is_in_no_job_and_no_upload_that_failed(workspace: Workspace) -> None:
    def none(url: str, _options: Options) -> Iterable[Candidate]:
        raise UsageError(url, "says Jan Novak", "no remedy")

    workspace.add(cheap.collection())
    workspace.ask_paste(Pasted(text="Nothing.", title="Jan Novak jailed"), "Eva")
    workspace.ask_upload("Jan_Novak.txt", b"\x89PNG of Jan Novak", "Eva")
    workspace.ask_upload("jan-novak.jsonl", b'{"id": "Jan Novak"}', "Eva")
    workspace.ask_address("https://a.example/x", "Eva")
    worker = Worker(workspace, none)
    while worker.run_next():
        pass
    waiting = workspace.ask_address("https://a.example/jan-novak", "Eva")
    workspace.forget("Jan Novak", "Eva", "asked for it")
    done = workspace.jobs()
    assert len(done) == 5
    assert not any("novak" in str(one).casefold() for one in done)
    # It can be fetched under no other name, and the name may not stay.
    assert workspace.job(waiting.number).state is State.CANCELLED
    with workspace.store.reading() as connection:
        assert not any(payload_of(connection, one.number) for one in done)
