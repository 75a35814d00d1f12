"""The people of another case take their further steps with them."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene

from consilience.types import EventType, Role

_IDA = ("name", "Ida Roth", "Ida Roth")
_KARL = ("name", "Karl Benn", "Karl Benn")
_BOTH = (("Ida Roth", "accused"), ("Karl Benn", "accused"))


@pytest.mark.parametrize(
    ("told", "main"),
    [
        ("In a separate case, Karl Benn was jailed on Monday. Karl Benn had pleaded guilty.", []),
        ("In a separate case, a Hull man was jailed on Monday. Karl Benn had pleaded guilty.", []),
        # of this case
        ("In a separate case, a sailor was jailed. Karl Benn pleaded guilty.", ["Karl Benn"]),
        # named before: one of this case too
        ("Karl Benn was held. In a separate case, Karl Benn was jailed. He pleaded guilty.", ["Karl Benn"]),
    ],
)  # fmt: skip
def test_a_stranger_of_another_case_stays_there(
    parser: Language, told: str, main: list[str]
) -> None:
    made = scene(parser, f"Ida Roth was arrested with heroin. {told}", _IDA, _KARL, parts=_BOTH)
    pleas = [one for one in events(made) if one.type is EventType.PLEA and one.main]
    assert [
        slot.value.show() for one in pleas for slot in one.slots if slot.role is Role.PERSON
    ] == main
