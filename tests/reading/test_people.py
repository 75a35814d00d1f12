from __future__ import annotations

from consilience.reading.people import Link, People, Person
from consilience.types import Span
from consilience.values.name import Name

ORR = Person(
    full="Ann Orr",
    part="official",
    role="a sheriff",
    aliases=("Boots",),
    spans=(Span(0, 7, "Ann Orr"),),
)
PEOPLE = People(persons=(ORR,), links=(Link(span=Span(20, 23, "she"), full="Ann Orr"),))


def test_a_person_is_found_by_name_alias_and_place() -> None:
    assert PEOPLE.named("Boots") == ORR
    assert PEOPLE.at(0, 7) == ORR
    assert PEOPLE.at(20, 23) == ORR
    assert PEOPLE.at(8, 19) is None


def test_nobody_has_the_part_unknown() -> None:
    assert PEOPLE.part("Bo Lee") == "unknown"
    assert PEOPLE.role("Bo Lee") is None


def test_mentions_hold_the_fullest_name() -> None:
    assert [(one.kind, one.value) for one in PEOPLE.mentions()] == [("name", Name("Ann Orr"))]


def test_a_link_outside_the_span_is_none() -> None:
    assert PEOPLE.link(0, 22) is None
    assert PEOPLE.link(20, 23) is not None
