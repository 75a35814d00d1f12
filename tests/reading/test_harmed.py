"""Who came to harm."""

from __future__ import annotations

import pytest

from consilience.reading.harmed import is_harmed
from consilience.types import Span


@pytest.mark.parametrize(
    ("text", "harmed", "trap"),
    [
        ("guilty of the murder of Ida Roth.", True, "the object of the deed"),
        ("the murders of Al Orr, 43; Bo Lee, 40; and Ida Roth, 54.", True, "the last of three"),
        ("He murdered Al Orr, her friend Bo Lee and Ida Roth.", True, "kin stand between"),
        ("He was convicted of murdering Ida Roth.", True, "a gerund"),
        ("Ida Roth, 34, was killed in May.", True, "the verb is passive"),
        ("Ida Roth murdered Bo Lee.", False, "who did it"),
        ("He killed Bo Lee after police arrested Ida Roth.", False, "another verb between"),
        ("Ida Roth was arrested for the murder of Bo Lee.", False, "who is accused of it"),
        ("guilty of the sale of heroin to Ida Roth.", False, "a deed without blood"),
    ],
)
def test_only_whom_the_deed_befell_came_to_harm(text: str, harmed: bool, trap: str) -> None:
    start = text.index("Ida Roth")
    assert is_harmed(text, Span(start, start + 8, "Ida Roth")) is harmed, trap
