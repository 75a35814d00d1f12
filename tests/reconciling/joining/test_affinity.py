import datetime as dt
from dataclasses import replace

import pytest
from tests.support.cases import Text, casefile, event, text

from consilience.reconciling.joining.affinity import gap
from consilience.types import Score
from consilience.values.date import Date


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2020-03-04", "2020-03-14", 10),
        ("2020-03-14", "2020-03-04", 10),
        ("2020-03", "2020-03-04", 0),
        ("2020-02", "2020-03-04", 4),
        ("2020-03-04/..", "2021-01-01", 0),
    ],
)
def test_the_gap_between_two_dates(one: str, other: str, days: int) -> None:
    assert gap(Date(one), Date(other)) == dt.timedelta(days)


ARREST = "A man was held in {}."


@pytest.mark.parametrize(
    ("places", "events"),
    [
        (("Utrecht", "Utrecht"), 1),
        (("the Netherlands", "Utrecht"), 1),
        (("the Netherlands", "Utrecht", "Breda"), 2),  # the land does not make two towns one
    ],
)
def test_what_happened_in_two_towns_of_a_land_is_two_events(
    places: tuple[str, ...], events: int
) -> None:
    written = {"Utrecht": "Utrecht, NL", "Breda": "Breda, NL", "the Netherlands": "NL"}
    file = casefile(
        *(
            text(
                f"r{number}",
                ARREST.format(place),
                event("arrest", "held", f"place={written[place]}@{place}"),
            )
            for number, place in enumerate(places)
        )
    )
    assert len(file.events) == events


def test_many_enquiries_are_not_the_one_that_led_to_them() -> None:
    file = casefile(
        text("a", "Police opened an enquiry.", event("investigation", "enquiry", "agency=Police")),
        text(
            "b",
            "More than 30 enquiries followed.",
            event("investigation", "enquiries", "count=investigation|>30@30"),
        ),
        text(
            "c",
            "It led to more than 30 enquiries.",
            event("investigation", "enquiries", "count=investigation|>30@30"),
        ),
    )
    assert len(file.events) == 2


def test_arrests_that_share_nothing_told_are_not_one() -> None:
    file = casefile(
        text("a", "Two were held.", event("arrest", "held", "count=person|=2@Two")),
        text("b", "He was held in Utrecht.", event("arrest", "held", "place=Utrecht, NL@Utrecht")),
    )
    assert len(file.events) == 2


def test_two_deaths_that_share_nothing_told_are_not_one() -> None:
    file = casefile(
        text("a", "Four people died.", event("death", "died", "count=person|=4@Four people")),
        text("b", "He died in May 2019.", event("death", "died", "date=2019-05@May 2019")),
    )
    assert len(file.events) == 2


@pytest.mark.parametrize(
    ("sure", "events", "trap"),
    [
        (0.49, 1, "as likely wrong as right"),
        (0.5, 2, "on the boundary it parts"),
        (0.9, 2, "told for sure"),
    ],
)
def test_a_place_that_the_reading_doubts_parts_no_tellings(
    sure: float, events: int, trap: str
) -> None:
    file = casefile(
        text("a", "Seized in Porto.", event("seizure", "Seized", "place=Porto, PT@Porto")),
        doubted(
            text("b", "Seized in Lyon.", event("seizure", "Seized", "place=Lyon, FR@Lyon")), sure
        ),
    )
    assert len(file.events) == events, trap


def doubted(one: Text, sure: float) -> Text:
    """The same text, every value of it so sure."""
    events = tuple(
        replace(each, slots=tuple(replace(slot, score=Score(sure, "x")) for slot in each.slots))
        for each in one.reading.events
    )
    return Text(one.report, replace(one.reading, events=events))


@pytest.mark.parametrize(
    ("day", "size", "events", "trap"),
    [
        ("2021-02-11", "7 kg", 2, "another amount a week later"),
        ("2021-02-06", "7 kg", 2, "three days later"),
        ("2021-02-05", "7 kg", 1, "two days: a newsroom may have the day wrong"),
        ("2021-02-11", "12 kg", 1, "the same amount"),
    ],
)
def test_another_amount_on_another_day_is_another_raid(
    day: str, size: str, events: int, trap: str
) -> None:
    def raid(name: str, day: str, size: str) -> Text:
        words = f"Ivo Lind, caught in Split on {day}, had {size} that police seized."
        slots = (f"date={day}", f"amount=heroin|={size}@{size}", "person=Ivo Lind")
        return text(name, words, event("seizure", "seized", *slots, "place=Split, HR@Split"))

    file = casefile(raid("a", "2021-02-03", "12 kg"), raid("b", day, size))
    assert len(file.events) == events, trap
