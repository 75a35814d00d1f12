"""What each operation of a bulletin took."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import events, scene

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
