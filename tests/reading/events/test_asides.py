"""Another case told in passing lends this one nothing."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import events, scene

from consilience.types import EventType

_TOLD = "Last May Dutch police found 90 kg of cocaine in Delft."
_TEXT = f"Marines seized 2 tonnes of cocaine on a trawler. {_TOLD}"


def test_a_haul_in_passing_is_background_and_keeps_its_own_figures(parser: Language) -> None:
    made = scene(
        parser,
        _TEXT,
        ("amount", "2 tonnes of cocaine", "cocaine|=2 t"),
        ("amount", "90 kg of cocaine", "cocaine|=90 kg"),
        asides=((_TOLD, "another case, in passing"),),
    )
    hauls = [one for one in events(made) if one.type is EventType.SEIZURE]
    assert [one.main for one in hauls] == [True, False]
    assert [[slot.value.show() for slot in one.slots] for one in hauls] == [
        ["cocaine|=2 t"],
        ["cocaine|=90 kg"],
    ]


def test_the_same_haul_of_the_case_itself_is_main(parser: Language) -> None:
    made = scene(parser, _TEXT, ("amount", "90 kg of cocaine", "cocaine|=90 kg"))
    assert all(one.main for one in events(made))
