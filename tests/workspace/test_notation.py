"""What a person types is a value, or an error that says how it is written."""

from __future__ import annotations

import pytest

from consilience.errors import UsageError
from consilience.knowledge import load
from consilience.types import Role
from consilience.workspace.notation import EXAMPLES, value_of


@pytest.mark.parametrize("role", Role, ids=str)
def test_the_example_of_every_slot_is_a_value_of_it(role: Role) -> None:
    assert value_of(role, EXAMPLES[role], load()).show() == EXAMPLES[role]


@pytest.mark.parametrize(
    ("role", "written", "shown"),
    [
        (Role.AMOUNT, " heroin|14.3 kg ", "heroin|=14.3 kg"),  # no bound is exactly
        (Role.AMOUNT, "heroin|=50/150 kg", "heroin|50/150 kg"),
        (Role.AMOUNT, "ecstasy|=40 tablet", "ecstasy|=40 tablet"),
        (Role.DATE, "2016-02-29", "2016-02-29"),
        (Role.DATE, "2001~/..", "2001~/.."),
        (Role.DATE, "198X", "198X"),
        (Role.PENALTY, "6|life", "6|life"),
        (Role.PENALTY, "A B|fine 10000 USD", "A B|fine 10000 USD"),
        (Role.PERSON, "\u738b\u5c0f\u660e", "\u738b\u5c0f\u660e"),
    ],
)
def test_values_that_are_taken(role: Role, written: str, shown: str) -> None:
    assert value_of(role, written, load()).show() == shown


@pytest.mark.parametrize(
    ("role", "written", "why"),
    [
        (Role.AMOUNT, "", "no value"),
        (Role.AMOUNT, "heroin", "no amount in the notation"),
        (Role.AMOUNT, "heroin|=1.2.3 kg", "no amount in the notation"),  # two points
        (Role.AMOUNT, "heroin|=14 kq", "unit not known: 'kq'"),
        (Role.AMOUNT, "|=14 kg", "no substance"),
        (Role.AMOUNT, "heroin|=9/5 kg", "ends before it begins"),
        (Role.COUNT, "persons|=3", "none of container"),
        (Role.COUNT, "person|=3 kg", "no unit"),
        (Role.DATE, "2019-02-29", "is no date in the notation"),  # 2016 had one
        (Role.DATE, "2019-2-1", "EDTF"),
        (Role.DATE, "1 May 2019", "is no date in the notation"),
        (Role.DATE, "2019/2018", "ends before it begins"),
        (Role.PLACE, "Bodø, ZZ", "no country with the code 'ZZ'"),
        (Role.VALUE, "=5 kroner", "unit not known"),
        (Role.PENALTY, "A B|flogging", "none of death"),
        (Role.PENALTY, "|life", "nobody is named"),
        (Role.PLEA, "A B|perhaps", "no plea"),
        (Role.FACILITY, "castle", "none of"),
    ],
)
def test_values_that_are_refused_with_the_reason(role: Role, written: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        value_of(role, written, load())
