"""What suspects tell and gunmen storm is no step of an authority."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene

from consilience.types import EventType

_POLICE = ("agency", "Lima police", "Lima police")
_ORR = ("name", "Ann Orr", "Ann Orr")


@pytest.mark.parametrize(
    ("text", "is_tip"),
    [
        # the account of a suspect
        ("He told Lima police that he had been paid.", False),
        ("The driver told Lima police he knew nothing.", False),
        ("Ann Orr told Lima police she was on holiday.", False),
        # who helps the enquiry passes word, though an accused himself
        ("A cooperating defendant told Lima police about a crate.", True),
        ("A neighbour told Lima police about a smell.", True),
        # boundary: a suspect gives up another
        ("The driver gave up the name of his supplier to Lima police.", True),
    ],
)
def test_only_word_of_others_is_a_tip(parser: Language, text: str, *, is_tip: bool) -> None:
    made = scene(parser, text, _POLICE, _ORR)
    assert (EventType.TIP_OFF in {one.type for one in events(made)}) is is_tip


@pytest.mark.parametrize(
    ("text", "is_search"),
    [
        ("Ann Orr stormed the house in Lima.", False),
        ("Lima police stormed the house.", True),
        ("The house was stormed.", True),
    ],
)
def test_gunmen_storm_without_a_search(parser: Language, text: str, *, is_search: bool) -> None:
    made = scene(parser, text, _POLICE, _ORR)
    assert (EventType.SEARCH in {one.type for one in events(made)}) is is_search
