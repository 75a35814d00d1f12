from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.reading.organizations import find_organizations

ROWS = [
    ("a cartel", "He led the Pacifico Cartel.", [("organization", "Pacifico Cartel")]),
    ("a lost apostrophe", "on the Pacifico Cartels payroll", [("organization", "Pacifico Cartel")]),
    ("an abbreviation stands for the name", "the Lowland Street Crew (LSC). LSC sold it.", [("organization", "Lowland Street Crew")] * 3),
    ("what a gang is called", "a gang known as the Corner Boys sold it", [("organization", "Corner Boys")]),
    ("a gang by its noun", "members of the Rojos prison gang", [("organization", "Rojos")]),
    ("a nationality is no name", "the Colombian gang", []),
    ("a known group", "pills made by Daesh", [("organization", "Daesh")]),
    ("a firm", "sent to Blue Lotus Trading Corp. by sea", [("organization", "Blue Lotus Trading Corp.")]),
    ("a state body is none", "the Organized Crime and Gang Section", []),
    ("an operation", "as part of Operation Dry Dock.", [("operation", "Operation Dry Dock")]),
    ("an operation ends with its sentence", "in Operation Dry Dock. To date nobody", [("operation", "Operation Dry Dock")]),
    ("an operation by its name alone", "an operation known as Dry Dock", [("operation", "Operation Dry Dock")]),
    ("in quotes", "Operation “Dry Dock” ended", [("operation", "Operation Dry Dock")]),
    ("a centre for operations", "the Maritime Operation Centre in Gull", []),
    ("an operation of a hospital", "the operation was long", []),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "text", "names"), ROWS, ids=[one[0] for one in ROWS])
def test_groups_and_operations_are_read(trap: str, text: str, names: list[tuple[str, str]]) -> None:
    found = find_organizations(text, load().groups)
    assert [(one.kind, one.value.show()) for one in found] == names, trap
    assert all(text[one.span.start : one.span.end] == one.span.text for one in found)
