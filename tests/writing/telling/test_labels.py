"""What an event is called: an arrest after people, never after who made it or what was found."""

from __future__ import annotations

import dataclasses

import pytest
from tests.support.casefiles import ARREST, N1, case, claim, finding, readings, reports
from tests.support.gold import UNITS

from consilience.types import Event, EventId, EventType, Factuality, Role, Span
from consilience.values.written import parse
from consilience.writing.options import Options
from consilience.writing.telling.labels import event_label
from consilience.writing.view import view


@pytest.mark.parametrize(
    ("values", "label"),
    [
        (((Role.COUNT, "person|>10"), (Role.ITEM, "cash|=900 EUR")), "more than 10 people"),
        (((Role.AGENCY, "Garda Síochána"),), "by Garda Síochána"),  # they arrested
        (((Role.ITEM, "cash|=900 EUR"), (Role.PLACE, "Cork, IE")), "EUR 900 in cash, Cork"),
    ],
)
def test_an_arrest_is_called_after_people_first(
    values: tuple[tuple[Role, str], ...], label: str
) -> None:
    made = tuple(
        dataclasses.replace(
            finding((ARREST, EventType.ARREST, role, value), ()),
            claims=(
                dataclasses.replace(
                    claim(
                        N1,
                        "More than 10 people",
                        (ARREST, EventType.ARREST, Role.COUNT, "person|>10"),
                    ),
                    role=role,
                    value=parse(role, value, UNITS),
                ),
            ),
        )
        for role, value in values
    )
    file = case()
    event = next(one for one in file.events if one.type is EventType.ARREST)
    seen = view(dataclasses.replace(file, findings=made), reports(), readings(), Options())
    assert event_label(seen, event) == f"Arrest: {label}"


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        (EventType.TRAFFICKING, "Trafficking: Ida Roth (accused; not reported as convicted)"),
        (EventType.ARREST, "Arrest: Ida Roth"),  # a step of the law says what it says
    ],
)
def test_nobody_unconvicted_is_named_as_a_trafficker(kind: EventType, label: str) -> None:
    told = (ARREST, kind, Role.PERSON, "Ida Roth")
    made = finding(told, (claim(N1, "More than 10 people", told),))
    file = case()
    arrest = next(one for one in file.events if one.type is EventType.ARREST)
    event = dataclasses.replace(arrest, type=kind)
    seen = view(dataclasses.replace(file, findings=(made,)), reports(), readings(), Options())
    assert event_label(seen, event) == label


@pytest.mark.parametrize(
    ("words", "how", "label"),
    [
        ("was  made\npublic", "asserted", "Arrest: “was made public”"),
        ("was made public " * 5, "asserted", "Arrest"),  # a sentence is no heading
        # the verb alone would say the contrary
        ("made", "denied", "Arrest (reported as not having happened): “No arrest was made.”"),
    ],
)
def test_an_event_of_which_nothing_is_known_is_called_by_its_words(
    words: str, how: str, label: str
) -> None:
    file = case()
    event = next(one for one in file.events if one.type is EventType.ARREST)
    factuality = Factuality(how)
    told = Event(
        id=EventId("e1"),
        type=EventType.ARREST,
        factuality=factuality,
        trigger=Span(start=14, end=14 + len(words), text=words),
        main=True,
        slots=(),
    )
    line = Span(start=0, end=19, text="No arrest was made.")
    reading = dataclasses.replace(readings()[N1], events=(told,), sentences=(line,))
    seen = view(
        dataclasses.replace(file, findings=()),
        reports(),
        {**readings(), N1: reading},
        Options(),
    )
    assert event_label(seen, dataclasses.replace(event, factuality=factuality)) == label
