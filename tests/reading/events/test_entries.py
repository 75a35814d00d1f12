"""Entries of court lists."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_NAMES = (("name", "IDA ROTH", "Ida Roth"), ("name", "KARL BENN", "Karl Benn"))
_PLEAS = (("plea", "Denied supplying", "not_guilty"), ("plea", "Pleaded guilty", "guilty"))


def test_a_clause_without_a_subject_is_told_of_the_names_before_the_colon(
    parser: Language,
) -> None:
    text = (
        "IDA ROTH, 28, of Gull Rise: Pleaded guilty to selling heroin.\n\n"
        "KARL BENN, 30, of no fixed abode: Denied supplying heroin."
    )
    made = scene(parser, text, *_NAMES, *_PLEAS)
    assert shown(made, EventType.PLEA, Role.PLEA) == ["Ida Roth|guilty", "Karl Benn|not_guilty"]


def test_two_names_before_the_colon_share_the_entry(parser: Language) -> None:
    text = "IDA ROTH, 28, and KARL BENN, 30, both of Gull Rise: Denied supplying heroin."
    made = scene(parser, text, *_NAMES, *_PLEAS)
    assert shown(made, EventType.PLEA, Role.PERSON) == ["Ida Roth", "Karl Benn"]


def test_a_colon_before_somebodys_words_makes_no_entry(parser: Language) -> None:
    text = "KARL BENN was arrested in May.\nIDA ROTH said: Pleaded guilty, he has, to heroin deals."
    made = scene(parser, text, *_NAMES, *_PLEAS)
    assert "Ida Roth" not in shown(made, EventType.PLEA, Role.PERSON)


def test_a_reporters_label_opens_no_entry(parser: Language) -> None:
    made = scene(
        parser,
        "KARL BENN: Two were arrested in Hull.",
        *_NAMES,
        parts=(("Karl Benn", "journalist"),),
    )
    assert shown(made, EventType.ARREST, Role.PERSON) == []


def test_the_court_above_a_list_heard_every_plea_of_it(parser: Language) -> None:
    text = (
        "These people appeared at Hull Crown Court:\n\n"
        "IDA ROTH, 28, of Gull Rise: Pleaded guilty to selling heroin.\n\n"
        "KARL BENN, 30, of no fixed abode: Denied supplying heroin."
    )
    court = ("court", "Hull Crown Court", "Hull Crown Court")
    made = scene(parser, text, *_NAMES, *_PLEAS, court)
    assert shown(made, EventType.PLEA, Role.COURT) == ["Hull Crown Court", "Hull Crown Court"]


def test_an_entry_with_a_court_of_its_own_keeps_it(parser: Language) -> None:
    text = (
        "These people appeared at Hull Crown Court:\n\n"
        "IDA ROTH, 28, of Gull Rise: Pleaded guilty at Mold Crown Court to selling heroin.\n\n"
        "KARL BENN, 30, of no fixed abode: was not there."
    )
    courts = [("court", one, one) for one in ("Hull Crown Court", "Mold Crown Court")]
    made = scene(parser, text, *_NAMES, *_PLEAS, *courts)
    assert shown(made, EventType.PLEA, Role.COURT) == ["Mold Crown Court"]
