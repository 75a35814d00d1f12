"""Events end to end, from texts with the values put in: each row names its trap."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene, shown

from consilience.types import EventType, Factuality, Role


def test_a_word_that_only_counts_with_a_figure_starts_nothing_without_one(
    parser: Language,
) -> None:
    without = scene(parser, "The crew found shelter in a cove near Lerwick.")
    with_one = scene(
        parser,
        "The crew found 40 kg of cocaine in a cove near Lerwick.",
        ("amount", "40 kg of cocaine", "cocaine|=40 kg"),
    )
    assert events(without) == ()
    assert shown(with_one, EventType.SEIZURE, Role.AMOUNT) == ["cocaine|=40 kg"]


def test_events_are_numbered_by_place_and_their_slots_quote_the_text(parser: Language) -> None:
    made = scene(
        parser,
        "Rosa Blum was arrested in May. She was convicted on June 3, 2014.",
        ("name", "Rosa Blum", "Rosa Blum"),
        ("date", "June 3, 2014", "2014-06-03"),
        parts=(("Rosa Blum", "accused"),),
    )
    found = events(made)
    assert [one.id for one in found] == ["e1", "e2"]
    assert [one.type for one in found] == [EventType.ARREST, EventType.CONVICTION]
    for one in found:
        for slot in one.slots:
            assert made.report.text[slot.span.start : slot.span.end] == slot.span.text


def test_a_denied_arrest_is_told_as_denied_and_a_plain_one_is_not(parser: Language) -> None:
    denied = events(scene(parser, "No arrests have been made in Genoa."))
    plain = events(
        scene(parser, "Two men were arrested in Genoa.", ("count", "Two men", "person|=2"))
    )
    assert [one.factuality for one in denied if one.type is EventType.ARREST] in (
        [Factuality.DENIED],
        [],
    )
    assert [one.factuality for one in plain] == [Factuality.ASSERTED]


def test_what_is_set_aside_starts_no_event(parser: Language) -> None:
    text = "Tina Volk was jailed for life. More news: Nine arrested in armed robbery"
    made = scene(
        parser,
        text,
        ("name", "Tina Volk", "Tina Volk"),
        ("penalty", "jailed for life", "life"),
        ("count", "Nine", "person|=9"),
        asides=(("More news: Nine arrested in armed robbery", "unrelated headline"),),
    )
    assert [one.type for one in events(made)] == [EventType.SENTENCE]


def test_conduct_that_says_only_the_drug_of_a_haul_is_not_told_again(parser: Language) -> None:
    text = "Officers seized 3 kg of hashish. A shopkeeper sells hashish lamps."
    made = scene(
        parser,
        text,
        ("amount", "3 kg of hashish", "cannabis|=3 kg"),
        ("substance", "hashish", "cannabis"),
    )
    assert [one.type for one in events(made)] == [EventType.SEIZURE]


def test_murder_in_a_list_of_offences_is_no_death(parser: Language) -> None:
    day = ("date", "since May 2016", "2016-05")
    listed = scene(parser, "They are accused of fraud, extortion and murder since May 2016.", day)
    assert EventType.DEATH not in [one.type for one in events(listed)]
    told = scene(
        parser, "They are accused of the murder of Ida Roth.", ("name", "Ida Roth", "Ida Roth")
    )
    assert EventType.DEATH in [one.type for one in events(told)]


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("They boarded her at once.", EventType.SEARCH, True),
        ("The driver was detained.", EventType.ARREST, True),
        ("Acting on a tip, they opened it.", EventType.TIP_OFF, True),
        ("All cases have been registered.", EventType.CHARGE, True),
        # a noun alone tells of no step, nor does a word of many senses
        ("The search goes on.", EventType.SEARCH, False),
        ("A cooperating witness was tall.", EventType.TIP_OFF, False),
        ("The rope holds.", EventType.ARREST, False),
    ],
)
def test_a_verb_tells_a_step_of_which_nothing_else_is_told(
    parser: Language, text: str, kind: EventType, *, told: bool
) -> None:
    made = scene(parser, text)
    assert (kind in {one.type for one in events(made)}) is told


TOLD = [
    ("somebody of the case", "One smuggler was killed in the clash.", EventType.DEATH, True),
    ("nobody in particular", "A few grains can kill.", EventType.DEATH, False),
    ("a verdict", "Both were convicted by a jury.", EventType.CONVICTION, True),
    ("what somebody is", "He was a convicted felon.", EventType.CONVICTION, False),
    ("a watch", "The bureau had been watching the yard.", EventType.INVESTIGATION, True),
    ("a long enquiry", "The year-long investigation led to Oslo.", EventType.INVESTIGATION, True),
    ("a bare noun", "The investigation led to Oslo.", EventType.INVESTIGATION, False),
]


@pytest.mark.parametrize(("trap", "text", "kind", "told"), TOLD, ids=[one[0] for one in TOLD])
def test_a_verb_may_tell_a_step_of_which_nothing_else_is_told(
    parser: Language, trap: str, text: str, kind: EventType, told: bool
) -> None:
    found = {one.type for one in events(scene(parser, text))}
    assert (kind in found) is told, trap
