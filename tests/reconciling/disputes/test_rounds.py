import pytest
from tests.support.cases import Text, casefile, event, status, text


def pleaded(report: str, who: str, day: str, *more: str) -> Text:
    slots = (f"person={who}@{who}", f"date={day}@{day}", *more)
    return text(report, f"{who} and all pleaded on {day}.", event("plea", "pleaded", *slots))


BOTH = text(
    "c",
    "Ada Holm and Bo Rask pleaded.",
    event("plea", "pleaded", "person=Ada Holm@Ada Holm", "person=Bo Rask@Bo Rask"),
)


@pytest.mark.parametrize(
    ("who", "said", "trap"),
    [
        ("Bo Rask", "single", "another person's plea, on another day"),
        ("Ada Holm", "disputed real", "one person's plea, on two days"),
    ],
)
def test_days_of_other_peoples_steps_are_no_rivals(who: str, said: str, trap: str) -> None:
    file = casefile(pleaded("a", "Ada Holm", "2020-03-04"), pleaded("b", who, "2020-03-05"), BOTH)
    assert len(file.events) == 1
    assert status(file, "plea", "date", "2020-03-04") == said, trap


def test_a_report_that_prints_two_days_means_two_rounds_for_everybody() -> None:
    two = text(
        "a",
        "Ada Holm pleaded on 4 March, Bo Rask on 9 March.",
        event(
            "plea",
            "pleaded",
            "person=Ada Holm@Ada Holm",
            "person=Bo Rask@Bo Rask",
            "date=2020-03-04@4 March",
            "date=2020-03-09@9 March",
        ),
    )
    file = casefile(two, pleaded("b", "Ada Holm", "2020-03-06"))
    assert status(file, "plea", "date", "2020-03-06") == "single"


@pytest.mark.parametrize(
    ("words", "said", "trap"),
    [
        ("To date, six pleaded.", "single", "so far six, later nine"),
        ("Six pleaded.", "disputed scope", "two numbers of one day"),
    ],
)
def test_a_number_so_far_is_no_rival_of_a_later_one(words: str, said: str, trap: str) -> None:
    one, other = (
        event("plea", "pleaded", "count=person|=6@ix"),
        event("plea", "pleaded", "count=person|=9@Nine"),
    )
    file = casefile(text("a", words, one), text("b", "Nine pleaded.", other))
    assert status(file, "plea", "count", "person|=6") == said, trap


@pytest.mark.parametrize(
    ("one", "other", "said", "trap"),
    [
        ("2019-03-15", "2019-03-17", "disputed real", "the load arrived once"),
        ("2019-03-15", "2019-03-25", "disputed real", "ten days apart"),
        ("2019-03-15", "2019-03-26", "single", "two loads"),
        ("2001/2008", "2009-06-15", "single", "years of it, and a day"),
    ],
)
def test_conduct_goes_on_and_only_a_day_beside_it_is_a_rival(
    one: str, other: str, said: str, trap: str
) -> None:
    def told(report: str, when: str) -> Text:
        return text(
            report,
            f"Ada Holm smuggled 410 kg of heroin, {when}.",
            event(
                "trafficking",
                "smuggled",
                "person=Ada Holm@Ada Holm",
                "amount=heroin|=410 kg@410 kg",
                f"date={when}@{when}",
            ),
        )

    file = casefile(told("a", one), told("b", other))
    assert len(file.events) == 1, trap
    assert status(file, "trafficking", "date", one) == said, trap
