"""One case goes out as it would among all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support import cheap
from tests.support.interface import decision

from consilience.errors import UsageError
from consilience.store import cases
from consilience.workspace import Workspace
from consilience.workspace.outgoing import outgoing
from consilience.workspace.pseudonyms import Naming

LYON = "lyon-heroin-2019"
SEIZED = "Customs officers seized 40 kg of heroin in Lyon on 2019-05-03 in a lorry with oranges."
JAILED = "Jan Novak was sentenced in Lyon on 2020-02-04 by a court."


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


def protect(workspace: Workspace) -> None:
    """Jan Novak is a private person, by what the whole case says."""
    with workspace.store.writing() as connection:
        row, file = cases.row(connection, LYON), cases.file(connection, LYON)
        assert row is not None
        assert file is not None
        people = tuple(replace(one, protected=one.name == "Jan Novak") for one in file.people)
        assert any(one.protected for one in people)
        cases.put(connection, row, replace(file, people=people))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(f"{SEIZED} {JAILED}", id="still a person of the case"),
        pytest.param(f"{SEIZED} Jan Novak drove it.", id="words, of nobody told to be a person"),
        pytest.param(f"{SEIZED} Then Novak wept.", id="a surname alone"),
    ],
)
def test_who_is_protected_stays_so_when_only_what_is_confidential_says_why(
    workspace: Workspace, words: str
) -> None:
    told = cheap.candidate("q-1", f"{SEIZED} {JAILED} A friend told us.", published="2020-02-05")
    workspace.add([told, cheap.candidate("o-1", words, published="2020-02-06")])
    workspace.catch_up()
    workspace.decide([decision("confidential", "report:q-1")])
    workspace.catch_up()
    protect(workspace)
    for one in (outgoing(workspace, Naming.PROTECTED), outgoing(workspace, Naming.PROTECTED, LYON)):
        assert one[0].cases
        assert "Novak" not in repr(one)
    assert not any(b"Novak" in body for body in dict(workspace.files()).values())
    assert "Novak" in repr(outgoing(workspace, Naming.NOBODY))
    assert "told us" not in repr(outgoing(workspace, Naming.NOBODY))
