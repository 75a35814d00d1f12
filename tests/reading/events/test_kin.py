"""Kin of somebody named, who are not themselves named."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role


@pytest.mark.parametrize(
    ("trap", "whose", "told"),
    [
        ("his father", "Karl Benn's father was sentenced to nine years.", ["1|prison P108M"]),
        ("a brother with a name", "His brother Ivo Tarn was sentenced to nine years.",
         ["Ivo Tarn|prison P108M"]),
        ("himself", "Karl Benn was sentenced to nine years.", ["Karl Benn|prison P108M"]),
        ("somebody not named yet", "A Porto man was sentenced to nine years.",
         ["Karl Benn|prison P108M"]),
    ],
)  # fmt: skip
def test_a_penalty_of_a_relative_is_not_that_of_the_one_named(
    parser: Language, trap: str, whose: str, told: list[str]
) -> None:
    made = scene(
        parser,
        f"Karl Benn was arrested in Porto. {whose}",
        ("name", "Karl Benn", "Karl Benn"),
        ("name", "Ivo Tarn", "Ivo Tarn"),
        ("penalty", "nine years", "prison P108M"),
    )
    assert shown(made, EventType.SENTENCE, Role.PENALTY) == told, trap
