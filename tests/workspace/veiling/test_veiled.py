"""A reader's answers: the case without what is confidential, and no such report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support import cheap

from consilience.errors import UsageError
from consilience.types import ReportId
from consilience.workspace import Workspace
from consilience.workspace.veiling.veiled import Veiled

LYON = "lyon-heroin-2019"


@pytest.fixture
def secret(tmp_path: Path) -> Iterator[Workspace]:
    """One of four reports of the case is confidential: the one that prints 41 kg."""
    one = Workspace.create(str(tmp_path / "work.db"), cheap.stages())
    one.add(cheap.collection())
    one.catch_up()
    one.freeze(LYON, "Eva", "before")
    one.decide([cheap.decision("confidential", "report:a-4")])
    one.catch_up()
    yield one
    one.close()


def test_a_case_is_made_as_if_nobody_had_added_what_is_confidential(secret: Workspace) -> None:
    seen = Veiled(secret)
    shown = seen.case(LYON)
    assert set(shown.reports) == {"a-1", "a-2", "a-3"}
    assert "41 kg" in str([one.value.show() for one in secret.case(LYON).findings])
    assert "41 kg" not in str([one.value.show() for one in shown.findings])
    assert seen.sheaf(LYON).file == shown
    assert "a-4" not in seen.sheaf(LYON).reports


def test_a_confidential_report_is_no_report(secret: Workspace) -> None:
    seen = Veiled(secret)
    with pytest.raises(UsageError, match="no such report"):
        seen.report("a-4")
    assert seen.reading("a-4") is None
    assert seen.case_of(ReportId("a-4")) is None
    assert not [one for one in seen.reuses("a-3") if "a-4" in (one.source, one.target)]
    assert seen.report("a-3") == secret.report("a-3")  # nobody in it is under protection


def test_a_version_that_cites_it_is_no_version(secret: Workspace) -> None:
    seen = Veiled(secret)
    assert secret.versions(LYON)
    assert seen.versions(LYON) == ()
    with pytest.raises(UsageError, match="no such version"):
        seen.version(LYON, 1)
    with pytest.raises(UsageError, match="no such version"):
        seen.frozen_sheaf(LYON, 1)
