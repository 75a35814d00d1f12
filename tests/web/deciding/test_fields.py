"""What a form shows of a value makes that value again."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.types import Role
from consilience.web.deciding.fields import composed, fields_of
from consilience.workspace.notation import EXAMPLES, value_of


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        *EXAMPLES.items(),
        (Role.AMOUNT, "heroin|50/150 kg"),
        (Role.AMOUNT, "ecstasy|~10000 tablet"),
        (Role.AMOUNT, "heroin|>=0.50 kg"),
        (Role.COUNT, "person|>20"),
        (Role.ITEM, "firearm|=3"),
        (Role.VALUE, "1000000/2000000 USD"),
        (Role.PENALTY, "6|prison P6M/P120M"),
        (Role.PLACE, "NO"),
    ],
)
def test_a_form_sent_as_it_was_shown_changes_nothing(role: Role, shown: str) -> None:
    value = value_of(role, shown, load())
    fields = fields_of(role, value, load())
    stated = {one.name: one.value for one in fields}
    assert value_of(role, composed(role, stated), load()) == value
    for one in fields:
        assert not one.options or one.value in {option for option, _ in one.options}


@pytest.mark.parametrize("role", Role, ids=str)
def test_an_empty_form_is_no_value(role: Role) -> None:
    stated = {one.name: "" for one in fields_of(role, None, load())}
    assert composed(role, stated) == ""


def test_thousands_may_be_parted() -> None:
    stated = {"v-bound": "~", "v-number": "1,500,000", "v-unit": "USD"}
    assert composed(Role.VALUE, stated) == "~1500000 USD"


def test_the_notation_itself_may_be_typed() -> None:
    stated = {"v-number": "5", "v-notation": "heroin|=6 kg"}
    assert composed(Role.AMOUNT, stated) == "heroin|=6 kg"
