import dataclasses

from tests.support.casefiles import case, readings, reports

from consilience.casefile import CaseEvent
from consilience.types import EventId, Role
from consilience.writing.options import Options
from consilience.writing.page.timeline import stretches, timeline_section
from consilience.writing.view import view


def dated(*dates: str) -> list[CaseEvent]:
    return [
        dataclasses.replace(case().events[0], id=EventId(f"x{place}"), date=date)
        for place, date in enumerate(dates)
    ]


def test_events_stand_by_first_day_with_open_starts_and_longer_stretches_first() -> None:
    order = [one.event.date for one in stretches(dated("2019-11-07", "2017", "../2018", "2017-08"))]
    assert order == ["../2018", "2017", "2017-08", "2019-11-07"]


def test_a_hedged_date_is_drawn_as_uncertain_and_a_plain_year_is_not() -> None:
    hedged, plain = stretches(dated("2017-11~", "2019"))
    assert hedged.uncertain
    assert not plain.uncertain


def test_a_day_is_a_dot_and_a_year_is_a_bar() -> None:
    section = timeline_section(view(case(), reports(), readings(), Options()))
    assert section is not None
    assert section.count("day certain") == 1
    assert section.count("bar certain") == 1
    assert "No report gives a date" in section


def test_a_date_against_which_something_speaks_is_probable_in_list_and_drawing() -> None:
    file = case()
    doubted = tuple(
        dataclasses.replace(
            one,
            claims=tuple(dataclasses.replace(each, doubt="reckoned") for each in one.claims),
        )
        if one.role is Role.DATE
        else one
        for one in file.findings
    )
    unsure = dataclasses.replace(file, findings=doubted)
    section = timeline_section(view(unsure, reports(), readings(), Options()))
    assert section is not None
    assert "<strong>Probably " in section
    assert "day certain" not in section
