"""After somebody was forgotten no byte of what is stored names them, in whatever corner it stood."""

from __future__ import annotations

import gzip
import re
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect, text
from tests.support import cheap

from consilience.sources import Candidate
from consilience.store import jobs
from consilience.store import reports as stored
from consilience.store.jobs import Outcome, State
from consilience.store.tables import SLUGS
from consilience.types import Unread
from consilience.workspace import Pasted, Workspace
from consilience.workspace.checking import faults
from consilience.workspace.reaching import reach

NAME = "Jan Novak"
LYON = "lyon-heroin-2019"
SEIZED = "Customs officers seized 40 kg of heroin in Lyon on 2019-05-03 in a lorry with oranges."
JAILED = "Jan Novak was sentenced in Lyon on 2020-02-04 by a court that heard of 40 kg of heroin."
KHAT = "Guards seized 2 kg of khat in Metz on 2016-03-05."
URL = "https://wire.example/page"
ROW = Unread(
    source="in/jan-novak.txt", line=3, reason="'Jan Novak' is no date", remedy="ask Jan Novak"
)


def reports() -> list[Candidate]:
    """The name in each field of a report, in an earlier edition, and as a surname alone."""
    warned = cheap.candidate(
        "n-1", f"{JAILED} Novak said nothing.", title="Jan Novak jailed", byline="Jan Novak",
        url="https://wire.example/jan-novak-jailed", publisher="The Jan Novak Blog",
    )  # fmt: skip
    warned = replace(
        warned, report=replace(warned.report, warnings=("date not used: 'Jan Novak'",))
    )
    return [
        *cheap.collection(),
        warned,
        cheap.candidate("jan-novak_3", f"{JAILED} It rained all day in the town."),
        cheap.candidate("s-1", f"{SEIZED} The 4th driver, Novak, smiled at them."),
        cheap.candidate("e-1", f"{SEIZED} {JAILED} So.", url=URL, retrieved="2020-02-05"),
        cheap.candidate("e-2", f"{SEIZED} {JAILED} Now.", url=URL, retrieved="2020-02-06"),
        cheap.candidate("own", f"{KHAT} Jan Novak was sentenced in Metz on 2016-04-05."),
    ]


def everywhere(workspace: Workspace, folder: Path) -> None:
    """Put the name into every corner."""
    workspace.add(reports(), [ROW])
    workspace.catch_up()
    with workspace.store.writing() as connection:
        connection.execute(SLUGS.insert(), [{"slug": "novak-sentence-2016", "report": "own"}])
    case = workspace.case_of(workspace.report("own").report.id) or ""
    workspace.decide([
        workspace.anchored(cheap.decision("note", "claim:a-4:0-9:person", "Jan Novak is named")),
        cheap.decision("note", "case:nice-cocaine-2021", "see Jan Novak"),
        cheap.decision("note", "case:novak-sentence-2016", "the case of Novak"),
        cheap.decision("note", "report:jan-novak_3"),
        cheap.decision("accept", "person:Jan Novak", who="Jan Novak"),
        cheap.decision("accept", "claim:gone:0-9:person", "Jan Novak"),
    ])  # fmt: skip
    workspace.undo(workspace.log()[-1].digest, "Eva", "Jan Novak asked")
    workspace.freeze(LYON, "Jan Novak", "as Novak asked")
    workspace.freeze(case, "Eva", "as Jan Novak asked")
    workspace.catch_up()
    for one in workspace.inbox().matters:
        workspace.skip("Eva", one.key)
    _jobs(workspace)
    workspace.hold(NAME, "Jan Novak", "Jan Novak wished so")
    workspace.release(NAME, "Eva", "Jan Novak is content")
    workspace.note("export", folder="out/jan-novak", form="json")
    workspace.backup(folder / "kept.db")


def _jobs(workspace: Workspace) -> None:
    failed = workspace.ask_paste(Pasted(text=f"{JAILED} Again.", title="Jan Novak"), "Eva")
    done = workspace.ask_upload("jan-novak.txt", b"Jan Novak", "Eva")
    with workspace.store.writing() as connection:
        jobs.end(connection, failed.number, State.FAILED, "2026-11-22", (NAME, NAME))
        jobs.set_outcome(connection, done.number, Outcome(unread=(ROW,)))
        jobs.end(connection, done.number, State.DONE, "2026-11-22")
    workspace.ask_paste(Pasted(text=f"{JAILED} He was 40.", title="Jan Novak"), "Eva")
    workspace.ask_upload("novak.txt.gz", gzip.compress(f"{JAILED} Zipped.".encode()), "Eva")
    workspace.ask_upload("jan-novak.pdf", b"Jan Novak, and no PDF", "Eva")
    workspace.ask_address("https://wire.example/jan-novak", "Eva")


@pytest.fixture(name="forgotten")
def _forgotten(workspace: Workspace, tmp_path: Path) -> Workspace:
    everywhere(workspace, tmp_path)
    assert "reports.publisher" in traces(workspace)
    for one in workspace.forget(NAME, "Eva", "Jan Novak asked for it").backups:
        assert reach(Path(one), NAME, "Eva", "Jan Novak asked for it", cheap.stages())
    return workspace


def traces(workspace: Workspace) -> set[str]:
    """The columns in which the name stands, inflated where they are packed."""
    found = set()
    with workspace.store.reading() as connection:
        for table in inspect(connection).get_table_names():
            for row in connection.execute(text(f'SELECT * FROM "{table}"')).mappings():  # noqa: S608  # its own tables
                found |= {f"{table}.{name}" for name, one in row.items() if _names(one)}
    return found


def _names(one: object) -> bool:
    if isinstance(one, bytes):
        try:
            return _names(zlib.decompress(one).decode())
        except (zlib.error, UnicodeDecodeError):
            return re.search(rb"(?i)novak", one) is not None
    return re.search(r"(?i)novak", str(one)) is not None


def test_no_row_of_any_table_names_who_was_forgotten(forgotten: Workspace) -> None:
    assert traces(forgotten) == set()
    assert faults(forgotten) == ()


@pytest.mark.usefixtures("forgotten")
def test_no_byte_of_the_files_and_of_the_backup_does(tmp_path: Path) -> None:
    files = [one for one in tmp_path.iterdir() if one.is_file()]
    assert {"work.db", "kept.db"} <= {one.name for one in files}
    for one in files:
        assert re.search(rb"(?i)novak", one.read_bytes()) is None, one.name
    copy = Workspace.open(str(tmp_path / "kept.db"), cheap.stages())
    assert traces(copy) == set()
    copy.close()


def test_what_led_to_something_still_does(forgotten: Workspace) -> None:
    (renamed,) = [name for name, words in texts(forgotten).items() if "It rained" in words]
    assert renamed.startswith("r-")
    log = [one.decision for one in forgotten.log()]
    assert f"report:{renamed}" in {one.target for one in log}
    (about,) = [one for one in log if (one.value or "").startswith("the case of")]
    assert about.value == "the case of █████"
    assert forgotten.case(about.target.removeprefix("case:")).reports == ("own",)
    assert [one.reason for one in forgotten.jobs() if one.state is State.CANCELLED] == [
        "its address named a person who was forgotten"
    ]


def texts(workspace: Workspace) -> dict[str, str]:
    """The texts of all reports."""
    with workspace.store.reading() as connection:
        return {str(one.report.id): one.report.text for one in stored.entries(connection)}


def test_what_waited_in_jobs_is_there_without_the_name(forgotten: Workspace) -> None:
    for words in ("He was 40.", "Zipped."):
        (text,) = [one for one in texts(forgotten).values() if words in one]
        assert text.startswith("███ █████ was sentenced in Lyon")


def test_all_of_it_given_again_brings_nothing_back(forgotten: Workspace) -> None:
    before = dict(forgotten.files())
    again = forgotten.add(reports())
    forgotten.catch_up()
    assert again.new == ()
    assert traces(forgotten) == set()
    assert dict(forgotten.files()) == before


def test_a_report_whose_id_or_publisher_names_a_forgotten_person_comes_in_without(
    forgotten: Workspace,
) -> None:
    words = "Guards seized 3 kg of khat in Bonn on 2022-02-02."
    forgotten.add([
        cheap.candidate("jan-novak-9", words),
        cheap.candidate("k-2", f"{words} So.", publisher="Jan Novak News"),
        cheap.candidate("k-3", f"{words} Then.", url="https://wire.example/jan-novak"),
    ])  # fmt: skip
    forgotten.catch_up()
    assert traces(forgotten) == set()


def test_words_of_somebody_else_stay(workspace: Workspace) -> None:
    workspace.add([
        *reports(),
        cheap.candidate("o-1", "Guards seized 3 kg of khat in Bonn on 2022-02-02. Novak sang."),
        cheap.candidate("o-2", "Jana Novakova was sentenced in Rome on 2018-05-05."),
    ])  # fmt: skip
    workspace.catch_up()
    workspace.decide([cheap.decision("note", "report:o-1", "Novak is a singer")])
    workspace.forget(NAME, "Eva", "asked")
    assert workspace.report("o-1").report.text.endswith("Novak sang.")
    assert workspace.report("o-2").report.text.startswith("Jana Novakova was")
    assert [one.decision.value for one in workspace.log()] == ["Novak is a singer"]
