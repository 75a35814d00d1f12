"""What each operation of a bulletin took."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene, shown

from consilience.reading.events.loads import is_rate
from consilience.types import EventType, Role


def test_what_a_courier_of_another_operation_had_is_a_find_of_its_own(parser: Language) -> None:
    made = scene(
        parser,
        "Guards seized 40 kg of opium. Meanwhile, a courier was arrested with 2 kg of khat.",
        ("amount", "40 kg of opium", "opium|=40 kg"),
        ("amount", "2 kg of khat", "khat|=2 kg"),
    )
    found = [
        [slot.value.show() for slot in one.slots if slot.role is Role.AMOUNT]
        for one in events(made)
        if one.type is EventType.SEIZURE
    ]
    assert found == [["opium|=40 kg"], ["khat|=2 kg"]]


def test_so_much_a_day_is_no_find(parser: Language) -> None:
    made = scene(
        parser,
        "The lab made 40 kg of opium a day and held 9 kg of khat.",
        ("amount", "40 kg of opium", "opium|=40 kg"),
        ("amount", "9 kg of khat", "khat|=9 kg"),
    )
    assert [is_rate(made, one.span) for one in made.mentions] == [True, False]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("The drugs, wrapped in foil, were discovered on 9 January by officers.", ["2019-01-09"]),
        ("The consignment was intercepted on 9 January off the coast.", ["2019-01-09"]),
        ("The drugs had been hidden on 9 January, an officer said.", []),  # how they lay
        ("A body was discovered on 9 January by officers.", []),  # no load
        ("Drugs were discovered on 9 January elsewhere.", []),  # not the ones told of
    ],
)
def test_a_load_told_of_before_is_found_when_its_own_sentence_says(
    parser: Language, told: str, days: list[str]
) -> None:
    made = scene(
        parser,
        f"Customs seized 40 kg of opium in Turin. {told}",
        ("amount", "40 kg of opium", "opium|=40 kg"),
        ("date", "9 January", "2019-01-09"),
    )
    assert shown(made, EventType.SEIZURE, Role.DATE) == days
