"""Where an alias stands alone, the person is meant."""

from __future__ import annotations

import pytest
from spacy.language import Language

from consilience.knowledge import load
from consilience.reading import read
from consilience.types import EventType, Report, ReportId, Role

_OPENING = "Soldiers caught Marko Lend, also known as {alias}, with heroin. "


def _who(parser: Language, text: str, kind: EventType) -> list[str]:
    reading = read(Report(id=ReportId("r-1"), text=text), load(), parser)
    events = [one for one in reading.events if one.type is kind]
    return [slot.value.show() for one in events for slot in one.slots if slot.role is Role.PERSON]


@pytest.mark.parametrize(
    ("trap", "alias", "later", "who"),
    [
        ("alias alone", "Bako", "Bako imported 61 tons of cocaine.", ["Marko Lend"]),
        ("possessive", "Bako", "Bako's men say that Bako sold heroin.", ["Marko Lend"]),
        ("another's name", "Bako", "Ivo Reddick imported 61 tons of cocaine.", ["Ivo Reddick"]),
        ("a letter", "B", "Ivo Reddick imported 61 tons of cocaine in B.", ["Ivo Reddick"]),
    ],
)
def test_an_alias_alone_stands_for_its_person(
    parser: Language, trap: str, alias: str, later: str, who: list[str]
) -> None:
    text = _OPENING.format(alias=alias) + later
    assert _who(parser, text, EventType.TRAFFICKING) == who, trap


def test_an_alias_after_in_is_a_place(parser: Language) -> None:
    text = _OPENING.format(alias="Bako") + "Two men were arrested in Bako with 3 kg of heroin."
    assert _who(parser, text, EventType.ARREST) == ["Marko Lend"]
