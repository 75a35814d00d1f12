from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene

from consilience.knowledge.sureness import Sureness
from consilience.reading.scene import Scene
from consilience.reading.sureness import least_sure, score, ways, weigh
from consilience.types import EventType, Reading, ReportId, Role

TABLE = Sureness(
    source="the test",
    base=1.0,
    points={"place.clause": 1.0, "place.near": -1.0, "doubt.pronoun": -2.0, "slot.date": -0.5},
)


def _held(parser: Language) -> Scene:
    return scene(
        parser,
        "Officers arrested Ana Roe in Oslo on 3 May. A knife lay there. Rain fell.",
        ("name", "Ana Roe", "Ana Roe"),
        ("place", "Oslo", "Oslo, NO"),
    )


def _ways(made: Scene, kind: EventType, role: Role) -> tuple[str, ...]:
    found = events(made)
    return next(
        some
        for event, each in zip(found, ways(made, found), strict=True)
        for slot, some in zip(event.slots, each, strict=True)
        if (event.type, slot.role) == (kind, role)
    )


def test_a_value_in_the_clause_of_its_event_came_the_shortest_way(parser: Language) -> None:
    some = _ways(_held(parser), EventType.ARREST, Role.PERSON)
    assert some[:2] == ("place.clause", "slot.person")


def test_a_value_behind_another_verb_stands_above_or_beside(parser: Language) -> None:
    """The trap: the town is where they lived, a clause further."""
    made = scene(
        parser,
        "Officers arrested Ana Roe, who had told neighbours in Oslo that she was leaving.",
        ("name", "Ana Roe", "Ana Roe"),
        ("place", "Oslo", "Oslo, NO"),
    )
    found = events(made)
    for event, each in zip(found, ways(made, found), strict=True):
        for slot, some in zip(event.slots, each, strict=True):
            assert (some[0] == "place.clause") is (slot.role is Role.PERSON)


@pytest.mark.parametrize(
    ("some", "value", "reason"),
    [
        (("place.clause",), 0.88, "in the clause of its event"),
        (("place.near",), 0.5, "in a sentence beside its event's"),
        (("place.near", "doubt.pronoun"), 0.12, "in a sentence beside its event's; by a pronoun"),
        (
            ("place.clause", "slot.date"),
            0.82,
            "in the clause of its event; values of 'date' are often wrong",
        ),
        (("place.clause", "never.seen"), 0.88, "in the clause of its event"),
    ],
)
def test_a_score_is_the_sum_of_its_ways_and_names_what_costs(
    some: tuple[str, ...], value: float, reason: str
) -> None:
    given = score(some, TABLE)
    assert (given.value, given.reason) == (value, reason)


def test_weighing_changes_nothing_but_the_scores(parser: Language) -> None:
    made = _held(parser)
    plain, weighed = events(made), weigh(made, events(made), TABLE)
    assert [one.id for one in weighed] == [one.id for one in plain]
    assert all(slot.score for one in weighed for slot in one.slots)
    assert [slot.value for one in weighed for slot in one.slots] == [
        slot.value for one in plain for slot in one.slots
    ]


def test_what_is_less_sure_than_asked_for_is_dropped_and_an_empty_event_with_it(
    parser: Language,
) -> None:
    made = _held(parser)
    reading = Reading(
        report=ReportId("r"), relevant=True, why="", events=weigh(made, events(made), TABLE)
    )
    assert least_sure(reading, 0.0) == reading
    best = max(slot.score.value for one in reading.events for slot in one.slots if slot.score)
    assert least_sure(reading, best).events, "a value exactly as sure as asked for stays"
    assert not least_sure(reading, best + 0.01).events
