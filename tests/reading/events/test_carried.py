"""Whom a penalty awaits that only the offence carries."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_IDA = ("name", "Ida Roth", "Ida Roth")
_LIFE = ("penalty", "life imprisonment", "max life")
_CHARGED = "Ida Roth was charged with importing heroin. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_CHARGED + "The charge carries a maximum penalty of life imprisonment.", ["Ida Roth|max life"]),
        (_CHARGED + "It carries a maximum penalty of life imprisonment.", ["Ida Roth|max life"]),
        # it is laid to both
        ("Ida Roth and Karl Benn were charged. The offence carries life imprisonment.", ["Ida Roth|max life", "Karl Benn|max life"]),
        # nobody is charged yet
        ("The offence carries a maximum penalty of life imprisonment. " + _CHARGED, []),
    ],
)  # fmt: skip
def test_an_offence_carries_its_penalty_for_whom_it_is_laid_to(
    parser: Language, text: str, told: list[str]
) -> None:
    made = scene(parser, text, _IDA, ("name", "Karl Benn", "Karl Benn"), _LIFE)
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == told
