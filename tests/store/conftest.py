"""The contract: what every store does alike, tried on each of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from tools.postgres import server

from consilience.store.base import Store
from consilience.store.postgres import PostgresStore
from consilience.store.sqlite import SqliteStore


@pytest.fixture(scope="session", name="address")
def _address() -> Iterator[str]:
    with server() as url:
        yield url


@pytest.fixture(scope="session", name="numbers")
def _numbers() -> Iterator[int]:
    return itertools.count(1)


@pytest.fixture(params=["sqlite", "postgresql"], name="place")
def _place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new store can be made."""
    return _new(request, tmp_path / "work.db")


@pytest.fixture(params=["to sqlite", "to postgresql"])
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A second such place, on the same back end or the other one."""
    return _new(request, tmp_path / "elsewhere.db")


def _new(request: pytest.FixtureRequest, file: Path) -> str:
    if request.param.endswith("sqlite"):
        return str(file)
    number = next(request.getfixturevalue("numbers"))
    return _schema(request.getfixturevalue("address"), f"trial{number}")


def _schema(address: str, name: str) -> str:
    engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    engine.dispose()
    return f"{address}&options=-csearch_path%3D{name}"


def made(place: str, target: int | None = None) -> Store:
    """A new store with the schema of a step."""
    if place.startswith("postgresql"):
        return PostgresStore.create(place, target=target)
    return SqliteStore.create(Path(place), target=target)


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    one = made(place)
    yield one
    one.close()
