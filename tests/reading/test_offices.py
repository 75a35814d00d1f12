"""Offices told without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.reading.offices import office_holder
from consilience.reading.scene import Scene


@pytest.mark.parametrize(
    ("named", "holder", "trap"),
    [
        ("Judge Ana Orr", "Ana Orr", "the only judge who is named"),
        ("Judge Ana Orr and Judge Bo Lee", None, "two of them"),
        ("Inspector Ana Orr", None, "another office"),
    ],
)
def test_an_office_stands_for_its_only_holder(
    scene_of: Callable[..., Scene], named: str, holder: str | None, trap: str
) -> None:
    text = f"Police seized 20 kg of heroin. {named} sat in Oslo.\n\nIt was vast, the judge said."
    scene = scene_of(text)
    token = next(one for one in scene.doc if one.text == "judge")
    assert office_holder(scene, token) == holder, trap
