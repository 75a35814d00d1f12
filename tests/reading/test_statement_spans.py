"""Statements told once."""

from __future__ import annotations

from collections.abc import Callable

from consilience.knowledge import load
from consilience.reading.scene import Scene
from consilience.reading.statement_spans import settled
from consilience.reading.statements import find_statements

TEXT = "Police in Dull seized 20 kg of heroin. Commissioner Nuno Faria said that two men fled."


def test_one_inside_another_of_the_same_speaker_is_not_told_twice(
    scene_of: Callable[..., Scene],
) -> None:
    scene = scene_of(TEXT)
    one = next(iter(find_statements(scene, load())))
    assert settled(scene, [one, one]) == (one,)
