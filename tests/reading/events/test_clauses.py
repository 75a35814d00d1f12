"""Which trigger owns which words."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene

from consilience import knowledge
from consilience.reading.events.clauses import by_token, words_an_offence
from consilience.reading.events.triggers import find_triggers
from consilience.types import EventType


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He pleaded guilty to conspiring to smuggle heroin.", True),
        ("She was convicted of smuggling heroin.", True),
        # a clause with a subject of its own tells of conduct
        ("The court jailed nine people who smuggled heroin.", False),
        ("The ring smuggled heroin.", False),
    ],
)
def test_only_a_clause_without_a_subject_of_its_own_words_an_offence(
    parser: Language, text: str, inner: bool
) -> None:
    made = scene(parser, text)
    triggers = find_triggers(made, knowledge.load().events)
    owners = by_token(triggers)
    smuggling = [
        one
        for one in triggers
        if one.type is EventType.TRAFFICKING and "smuggl" in one.span.text.lower()
    ]
    assert [words_an_offence(made.doc, one, owners) for one in smuggling] == [inner]


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        ("Ida Roth pleaded guilty to an indictment charging her with fraud.", True),
        ("Ida Roth pleaded guilty to an indictment charging her and six defendants.", False),
    ],
)
def test_a_charge_against_more_people_is_told_beside_the_plea(
    parser: Language, text: str, worded: bool
) -> None:
    made = scene(parser, text)
    triggers = find_triggers(made, knowledge.load().events)
    charge = next(
        one for one in triggers if one.type is EventType.CHARGE and one.span.text == "charging"
    )
    assert words_an_offence(made.doc, charge, by_token(triggers)) is worded
