"""Labels of a studio."""

from __future__ import annotations

import pytest

from consilience.reading.studio import tells_from_studio
from consilience.types import Span


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("ANN ORR, HOST: Good evening.", True),
        ("Hello.\nREPORTER (ANN ORR): Two were held.", True),
        ("ANN ORR, POLICE CHIEF: Two were held.", False),
        ("The court heard that ANN ORR, a host of parties: nobody knew her.", False),
        ("ANN ORR, 31: fined.", False),
    ],
)
def test_a_label_of_the_studio_makes_a_reporter(text: str, tells: bool) -> None:
    start = text.index("ANN ORR")
    assert tells_from_studio(text, Span(start, start + 7, "ANN ORR")) is tells
