"""What may be said of a person: nothing of the conduct of those who were freed."""

from __future__ import annotations

import dataclasses

import pytest
from tests.support.casefiles import case, readings, reports

from consilience.types import EventType, Role
from consilience.writing.options import Options
from consilience.writing.telling.persons import accused_note, is_freed
from consilience.writing.view import view


@pytest.mark.parametrize(
    ("stage", "freed", "note"),
    [
        ("acquitted", True, " (acquitted)"),
        ("charges dropped", True, " (charges dropped)"),
        ("conviction quashed", True, " (conviction quashed)"),
        ("retrial", False, " (accused; not reported as convicted)"),
        ("charged", False, " (accused; not reported as convicted)"),
        ("sentenced", False, ""),
    ],
)
def test_the_note_follows_the_last_stage(stage: str, freed: bool, note: str) -> None:
    file = case()
    names = [one for one in file.findings if one.role is Role.PERSON]
    named = dataclasses.replace(names[0], type=EventType.TRAFFICKING)
    people = tuple(
        dataclasses.replace(one, stage=stage, protected=False)
        for one in file.people
        if named.value.show() in (one.name, *one.spellings)
    )
    assert people
    file = dataclasses.replace(file, people=people, findings=(named,))
    seen = view(file, reports(), readings(), Options())
    assert (is_freed(seen, named), accused_note(seen, named)) == (freed, note)
