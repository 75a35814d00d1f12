"""Queries as people type them, and what they find."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.conftest import _address, _numbers, _place
from tests.support import cheap

from consilience.errors import UsageError
from consilience.knowledge import load
from consilience.store.conditions import Asked, Days, Figure, Term
from consilience.store.sqlite import SqliteStore
from consilience.store.words import Phrase
from consilience.workspace import Workspace
from consilience.workspace.search.facts import fold
from consilience.workspace.search.query import parse

__all__ = ["_address", "_numbers", "_place"]  # fixtures of the back ends


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("harbour", Asked(phrases=(Phrase("harbour"),))),
        ('"court of appeal" -football', Asked(phrases=(Phrase("court of appeal"), Phrase("football", without=True)))),
        (
            "fentanyl > 10 kg in 2019",
            Asked(
                terms=(Term(kind="substance", words=("fentanyl",), own=True),),
                figures=(Figure(dimension="mass", sign=">", low=10000.0, high=10000.0),),
                days=(Days(first="2019-01-01", last="2019-12-31"),),
            ),
        ),
        ("coke >= 1,000 g", Asked(
            terms=(Term(kind="substance", words=("cocaine",), own=True),),
            figures=(Figure(dimension="mass", sign=">=", low=1000.0, high=1000.0),))),
        ("= 11.9 kg", Asked(figures=(Figure(dimension="mass", sign="=", low=11850.0, high=11950.0),))),
        ("before 2019", Asked(days=(Days(first=None, last="2018-12-31"),))),
        ("after 2019-05", Asked(days=(Days(first="2019-06-01", last=None),))),
        ("since 2019-05", Asked(days=(Days(first="2019-05-01", last=None),))),
        ("place:China", Asked(terms=(Term(kind="place", words=("cn",)),))),
        ("in Hebei", Asked(terms=(Term(kind="place", words=("hebei",)),))),
        ('person:"Tan Bing"', Asked(terms=(Term(kind="person", words=("tan", "bing")),))),
        ("-status:disputed x", Asked(
            terms=(Term(kind="status", words=("disputed",), without=True),), phrases=(Phrase("x"),))),
        ("shipment > 10 kg", Asked(
            figures=(Figure(dimension="mass", sign=">", low=10000.0, high=10000.0),),
            phrases=(Phrase("shipment"),))),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)  # fmt: skip
def test_a_query_is_read(query: str, asked: Asked) -> None:
    assert parse(query, load()) == asked


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "asks for nothing"),
        ("-football", "asks for nothing"),
        ("?!", "asks for nothing"),
        ("heroin > 5 bricksx", "the unit 'bricksx' is not known"),
        ("heroin > 5", "lacks a unit"),
        ("colour:red", "colour:: is no key; one of agency"),
        ("status:doubtful", "is no status; one of corroborated, single, disputed, variant"),
        ("person:''", "asks for nothing"),
    ],
)
def test_a_query_that_cannot_be_read_is_told_with_its_remedy(query: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        parse(query, load())


@pytest.fixture(name="filled")
def _filled(place: str) -> Iterator[Workspace]:
    one = Workspace.create(place, cheap.stages())
    one.add(cheap.collection())
    one.catch_up()
    yield one
    one.close()


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("heroin > 10 kg in 2019", ["heroin|=40 kg", "heroin|=41 kg"]),
        ("heroin > 40 kg", ["heroin|=41 kg"]),
        ("heroin >= 40 kg", ["heroin|=40 kg", "heroin|=41 kg"]),
        ("heroin > 10 kg in 2020", []),
        ("heroin > 10 kg before 2019", []),
        ("opioids > 8 kg", ["heroin|=40 kg", "heroin|=41 kg", "opium|=9 kg"]),
        ("cocaine = 7.2 kg", ["cocaine|=7 kg"]),
        ("cocaine = 7.6 kg", []),
        ("> 1 t", []),
        ("> 1 L", []),
        ("type:seizure role:amount place:Nice", ["cocaine|=7 kg"]),
        ("heroin > 1 kg place:Nice", []),
        ("type:seizure role:amount -place:Lyon", ["cocaine|=7 kg", "opium|=9 kg"]),
        ('person:"Novak Jan" role:place', ["Lyon, FR"]),
        ("person:Nowak", []),
        ("status:single type:seizure role:amount > 8 kg", ["heroin|=40 kg", "heroin|=41 kg", "opium|=9 kg"]),
        ("status:disputed", []),
        ("role:amount oranges", ["heroin|=40 kg", "heroin|=41 kg"]),
        ("role:amount in France -oranges", ["cocaine|=7 kg", "opium|=9 kg"]),
    ],
)  # fmt: skip
def test_findings_are_found_by_value(filled: Workspace, query: str, shown: list[str]) -> None:
    page = filled.search(query)
    assert page.reports == ()
    assert sorted(one.shown for one in page.findings) == shown
    assert page.whole == len(shown)


def test_words_alone_find_reports_with_the_match_marked(filled: Workspace) -> None:
    page = filled.search("oranges lorry")
    assert page.findings == ()
    assert {one.report for one in page.reports} == {"a-1", "a-2", "a-3"}
    assert ("oranges", True) in page.reports[0].snippet
    assert filled.search("oranges lorry", first=2, size=1).reports == page.reports[2:]


def test_a_search_finds_what_came_last_and_not_what_was_before(filled: Workspace) -> None:
    assert filled.search("amphetamine > 1 kg").whole == 0
    text = "Police seized 3 kg of amphetamine in Metz on 2022-02-02."
    filled.add([cheap.candidate("m", text)])
    assert filled.search("Metz").whole == 1
    filled.catch_up()
    assert [one.slug for one in filled.search("amphetamine > 1 kg").findings] == [
        "metz-amphetamine-2022"
    ]


@pytest.mark.parametrize("text", ["Bodø", "BODØ", "  Bodø! "])
def test_folding_keeps_letters_that_are_not_accents(text: str) -> None:
    assert fold(text) == "bodø"


def test_folding_drops_accents() -> None:
    assert fold("Málaga-Córdoba") == "malaga cordoba"


def _as_of_schema_1(place: Path, older: Path) -> None:
    """Copy what a file holds into one of the first schema, as far as that has room for it."""
    SqliteStore.create(older, target=1).close()
    with closing(sqlite3.connect(older)) as plain:
        plain.execute("ATTACH ? AS newer", (str(place),))
        tables = plain.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")
        for (table,) in tables.fetchall():
            columns = ", ".join(row[1] for row in plain.execute(f"PRAGMA main.table_info({table})"))
            named = f"main.{table} ({columns}) SELECT {columns} FROM newer.{table}"  # noqa: S608  # names of our own tables
            plain.execute(f"INSERT OR REPLACE INTO {named}")
        plain.execute("UPDATE main.meta SET value = '1' WHERE name = 'schema'")
        plain.commit()


def test_a_file_of_schema_1_is_searched_after_catching_up(tmp_path: Path) -> None:
    one = Workspace.create(str(tmp_path / "newer.db"), cheap.stages())
    one.add(cheap.collection())
    one.catch_up()
    one.close()
    _as_of_schema_1(tmp_path / "newer.db", tmp_path / "work.db")
    again = Workspace.open(str(tmp_path / "work.db"), cheap.stages())
    assert again.search("oranges").whole == 3
    assert again.state().behind
    again.catch_up()
    assert again.search("heroin > 40 kg").whole == 1
    assert again.case_list().whole == 3
    again.close()
