"""Readers see no name under protection and nothing confidential on any page; reviewers do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote_plus

import pytest
from starlette.testclient import TestClient
from tests.support import cheap
from tests.web.doors import inside, with_accounts
from tests.web.walk import address, looks

from consilience.sources import Candidate
from consilience.store import cases, jobs
from consilience.store.jobs import State
from consilience.types import ReportId
from consilience.web.app import make_app
from consilience.workspace import Pasted, Workspace

LYON = "lyon-heroin-2019"
# The name in full, and the part of it that names nobody else.
NAMES = ("Jan Novak", "Novak")
# What only the confidential report says: its words, title, publisher and figures.
SECRET = ("walnut", "Whispered", "Quiet Desk", "43 kg", "q-77", "Bonn")
URL = "https://wire.example/jan"
JAIL = "Jan Novak was sentenced in Lyon on 2020-02-04 by a court that heard of 40 kg of heroin."
TARGET = f"claim:a-4:0-{len('Jan Novak')}:person"
MORE = (
    "/reports/a-3", "/reports/a-4", "/reports/a-3e", "/reports/q-77", "/reports/q-78",
    "/editions/a-3", "/beside/a-4?other=a-3", "/beside/a-3?other=a-4",
    f"/history?target={TARGET}", f"/decide?target={TARGET}", "/decide?target=report:q-77",
    "/history?target=case:lyon-heroin-2019",
    "/search?q=heard", "/search?q=walnut", "/search?q=type:sentence", "/search?q=heroin",
    "/search?q=type:seizure", "/search?q=walnut+heroin", f"/cases/{LYON}",
    f"/cases/{LYON}/versions", f"/cases/{LYON}/versions/1", f"/cases/{LYON}/versions/2",
    "/cases/bonn-khat-2022", "/sources", "/cases", "/jobs", "/jobs/1", "/jobs/2", "/jobs/3",
    "/jobs/2/progress",
    f"/api/v1/exports/json?case={LYON}", f"/api/v1/exports/markdown?case={LYON}",
)  # fmt: skip


def reports() -> list[Candidate]:
    kept = [one for one in cheap.collection() if one.report.id not in ("a-3", "a-4")]
    lyon = "Customs officers seized 40 kg of heroin in Lyon on 2019-05-03 in a lorry with oranges."
    return [
        *kept,
        cheap.candidate("a-3e", f"{lyon} Later {JAIL} He smiled.", url=URL, retrieved="2020-02-05",
                        title="Jan Novak is sentenced"),
        cheap.candidate("a-3", f"{lyon} Later {JAIL} Novak smiled.", url=URL,
                        retrieved="2020-02-06", title="Novak sentenced", byline="Jan Novak"),
        cheap.candidate("a-4", f"{JAIL} Officers had seized 41 kg of heroin in Lyon on 2019-05-03.",
                        published="2020-02-07"),
        cheap.candidate("q-77", "A walnut told us: officers seized 43 kg of heroin in Lyon on "
                        f"2019-05-03. {JAIL}", title="Whispered", publisher="Quiet Desk"),
        cheap.candidate("q-78", "The walnut says: guards seized 3 kg of khat in Bonn on 2022-02-02.",
                        title="Whispered too", publisher="Quiet Desk"),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A private person in reports, titles, jobs, decisions; two confidential reports."""
    one = Workspace.create(str(tmp_path_factory.mktemp("guarded") / "work.db"), cheap.stages())
    one.add(reports())
    one.catch_up()
    slug = one.case_of(ReportId("q-77"))
    assert slug == LYON  # or the test would hide nothing inside a case
    protect(one)
    one.freeze(LYON, "Eva Berg", "as Novak asked")
    one.decide([
        one.anchored(cheap.decision("note", TARGET, "Jan Novak is named")),
        cheap.decision("note", f"case:{LYON}", "see Jan Novak"),
        cheap.decision("confidential", "report:q-77"), cheap.decision("confidential", "report:q-78"),
        one.anchored(cheap.decision("note", "report:q-77", "the walnut")),
    ])  # fmt: skip
    one.catch_up()
    protect(one)
    one.freeze(LYON, "Eva Berg", "as Jan Novak asked")
    job = one.ask_paste(Pasted(text=JAIL, title="Jan Novak sentenced"), "Eva Berg")
    with one.store.writing() as connection:
        jobs.end(connection, job.number, State.FAILED, "2026-11-22", ("Jan Novak", "x"))
    one.ask_upload("jan-novak.txt", JAIL.encode(), "Eva Berg")
    with_accounts(one)
    yield one
    one.close()


def protect(workspace: Workspace) -> None:
    """Jan Novak is a private person."""
    with workspace.store.writing() as connection:
        row = cases.row(connection, LYON)
        file = cases.file(connection, LYON)
        assert row is not None
        assert file is not None
        people = tuple(replace(one, protected=one.name == "Jan Novak") for one in file.people)
        assert any(one.protected for one in people)
        cases.put(connection, row, replace(file, people=people))


def pages(workspace: Workspace) -> list[str]:
    """Every page that is looked at, with what its path needs, and more of some."""
    return [*(address(workspace, one) for one in looks()), *MORE]


def test_no_page_tells_a_reader_a_name_or_what_is_confidential(guarded: Workspace) -> None:
    reader = inside(guarded, "Rea Reader")
    told = []
    for path in pages(guarded):
        answer = reader.get(path)
        assert answer.status_code != 500, path
        # What somebody asked for in so many words may be said back to them.
        hidden = [one for one in (*NAMES, *SECRET) if one not in unquote_plus(path)]
        told += [(path, one) for one in hidden if one in answer.text]
    assert not told, "\n".join(map(str, told))


@pytest.mark.parametrize(
    ("path", "words"),
    [("/reports/a-4", "Jan Novak"), (f"/cases/{LYON}", "protected"), ("/jobs", "Jan Novak"),
     ("/reports/q-77", "walnut"), ("/sources", "Quiet Desk"), ("/search?q=heard", "Novak"),
     ("/search?q=walnut", "Whispered"), ("/log", "see Jan Novak"), ("/editions/a-3", "Novak"),
     (f"/history?target={TARGET}", "Jan Novak"), ("/beside/a-4?other=a-3", "Novak"),
     (f"/cases/{LYON}/versions", "as Jan Novak asked"), (f"/cases/{LYON}", "q-77")],
)  # fmt: skip
def test_the_same_page_tells_a_reviewer(guarded: Workspace, path: str, words: str) -> None:
    assert words in inside(guarded, "Rex Viewer").get(path).text


@pytest.mark.parametrize("path", ["/reports/q-77", "/reports/q-78", "/cases/bonn-khat-2022",
                                  "/api/v1/reports/q-77", f"/cases/{LYON}/versions/1"])  # fmt: skip
def test_what_is_confidential_is_not_there_for_readers(guarded: Workspace, path: str) -> None:
    reader, reviewer = inside(guarded, "Rea Reader"), inside(guarded, "Rex Viewer")
    headers = {"accept": "*/*"}
    assert reader.get(path, headers=headers).status_code in (401, 404)
    assert reviewer.get(path, headers=headers).status_code in (200, 401)


def test_a_reader_gets_as_many_marks_as_there_were_letters(guarded: Workspace) -> None:
    text = inside(guarded, "Rea Reader").get("/reports/a-4").text
    assert "P1█" in text
    assert "█████" in text


def test_a_reviewer_is_told_whom_readers_do_not_see(guarded: Workspace) -> None:
    assert "Protected:" in inside(guarded, "Rex Viewer").get("/reports/a-4").text
    assert "Protected:" not in inside(guarded, "Rea Reader").get("/reports/a-4").text
    alone = TestClient(make_app(guarded), base_url="http://127.0.0.1").get("/reports/a-4").text
    assert "Jan Novak" in alone  # one person at their own machine sees everything, as before
    assert "Protected:" not in alone


@pytest.mark.parametrize(
    "query", ["Novak", "novak", "NOVAK", '"jan novak"', "Novaks", "person:Novak"]
)
@pytest.mark.parametrize("path", ["/search?q=", "/api/v1/search?q=", "/cases?text="])
def test_a_search_tells_readers_of_nobody_who_is_protected(
    guarded: Workspace, path: str, query: str
) -> None:
    reader = inside(guarded, "Rea Reader")
    told, nobody = (
        reader.get(f"{path}{one}").text.replace(one, "")
        for one in (query, query.replace("ovak", "obod").replace("OVAK", "OBOD"))
    )
    assert "lyon" not in told.partition("<main")[2].casefold()
    assert '"report"' not in told
    assert told.count("a-4") == nobody.count("a-4")


def test_what_is_found_by_other_words_readers_still_find(guarded: Workspace) -> None:
    assert "/reports/a-4" in inside(guarded, "Rea Reader").get("/search?q=court").text
    assert "/reports/a-4" in inside(guarded, "Rex Viewer").get("/search?q=novak").text
