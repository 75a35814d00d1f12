"""One case goes out as it would among all."""

from __future__ import annotations

import pytest
from tests.support import cheap
from tests.support.interface import decision

from consilience.errors import UsageError
from consilience.workspace import Workspace
from consilience.workspace.outgoing import outgoing
from consilience.workspace.pseudonyms import Naming

LYON = "lyon-heroin-2019"


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    workspace.add(cheap.collection())
    workspace.catch_up()
    return workspace


@pytest.mark.parametrize("naming", list(Naming))
def test_one_case_is_the_same_alone_and_among_all(filled: Workspace, naming: Naming) -> None:
    dossier, reports, readings = outgoing(filled, naming)
    alone, own, said = outgoing(filled, naming, LYON)
    assert alone.cases == tuple(one for one in dossier.cases if one.slug == LYON)
    assert set(own) <= set(reports)
    assert all(readings[name] == one for name, one in said.items())
    assert {one.id for one in own} == set(alone.cases[0].reports)


def test_a_case_that_rests_on_a_confidential_report_is_made_without_it(filled: Workspace) -> None:
    filled.decide([decision("confidential", "report:a-3"), decision("confidential", "report:b-2")])
    filled.catch_up()
    (file,) = outgoing(filled, Naming.PROTECTED, LYON)[0].cases
    assert "a-3" not in file.reports
    with pytest.raises(UsageError, match="confidential"):
        outgoing(filled, Naming.PROTECTED, "nice-cocaine-2021")


def test_a_report_is_no_secret_after_that_was_undone(filled: Workspace) -> None:
    filled.decide([decision("confidential", "report:b-2")])
    filled.undo(filled.log()[0].digest, "Eva Berg", "it is public")
    filled.catch_up()
    assert outgoing(filled, Naming.PROTECTED, "nice-cocaine-2021")[0].cases
