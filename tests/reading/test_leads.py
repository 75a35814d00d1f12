from __future__ import annotations

from collections.abc import Callable

from consilience.knowledge import load
from consilience.reading.scene import Scene
from consilience.reading.statements import find_statements

Build = Callable[..., Scene]
LEAD = "Officers in Dull seized 20 kg of heroin and arrested two men near the old harbour"


def test_the_source_at_the_end_of_a_lead_is_a_formula(scene_of: Build) -> None:
    assert not find_statements(scene_of(LEAD + ", the Harbour Police said on Friday."), load())


def test_a_lead_that_goes_on_after_its_source_is_said_by_it(scene_of: Build) -> None:
    text = LEAD + ", the Harbour Police said on Friday, and more would follow."
    assert [one.speaker for one in find_statements(scene_of(text), load())] == ["Harbour Police"]


def test_the_same_words_in_a_later_sentence_are_a_statement(scene_of: Build) -> None:
    text = LEAD + ". Two men fled, the Harbour Police said on Friday."
    assert [one.speaker for one in find_statements(scene_of(text), load())] == ["Harbour Police"]
