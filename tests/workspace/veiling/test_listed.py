"""Lists of readers: jobs by their kind, nothing of what is confidential."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support import cheap

from consilience.workspace import Pasted, Workspace
from consilience.workspace.veiling.listed import Listed


@pytest.fixture
def secret(tmp_path: Path) -> Iterator[Workspace]:
    """The only report of the case in Brest is confidential."""
    one = Workspace.create(str(tmp_path / "work.db"), cheap.stages())
    one.add([cheap.candidate("q-1", "Police seized 9 kg of opium in Brest on 2018-03-03.",
                             publisher="Quiet Desk"), *cheap.collection()[:2]])  # fmt: skip
    one.catch_up()
    one.decide([cheap.decision("confidential", "report:q-1")])
    one.catch_up()
    yield one
    one.close()


def test_a_case_that_is_confidential_as_a_whole_is_in_no_list(secret: Workspace) -> None:
    seen = Listed(secret)
    assert len(seen.cases()) == len(secret.cases()) - 1
    assert seen.case_list().whole == secret.case_list().whole - 1
    assert "Brest" not in str(seen.case_list())
    assert "Brest" in str(secret.case_list())


@pytest.mark.parametrize("query", ["opium", "in Brest", "seized"])
def test_a_search_finds_nothing_confidential(secret: Workspace, query: str) -> None:
    assert "Brest" in str(secret.search(query))
    found = Listed(secret).search(query)
    assert "Brest" not in str((found.findings, found.reports))
    assert found.whole == len(found.findings) + len(found.reports)


def test_a_publisher_of_nothing_else_is_not_listed(secret: Workspace) -> None:
    assert "Quiet Desk" in {one.name for one in secret.publishers()}
    assert "Quiet Desk" not in {one.name for one in Listed(secret).publishers()}


def test_a_job_is_told_by_its_kind(secret: Workspace) -> None:
    secret.ask_paste(Pasted(text="Words.", title="About Jan Novak"), "Eva")
    assert [one.name for one in secret.jobs()] == ["About Jan Novak"]
    assert [one.name for one in Listed(secret).jobs()] == ["a pasted text"]
