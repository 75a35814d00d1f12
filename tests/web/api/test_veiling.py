"""Readers get no name of somebody under protection; reviewers, who decide about them, do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.api.test_routes import known

from consilience.store import cases, reports
from consilience.web.api.home import example_of
from consilience.web.api.table import OPERATIONS
from consilience.web.guard.person import Role
from consilience.workspace import Workspace

LYON = "lyon-heroin-2019"
# Where the name stands for those who may see it.
NAMED = [
    "reports/a-3/text", "reports/a-3/reading", "readings?case=lyon-heroin-2019",
    "cases/lyon-heroin-2019", "cases/lyon-heroin-2019/versions/1", "search?q=heard",
    "search?q=type:sentence", "findings?case=lyon-heroin-2019", "reports/a-5/text",
]  # fmt: skip


@pytest.fixture
def guarded(filled: Workspace) -> Workspace:
    """Jan Novak is under protection, and an earlier edition of a report names him too."""
    filled.freeze(LYON, "Eva Berg", "again")
    with filled.store.writing() as connection:
        (row,) = [one for one in cases.rows(connection) if one.slug == LYON]
        file = cases.file(connection, LYON)
        assert file is not None
        people = tuple(replace(one, protected=one.name == "Jan Novak") for one in file.people)
        assert any(one.protected for one in people)
        cases.put(connection, row, replace(file, people=people))
        entry = reports.entry(connection, file.reports[2])
        assert entry is not None
        earlier = replace(
            entry, key="k-5", given="a-5", replaced_by=file.reports[2],
            report=replace(entry.report, id=type(entry.report.id)("a-5"), url="https://x.example"),
        )  # fmt: skip
        later = replace(entry, report=replace(entry.report, url="https://x.example"))
        reports.put(connection, [earlier, later])
    return filled


@pytest.mark.parametrize("path", NAMED)
def test_a_name_under_protection_is_marks_for_readers(guarded: Workspace, path: str) -> None:
    seen = known(guarded, Role.REVIEWER).get(f"/api/v1/{path}")
    assert "Novak" in seen.text
    veiled = known(guarded, Role.READER).get(f"/api/v1/{path}")
    assert veiled.status_code == 200
    assert "Novak" not in veiled.text
    assert "█" in veiled.text
    assert len(veiled.text) == len(seen.text)  # every span still quotes its words


@pytest.mark.parametrize(
    "one", [one for one in OPERATIONS if one.method == "GET"], ids=lambda one: one.name
)
def test_no_look_tells_a_reader_the_name(guarded: Workspace, one: object) -> None:
    address = example_of(one)  # type: ignore[arg-type]  # an operation
    for path in (address, address.replace("a-1", "a-3"), f"{address}?size=100"):
        assert b"Novak" not in known(guarded, Role.READER).get(path).content


def test_what_people_decided_is_for_those_who_decide(guarded: Workspace) -> None:
    for path in ("decisions", "conflicts", "stale", "inbox"):
        assert known(guarded, Role.READER).get(f"/api/v1/{path}").status_code == 403
