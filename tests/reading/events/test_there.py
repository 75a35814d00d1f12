"""Where "there" is."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_CORK = ("place", "Cork", "Cork, IE")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The yacht called at Cork. Marines boarded it there on Friday.", ["Cork, IE"]),
        # "there was" points to nothing
        ("The yacht passed Cork. Later marines boarded it; there was a fight.", []),
        # a place of another case
        ("Customs found a kilo in Cork. Marines boarded the yacht there on Friday.", []),
    ],
)
def test_there_is_the_place_named_last(parser: Language, text: str, place: list[str]) -> None:
    passing = (("Customs found a kilo in Cork.", "another case, in passing"),)
    made = scene(parser, text, _CORK, asides=passing)
    assert shown(made, EventType.SEARCH, Role.PLACE) == place
