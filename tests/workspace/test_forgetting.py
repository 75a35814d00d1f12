"""A person who is forgotten is nowhere any more; the trail stays, and a hold forbids it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.support import cheap
from tests.workspace.test_workspace import decision

from consilience.decision import Act
from consilience.errors import StoreError
from consilience.reconciling.log import digest_of
from consilience.store import trail
from consilience.workspace import Workspace
from consilience.workspace.checking import faults

NAME = "Jan Novak"


@pytest.fixture(name="filled")
def _filled(workspace: Workspace) -> Workspace:
    own = cheap.candidate(
        "n-1",
        "Jan Novak was sentenced in Lyon on 2020-02-04. Novak said nothing. Eva Novak wept.",
        title="Jan Novak jailed", url="https://wire.example/jan-novak-jailed", byline="A. Reporter",
    )  # fmt: skip
    lone = cheap.candidate("n-2", "Jan Novak was sentenced in Metz on 2021-03-05.")
    workspace.add([*cheap.collection(), own, lone])
    workspace.catch_up()
    workspace.decide(
        [decision("person:Jan Novak", Act.NOTE, None), decision("case:nice-cocaine-2021")]
    )
    workspace.catch_up()
    return workspace


def everything(place: Path) -> bytes:
    """All bytes of the file and its log, uncompressed bodies too."""
    with closing(sqlite3.connect(place)) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        rows = [
            repr(row)
            for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            for row in plain.execute(f'SELECT * FROM "{name}"')  # noqa: S608  # names of the file's own tables
        ]
    return place.read_bytes() + "\n".join(rows).encode()


def test_a_survey_says_what_would_change_and_changes_nothing(
    filled: Workspace, tmp_path: Path
) -> None:
    before = dict(filled.files())
    filled.note("export", folder="out")
    found = filled.survey(NAME)
    assert found.reports == ("a-3", "a-4", "n-1", "n-2")
    assert set(found.forms) >= {"Jan Novak", "Jan"}
    assert found.decisions == 1
    assert [folder for folder, _ in found.exports] == ["out"]
    assert found.hold is None
    assert dict(filled.files()) == before
    assert b"Jan Novak" in everything(tmp_path / "work.db")


def test_a_person_who_is_forgotten_is_nowhere_any_more(filled: Workspace, tmp_path: Path) -> None:
    filled.freeze(filled.case_of(filled.report("n-2").report.id) or "", "Eva", "cited")
    filled.forget(NAME, "Eva", "asked for in a letter")
    assert not any(
        b"Novak was" in one or b"Jan Nov" in one for one in dict(filled.files()).values()
    )
    assert filled.search("Jan").whole == 0
    assert filled.search("person:Novak").whole == 0
    assert "███ █████ was sentenced" in filled.report("n-1").report.text
    assert filled.report("n-1").report.url is None
    assert filled.report("n-1").report.title == "███ █████ jailed"
    stored = everything(tmp_path / "work.db")
    for words in (b"Jan Novak", b"jan-novak", b"jan novak"):
        assert words not in stored, words
    assert faults(filled) == ()
    assert len(filled.log()) == 2
    assert filled.log()[0].digest == digest_of(filled.log()[0].decision)
    with filled.store.reading() as connection:
        (step,) = trail.steps(connection, "forget")
    assert step.stated == {"who": "Eva", "why": "asked for in a letter"}


def test_what_is_not_about_the_person_stays_byte_for_byte(filled: Workspace) -> None:
    before = dict(filled.files())
    filled.forget(NAME, "Eva", "x")
    after = dict(filled.files())
    name = "cases/nice-cocaine-2021.json"
    assert after[name] == before[name]
    assert filled.report("a-1").report.text.startswith("Customs officers seized 40 kg of heroin")


def test_the_same_report_given_again_stays_without_the_name(filled: Workspace) -> None:
    filled.forget(NAME, "Eva", "x")
    again = filled.add(cheap.collection())
    assert again.new == ()
    assert not again.changed
    assert "Novak" not in filled.report("a-4").report.text


def test_a_report_that_comes_later_loses_the_name_when_it_is_added(filled: Workspace) -> None:
    filled.forget(NAME, "Eva", "x")
    text = "JAN NOVAK was moved. Novak had been in Lyon. Petr Novy stayed."
    filled.add([cheap.candidate("later", text)])
    assert filled.report("later").report.text == (
        "███ █████ was moved. █████ had been in Lyon. Petr Novy stayed."
    )
    assert filled.add([cheap.candidate("later", text)]).new == ()


def test_a_hold_forbids_it_and_says_so_until_it_is_lifted(filled: Workspace) -> None:
    before = dict(filled.files())
    filled.hold("jan  novak", "Ann", "a court asked to keep it")
    held = filled.survey(NAME).hold
    assert held
    assert held.who == "Ann"
    with pytest.raises(StoreError, match=r"legal hold of Ann \(a court asked to keep it\)"):
        filled.forget(NAME, "Eva", "x")
    assert dict(filled.files()) == before
    assert filled.release(NAME, "Ann", "settled")
    assert not filled.release(NAME, "Ann", "settled")
    assert filled.forget(NAME, "Eva", "x").reports


def test_somebody_whom_nobody_names_changes_nothing(filled: Workspace) -> None:
    before = dict(filled.files())
    assert filled.forget("Bo Lind", "Eva", "x").reports == ()
    assert dict(filled.files()) == before


def test_a_spelling_that_one_case_alone_has_is_taken_out_with_the_name(
    workspace: Workspace,
) -> None:
    workspace.add(cheap.collection())
    workspace.decide([cheap.decision("same", "person:Jan Novak", "person:Bo Lind")])
    jail = "Bo Lind was sentenced in Lyon on 2020-02-04 by a court that heard of 40 kg of heroin."
    workspace.add([cheap.candidate("a-9", jail), cheap.candidate("a-8", "Bo Lind won again.")])
    workspace.catch_up()
    people = [each for one in workspace.cases() for each in workspace.case(one.slug).people]
    assert any({"Jan Novak", "Bo Lind"} <= {one.name, *one.spellings} for one in people)
    found = workspace.survey("JAN novak")
    assert "Bo Lind" in found.forms
    assert "a-9" in found.reports
