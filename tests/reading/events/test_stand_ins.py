"""Words that stand for people named elsewhere."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_IDA = ("name", "Ida Roth", "Ida Roth")
_KARL = ("name", "Karl Benn", "Karl Benn")
_MIA = ("name", "Mia Sand", "Mia Sand")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ida Roth was jailed for smuggling. The former teacher was nabbed in Lima.", ["Ida Roth"]),
        ("The former teacher was nabbed in Lima. Ida Roth was jailed.", ["Ida Roth"]),
        # somebody new
        ("Ida Roth was jailed for smuggling. A former teacher was nabbed in Lima.", []),
        ("Ida Roth was jailed for smuggling. The teachers were nabbed in Lima.", []),
    ],
)
def test_the_trade_of_the_only_accused_is_hers(parser: Language, text: str, who: list[str]) -> None:
    made = scene(parser, text, _IDA, parts=(("Ida Roth", "accused"),))
    assert shown(made, EventType.ARREST, Role.PERSON) == who


@pytest.mark.parametrize(
    ("listed", "who"),
    [
        ("Ida Roth (28), of Hull; Karl Benn (30), of Goole; and Mia Sand (29).", ["Ida Roth", "Karl Benn", "Mia Sand"]),
        # told of in a clause, not listed
        ("Ida Roth met Karl Benn in Hull, and Mia Sand saw them.", []),
    ],
)  # fmt: skip
def test_each_is_of_the_list_right_before(parser: Language, listed: str, who: list[str]) -> None:
    made = scene(parser, f"{listed} Each is charged with smuggling.", _IDA, _KARL, _MIA)
    assert shown(made, EventType.CHARGE, Role.PERSON) == who


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Ida Roth was arrested in May. She died in June 2012.", ["Ida Roth"]),
        ("Ida Roth was arrested in May. A week later she was found dead.", ["Ida Roth"]),
        # who kills is not the dead
        ("Ida Roth was arrested in May. She killed a rival in June 2012.", []),
    ],
)
def test_the_subject_of_dying_is_the_dead(parser: Language, text: str, dead: list[str]) -> None:
    made = scene(parser, text, _IDA, ("date", "June 2012", "2012-06"))
    assert shown(made, EventType.DEATH, Role.PERSON) == dead


@pytest.mark.parametrize(
    ("last", "who"),
    [
        ("Neither man has entered a plea.", ["Ida Roth", "Karl Benn"]),
        ("Neither has entered a plea.", ["Ida Roth", "Karl Benn"]),
        # of nobody named
        ("No defendant has entered a plea.", []),
        ("Another suspect has entered a plea.", []),
    ],
)
def test_neither_is_two_and_no_one_is_nobody(parser: Language, last: str, who: list[str]) -> None:
    made = scene(parser, f"Ida Roth and Karl Benn were arrested. {last}", _IDA, _KARL)
    assert shown(made, EventType.PLEA, Role.PERSON) == who
