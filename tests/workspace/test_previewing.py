"""A preview says what a decision will change, and changes nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.support import cheap

from consilience.decision import Decision
from consilience.workspace import Workspace
from consilience.workspace.previewing import preview

LYON, NICE, BREST = "lyon-heroin-2019", "nice-cocaine-2021", "brest-opium-2018"


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    workspace.add(cheap.collection())
    workspace.catch_up()
    return workspace


def amount(workspace: Workspace) -> str:
    """The address of the first claim of the haul in Lyon."""
    for finding in workspace.case(LYON).findings:
        for one in finding.claims:
            if one.role.value == "amount" and one.report == "a-4":
                return f"claim:{one.report}:{one.span.start}-{one.span.end}:amount"
    raise AssertionError


DECISIONS: dict[str, Callable[[Workspace], Decision]] = {
    "a merge": lambda _: cheap.decision("merge", f"case:{LYON}", f"case:{NICE}"),
    "a split": lambda _: cheap.decision("split", f"case:{LYON}", "report:a-4"),
    "a correction": lambda one: cheap.decision("correct", amount(one), "heroin|=43 kg"),
    "a rejection": lambda one: cheap.decision("reject", amount(one)),
    "a pair of reports": lambda _: cheap.decision("merge", "report:b-2", "report:a-1"),
    "two texts": lambda _: cheap.decision("independent", "report:a-2", "report:a-1"),
    "two names": lambda _: cheap.decision("same", "person:Jan Novak", "person:Bo Lind"),
    "a remark": lambda _: cheap.decision("note", f"case:{LYON}"),
}


@pytest.mark.parametrize("what", DECISIONS)
def test_what_is_shown_before_is_what_comes_after(filled: Workspace, what: str) -> None:
    one = DECISIONS[what](filled)
    was = {row.slug: filled.case(row.slug) for row in filled.cases()}
    shown = preview(filled, [one], [LYON])
    assert {row.slug: filled.case(row.slug) for row in filled.cases()} == was
    assert not filled.log()
    filled.decide([one])
    filled.catch_up()
    now = {row.slug: filled.case(row.slug) for row in filled.cases()}
    changed = {slug: file for slug, file in now.items() if was.get(slug) != file}
    assert {file.slug: file for file in shown.after} == changed
    gone = {slug for slug, file in was.items() if now.get(slug) != file}
    assert {file.slug for file in shown.before} == gone


def test_a_correction_tells_which_finding_changes(filled: Workspace) -> None:
    shown = preview(filled, [cheap.decision("correct", amount(filled), "heroin|=43 kg")], [LYON])
    found = {one.value: (one.before is None, one.after is None) for one in shown.changes}
    assert found["heroin|=43 kg"] == (True, False)
    assert found["heroin|=41 kg"] == (False, True)


def test_a_decision_that_fits_nothing_is_told_before_it_is_taken(filled: Workspace) -> None:
    one = cheap.decision("reject", "claim:a-1:0-3:amount")
    assert preview(filled, [one], [LYON]).stale == ((one, "no such claim"),)


def test_undoing_is_previewed_like_any_other(filled: Workspace) -> None:
    filled.decide([cheap.decision("merge", f"case:{LYON}", f"case:{NICE}")])
    filled.catch_up()
    digest = filled.log()[0].digest
    shown = preview(filled, [cheap.decision("undo", f"decision:{digest}")], [])
    assert {one.slug for one in shown.after} == {LYON, NICE}
