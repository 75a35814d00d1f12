"""Who is told what readers do not see: those who decide, where people log in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.requests import Request
from tests.support import cheap

from consilience.web.app import make_app
from consilience.web.guard.person import Person, Role
from consilience.web.guard.protection import Protection, protection_of
from consilience.web.settings import Settings
from consilience.workspace import Workspace


@pytest.mark.parametrize(
    ("role", "accounts", "told"),
    [
        (Role.REVIEWER, True, True),
        (Role.ADMIN, True, True),
        (Role.READER, True, False),
        (Role.ADMIN, False, False),  # one person at their own machine
    ],
)
def test_those_who_decide_are_told(
    workspace: Workspace, role: Role, accounts: bool, told: bool
) -> None:
    workspace.add(cheap.collection())
    workspace.catch_up()
    workspace.decide([cheap.decision("confidential", "report:a-1")])
    file = workspace.case("lyon-heroin-2019")
    people = tuple(replace(one, protected=True) for one in file.people)
    app = make_app(workspace, Settings(accounts=accounts))
    request = Request(
        {"type": "http", "app": app, "state": {"person": Person(name="A", role=role)}}
    )
    found = protection_of(request, replace(file, people=people))
    assert found == (Protection(names=("Jan Novak",), reports=("a-1",)) if told else Protection())
    assert protection_of(request, None) == Protection()
