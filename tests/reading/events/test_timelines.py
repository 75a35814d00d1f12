"""A day that heads its entry is the day of what the entry tells."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_FIRST = ("date", "3 May 2018", "2018-05-03")
_SECOND = ("date", "9 June 2018", "2018-06-09")
_JANE = ("name", "Jane Cole", "Jane Cole")
_DRUG = ("amount", "3 kg of heroin", "heroin|=3 kg")


@pytest.mark.parametrize("mark", [". ", ": ", " – ", "\n"])
def test_each_entry_of_a_chronicle_is_of_the_day_that_heads_it(parser: Language, mark: str) -> None:
    text = (
        f"3 May 2018{mark}Police seized 3 kg of heroin.\n\n"
        f"9 June 2018{mark}Police arrested Jane Cole."
    )
    made = scene(parser, text, _FIRST, _SECOND, _JANE, _DRUG)
    assert shown(made, EventType.SEIZURE, Role.DATE) == ["2018-05-03"]
    assert shown(made, EventType.ARREST, Role.DATE) == ["2018-06-09"]


def test_a_day_in_the_entry_itself_goes_before_the_heading(parser: Language) -> None:
    made = scene(
        parser,
        "3 May 2018. The trial opened.\n\n9 June 2018. Jane Cole, arrested on 1 March, spoke.",
        _FIRST,
        _SECOND,
        _JANE,
        ("date", "1 March", "2018-03-01"),
    )
    assert shown(made, EventType.ARREST, Role.DATE) == ["2018-03-01"]


def test_one_date_alone_is_a_dateline(parser: Language) -> None:
    made = scene(parser, "3 May 2018. Police arrested Jane Cole.", _FIRST, _JANE)
    assert shown(made, EventType.ARREST, Role.DATE) == []


def test_an_entry_ends_with_its_paragraph(parser: Language) -> None:
    made = scene(
        parser,
        "3 May 2018. The trial opened.\n\n9 June 2018. It closed.\n\nPolice arrested Jane Cole.",
        _FIRST,
        _SECOND,
        _JANE,
    )
    assert shown(made, EventType.ARREST, Role.DATE) == []
