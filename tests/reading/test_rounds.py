"""Bulletins that go round several operations."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene

from consilience.reading.rounds import operations
from consilience.types import EventType, Role, Span


def _told(*texts: str) -> tuple[int, ...]:
    return operations([Span(0, len(one), one) for one in texts])


@pytest.mark.parametrize(
    "opening",
    [
        "In another raid near Kohat, guards found opium.",
        "In a separate operation, troops stopped a van.",
        "In the third case, a courier was held.",
        "Orr said in a related development, two men were held.",
        "Meanwhile, a courier was held at Cork.",
        "Also, a courier was held at Cork.",
        "A second search at Cork yielded two kilos.",
    ],
)
def test_words_that_set_an_operation_apart_begin_another(opening: str) -> None:
    assert _told("Guards found 3 kg.", opening, "He was alone.") == (0, 1, 1)


@pytest.mark.parametrize(
    "going_on",
    [
        "In a raid on Monday guards found 3 kg.",  # the first sentence told in full
        "Also seized were two phones.",
        "The operation took three hours.",
        "He was held in another town last year.",
    ],
)
def test_a_sentence_that_goes_on_stays_with_the_operation_before(going_on: str) -> None:
    assert _told("Guards found 3 kg.", going_on) == (0, 0)


def test_a_raid_told_in_a_bulletin_that_goes_round_already_is_one_more() -> None:
    raid = "In a raid on a farm near Cork guards found opium."
    assert _told("Guards found 3 kg.", "In another raid they held two men.", raid) == (0, 1, 2)


def test_each_operation_of_a_bulletin_keeps_what_it_took(parser: Language) -> None:
    made = scene(
        parser,
        "Guards seized 40 kg of heroin from a van. In another raid they seized 9 kg of opium. "
        "Also, a courier was arrested with 2 kg of khat.",
        ("amount", "40 kg of heroin", "heroin|=40 kg"),
        ("amount", "9 kg of opium", "opium|=9 kg"),
        ("amount", "2 kg of khat", "khat|=2 kg"),
    )
    found = [
        [slot.value.show() for slot in one.slots if slot.role is Role.AMOUNT]
        for one in events(made)
        if one.type is EventType.SEIZURE
    ]
    assert sorted(found) == [["heroin|=40 kg"], ["khat|=2 kg"], ["opium|=9 kg"]]


def test_an_amount_told_again_is_of_the_operation_that_it_was_told_of(parser: Language) -> None:
    made = scene(
        parser,
        "Guards seized 40 kg of heroin. In another development, the 40 kg seized was burnt.",
        ("amount", "40 kg of heroin", "heroin|=40 kg"),
        ("amount", "40 kg", "heroin|=40 kg"),
    )
    assert [one.type for one in events(made)].count(EventType.SEIZURE) == 1
