from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.reading.scene import Scene
from consilience.reading.turns import find_turns

Build = Callable[..., Scene]
LEAD = "Police in Dull seized 20 kg of heroin, Inspector Ana Orr-Lund told listeners.\n\n"

TURNS = [
    ("a surname in capitals", "ORR-LUND: We had waited for weeks. Then it came.", "Ana Orr-Lund", "We had waited for weeks. Then it came."),
    ("an office in capitals", "POLICE SPOKESMAN: Two men are held.", "Police Spokesman", "Two men are held."),
    ("a stamp and a title", "14:48 Justice Minister Nuno Faria: it is the largest lot ever.", "Nuno Faria", "it is the largest lot ever."),
    ("a stamp with a dash, a place", "09.15 - Justice Minister Nuno Faria, in Oslo: “It is the largest lot ever.” He left.", "Nuno Faria", "It is the largest lot ever."),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "line", "speaker", "said"), TURNS, ids=[one[0] for one in TURNS])
def test_a_turn_is_said_by_its_label(
    scene_of: Build, trap: str, line: str, speaker: str, said: str
) -> None:
    found = find_turns(scene_of(LEAD + line))
    assert [(one.speaker, one.span.text) for one in found] == [(speaker, said)], trap


NONE = [
    ("the studio", "HOST (BO LEE): Who was arrested with the heroin?"),
    ("the studio again, by name", "REPORTER (BO LEE): Two men.\n\nLEE: Both are held."),
    ("the studio by surname, behind a comma", "BO LEE, HOST: Who?\n\nLEE: Both are held."),
    ("questions", "Q: Who was arrested?\nA: Two men."),
    ("a heading", "Penalty: life, if convicted."),
    ("a dateline", "OSLO: Two men were arrested with heroin."),
]


@pytest.mark.parametrize(("trap", "line"), NONE, ids=[one[0] for one in NONE])
def test_the_studio_and_headings_say_nothing(scene_of: Build, trap: str, line: str) -> None:
    assert not find_turns(scene_of(LEAD + line)), trap
