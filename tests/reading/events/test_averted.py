"""Steps that somebody wanted to be spared."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene

from consilience.types import EventType

A, S, Z = EventType.ARREST, EventType.SEARCH, EventType.SEIZURE


@pytest.mark.parametrize(
    ("text", "told", "trap"),
    [
        ("He paid guards to prevent searches and seizures at Porto.", set(), "two in a row"),
        ("They took side roads to avoid arrest in Porto.", set(), "to avoid"),
        ("He shielded the cargo from seizure in Porto.", set(), "protected from it"),
        ("Ida Roth was arrested in Porto to prevent her flight.", {A}, "the step is the verb"),
        ("The arrest of Ida Roth in Porto prevented a sale.", {A}, "the step prevented more"),
        ("Police announced the arrest of Ida Roth in Porto.", {A}, "announced, not averted"),
    ],
)
def test_only_steps_that_came_are_told(
    parser: Language, text: str, told: set[EventType], trap: str
) -> None:
    facts = [("place", "Porto", "Porto, PT")]
    if "Ida Roth" in text:
        facts.append(("name", "Ida Roth", "Ida Roth"))
    found = {one.type for one in events(scene(parser, text, *facts))}
    assert found & {A, S, Z} == told, trap
