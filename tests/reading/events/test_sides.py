"""Word that comes from several, or goes to several."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_NORWAY = ("place", "Norway", "NO")
_DENMARK = ("place", "Denmark", "DK")
_AGENCY = ("agency", "Lima police", "Lima police")
_OTHER = ("agency", "Dutch customs", "Dutch customs")
_DRUG = ("amount", "4 kg of heroin", "heroin|=4 kg")


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        # two states
        ("With intelligence from Norway and Denmark, police seized 4 kg of heroin.", ["DK", "NO"]),
        # a state before an authority
        (
            "4 kg of heroin were seized with intelligence provided by Norway and Dutch customs.",
            ["Dutch customs", "NO"],
        ),
        # what only stands behind a comma is another party
        (
            "With intelligence from Norway, Lima police seized 4 kg of heroin.",
            ["NO"],
        ),
    ],
)
def test_and_joins_those_who_pass_word(parser: Language, text: str, givers: list[str]) -> None:
    made = scene(parser, text, _NORWAY, _DENMARK, _AGENCY, _OTHER, _DRUG)
    assert sorted(shown(made, EventType.TIP_OFF, Role.FROM)) == givers
