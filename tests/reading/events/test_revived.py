"""Weak words whose figure the parse hung elsewhere."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene

from consilience.knowledge.events import load_events
from consilience.reading.events.revived import before_figures
from consilience.reading.events.triggers import find_triggers
from consilience.types import EventType

_SCALE = ("item", "two scales", "scale|=2")
ROWS = [
    ("soon behind it", "Operatives recovered from the men two scales and a coat.", True),
    ("in another sentence", "Operatives recovered slowly. The men had two scales.", False),
    (
        "too far behind it",
        "Operatives recovered from men who had run for hours in deep dark woods by old canals two scales.",
        False,
    ),
    ("a word of its own", "Operatives recovered a coat and seized two scales.", False),
    (
        "another step between",
        "Operatives recovered a coat and arrested men with two scales.",
        False,
    ),
]


@pytest.mark.parametrize(("trap", "text", "told"), ROWS, ids=[one[0] for one in ROWS])
def test_a_weak_word_counts_with_a_loose_figure_soon_behind_it(
    parser: Language, trap: str, text: str, told: bool
) -> None:
    made = scene(parser, text, _SCALE)
    triggers = find_triggers(made, load_events())
    found = before_figures(made, triggers, made.mentions)
    assert any(one.type is EventType.SEIZURE for one in found) is told, trap
