import pytest
from tests.support.cases import event, text

from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Signature, signature
from consilience.grouping.steps import compare_steps

WORDS = "seized in Porto, Faro, Lyon on 4 March 2020, 5 March, 6 March, 20 March, 4 March 2021"


def sig(name: str, kind: str, place: str, date: str) -> Signature:
    slots = (f"place={place}@{place.split(',', maxsplit=1)[0]}", f"date={date}@4 March")
    return signature(text(name, WORDS, event(kind, "seized", *slots)).reading)


@pytest.mark.parametrize(
    ("place", "date", "kind", "points", "trap"),
    [
        ("Porto, PT", "2020-03-05", "seizure", 4.0, "the next day"),
        ("Porto, PT", "2020-03-06", "seizure", 3.0, "two days on"),
        ("Porto, PT", "2020-03-05", "sentence", 2.0, "a court of the same town"),
        ("Porto, PT", "2020-03-20", "seizure", 1.0, "the same town, weeks on"),
        ("Faro, PT", "2020-03-04", "seizure", -1.0, "one day, another town of the country"),
        ("Lyon, FR", "2020-03-04", "seizure", -2.0, "one day, another country"),
        ("Porto, PT", "2021-03-04", "seizure", -2.0, "a year on"),
    ],
)
def test_a_step_counts_by_town_day_and_kind(
    place: str, date: str, kind: str, points: float, trap: str
) -> None:
    left = sig("a", "seizure", "Porto, PT", "2020-03-04")
    score = compare_steps(left, sig("b", kind, place, date), Rarity())
    assert score.value == points, (trap, score)


@pytest.mark.parametrize(
    ("place", "points", "trap"),
    [
        ("Faro, PT", -1.0, "another port of the country: a newsroom may have mistaken it"),
        ("Lyon, FR", -2.0, "another country"),
    ],
)
def test_a_find_without_a_day_in_another_town_speaks_less_against(
    place: str, points: float, trap: str
) -> None:
    slots = (f"place={place}@{place.split(',', maxsplit=1)[0]}",)
    undated = signature(text("b", WORDS, event("seizure", "seized", *slots)).reading)
    score = compare_steps(sig("a", "seizure", "Porto, PT", "2020-03-04"), undated, Rarity())
    assert score.value == points, (trap, score)


def dated(name: str, kind: str, date: str, *more: str) -> Signature:
    return signature(
        text(name, WORDS, event(kind, "seized", f"date={date}@4 March", *more)).reading
    )


def test_an_arrest_and_a_find_on_one_day_are_one_raid_unless_in_two_towns() -> None:
    left = dated("a", "seizure", "2020-03-04")
    for date, points in (("2020-03-04", 1.0), ("2020-03-05", 1.0), ("2020-03-07", 0.0)):
        assert compare_steps(left, dated("b", "arrest", date), Rarity()).value == points, date
    assert compare_steps(left, dated("b", "sentence", "2020-03-04"), Rarity()).value == 0
    left = sig("a", "seizure", "Porto, PT", "2020-03-04")
    right = sig("b", "arrest", "Faro, PT", "2020-03-04")
    assert compare_steps(left, right, Rarity()).value == 0
