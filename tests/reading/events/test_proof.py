"""Whose guilt is proven: of people, never of a report."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene

from consilience.types import EventType

_MENTIONS = (
    ("name", "Ida Roth", "Ida Roth"),
    ("name", "Karl Benn", "Karl Benn"),
    ("substance", "heroin", "heroin"),
    ("plea", "pleaded guilty", "guilty"),
    ("plea", "pleaded not guilty", "not_guilty"),
    ("plea", "denied smuggling", "not_guilty"),
)


@pytest.mark.parametrize(
    ("trap", "text", "factuality"),
    [
        ("admitted", "Ida Roth pleaded guilty to smuggling heroin.", "asserted"),
        ("denied in so many words", "Ida Roth pleaded not guilty to smuggling heroin.", "alleged"),
        ("denied", "Ida Roth denied smuggling heroin.", "alleged"),
        ("a plea to come", "Ida Roth will plead guilty to smuggling heroin.", "alleged"),
        ("convicted", "Ida Roth was convicted of smuggling heroin.", "asserted"),
        ("not convicted", "Ida Roth was never convicted of smuggling heroin.", "alleged"),
        ("another's verdict",
         "Karl Benn was convicted of fraud. Ida Roth is charged with smuggling heroin.", "alleged"),
    ],
)  # fmt: skip
def test_conduct_is_proven_of_whom_a_court_found_guilty_or_who_admitted_it(
    parser: Language, trap: str, text: str, factuality: str
) -> None:
    made = scene(parser, text, *_MENTIONS)
    told = [
        one.factuality.value
        for one in events(made)
        if one.type is EventType.TRAFFICKING
        and any(slot.value.show() == "Ida Roth" for slot in one.slots)
    ]
    assert told == [factuality], trap
