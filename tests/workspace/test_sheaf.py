"""One case with what stands behind it."""

from __future__ import annotations

import pytest
from tests.support import cheap

from consilience.errors import UsageError
from consilience.workspace import Workspace
from consilience.workspace.sheaf import frozen_sheaf, sheaf, versions_of

LYON, NICE = "lyon-heroin-2019", "nice-cocaine-2021"


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    workspace.add(cheap.collection())
    workspace.catch_up()
    return workspace


def test_a_sheaf_holds_the_reports_and_readings_of_its_case_alone(filled: Workspace) -> None:
    found = sheaf(filled.store, LYON)
    assert set(found.reports) == set(found.readings) == set(found.file.reports)
    assert found.file == filled.case(LYON)


def test_a_version_is_found_by_the_case_that_took_its_name(filled: Workspace) -> None:
    filled.freeze(LYON, "Eva", "cited")
    filled.freeze(NICE, "Eva", "cited")
    was = filled.case(LYON)
    filled.decide([cheap.decision("merge", f"case:{LYON}", f"case:{NICE}")])
    filled.catch_up()
    now = filled.case(LYON)
    assert [(one.slug, one.number) for one in versions_of(filled.store, now)] == [
        (LYON, 1),
        (NICE, 1),
    ]
    assert frozen_sheaf(filled.store, LYON, 1).file == was


@pytest.mark.parametrize("slug", ["no-such", ""])
def test_what_is_not_there_is_said(filled: Workspace, slug: str) -> None:
    with pytest.raises(UsageError, match="no such case"):
        sheaf(filled.store, slug)
    with pytest.raises(UsageError, match="no such version"):
        frozen_sheaf(filled.store, slug or LYON, 1)
