"""A store is brought forward from every schema that was released, with all that it holds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import inspect
from tests.store.conftest import made
from tests.support import casefiles

from consilience.errors import StoreError
from consilience.store import cases, decisions, marks, readings, reports
from consilience.store.migrations import newest
from consilience.store.opening import open_store
from consilience.store.tables import METADATA

DATA = Path(__file__).parents[1] / "data" / "store"


@pytest.mark.parametrize("number", range(1, newest()))
def test_a_file_of_every_released_schema_opens_with_all_that_it_holds(
    number: int, tmp_path: Path
) -> None:
    shutil.copy(DATA / f"schema-{number}.db", tmp_path / "work.db")
    store = open_store(str(tmp_path / "work.db"))
    with store.reading() as connection:
        assert {one.report.id: one.report for one in reports.entries(connection)} == (
            casefiles.reports()
        )
        assert {one.report: one for one in readings.readings(connection)} == casefiles.readings()
        assert cases.files(connection) == (casefiles.case(),)
        assert [one.decision.who for one in decisions.log(connection)] == ["Eva Berg"]
        assert marks.mark(connection, "schema") == str(newest())
    assert store.faults() == ()
    store.close()


@pytest.mark.parametrize("number", range(1, newest() + 1))
def test_either_back_end_comes_forward_from_every_schema(place: str, number: int) -> None:
    made(place, number).close()
    store = open_store(place)
    with store.reading() as connection:
        assert marks.mark(connection, "schema") == str(newest())
    store.close()


def test_the_tables_are_those_that_the_migrations_leave(place: str) -> None:
    store = made(place)
    with store.reading() as connection:
        seen = inspect(connection)
        for table in METADATA.sorted_tables:
            columns = {one["name"]: bool(one["nullable"]) for one in seen.get_columns(table.name)}
            keys = set(seen.get_pk_constraint(table.name)["constrained_columns"])
            assert columns.keys() == {one.name for one in table.c}, table.name
            assert keys == {one.name for one in table.primary_key}, table.name
            for one in table.c:
                assert one.primary_key or columns[one.name] == one.nullable, one
    store.close()


def test_a_newer_schema_is_refused_and_left_alone(place: str) -> None:
    store = made(place)
    with store.writing() as connection:
        marks.put_mark(connection, "schema", "999")
    with pytest.raises(StoreError, match=r"newer consilience \(schema 999; .* upgrade"):
        open_store(place)
    with store.reading() as connection:
        assert marks.mark(connection, "schema") == "999"
    store.close()
