from consilience.grouping.marks import Step
from consilience.types import EventType
from consilience.values.date import Date
from consilience.values.place import Place


def test_a_step_keeps_its_town_and_its_days() -> None:
    place = Place(parts=("Harbin", "Heilongjiang"), country="CN")
    step = Step(EventType.SEIZURE, place, Date("2020-03"))
    assert (step.town, step.country, sorted(step.names)) == (
        "harbin",
        "CN",
        ["harbin", "heilongjiang"],
    )
    assert step.first is not None
    assert step.last == step.first + 30


def test_what_is_not_told_stays_missing() -> None:
    step = Step(EventType.SEIZURE, Place(parts=(), country="CN"), Date("../2020"))
    assert (step.town, step.first) == (None, None)
    assert step.last is not None


def test_steps_are_one_where_type_place_and_date_are() -> None:
    one, same = (Step(EventType.ARREST, None, Date("2020-03-04")) for _ in range(2))
    assert len({one, same, Step(EventType.CHARGE, None, Date("2020-03-04"))}) == 2
