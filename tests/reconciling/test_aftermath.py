import pytest
from tests.support.cases import Text, casefile, event, text

HAUL = event("seizure", "seized", "date=2020-03-06@6 March")
WORDS = "Police seized it on 6 March. The port shut its gates to such fruit on {}."


def told(name: str, day: str, *, how: str = "asserted") -> Text:
    measure = event(
        "control_measure", "shut", f"date={day}@{day}", "place=PT@port", how=how, main=False
    )
    return text(name, WORDS.format(day), HAUL, measure)


@pytest.mark.parametrize(
    ("day", "other", "copies", "belongs", "trap"),
    [
        ("2020-03-08", "2020-03-08", {}, True, "two texts, two days on"),
        ("2020-03-20", "2020-03-20", {}, True, "two weeks on"),
        ("2020-03-21", "2020-03-21", {}, False, "later than that"),
        ("2020-03-05", "2020-03-05", {}, False, "before the find"),
        ("2020-03-08", "2020-03-08", {"b": "a"}, False, "one text and its copy"),
        ("2020-03-08", "2020-03-18", {}, False, "two measures, each told once"),
        ("2020-03", "2020-03", {}, False, "a month is not told to the week"),
    ],
)
def test_a_measure_that_texts_tell_beside_the_find_is_of_the_case(
    day: str, other: str, copies: dict[str, str], belongs: bool, trap: str
) -> None:
    file = casefile(told("a", day), told("b", other), copies=copies)
    kinds = [one.type.value for one in file.events]
    assert ("control_measure" in kinds) is belongs, trap
    assert bool(file.background) is not belongs, trap


def test_a_measure_that_was_denied_is_not_of_the_case() -> None:
    denied = [told(one, "2020-03-08", how="denied") for one in "ab"]
    assert [one.type.value for one in casefile(*denied).events] == ["seizure"]
