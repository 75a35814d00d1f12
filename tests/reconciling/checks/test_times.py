import pytest
from tests.support.cases import casefile, event, text

from consilience.casefile import CaseFile


def told(file: CaseFile, rule: str) -> list[tuple[str, bool]]:
    return [(one.what, one.holds) for one in file.checks if one.rule == rule]


@pytest.mark.parametrize(
    ("words", "what", "holds"),
    [
        ("sentenced on Thursday, 12 November 2020", "12 November 2020 was a Thursday ([a])", True),
        (
            "sentenced on Friday, 12 November 2020",
            "12 November 2020 was a Thursday, not a Friday ([a])",
            False,
        ),
    ],
)
def test_a_weekday_beside_a_date_is_checked(words: str, what: str, holds: bool) -> None:
    file = casefile(
        text("a", words, event("sentence", "sentenced", "date=2020-11-12@12 November 2020"))
    )
    assert told(file, "weekday") == [(what, holds)]


def test_a_bare_weekday_proves_nothing() -> None:
    file = casefile(
        text(
            "a", "sentenced on Thursday", event("sentence", "sentenced", "date=2020-11-12@Thursday")
        )
    )
    assert told(file, "weekday") == []


def steps(arrest: str, sentence: str) -> list[tuple[str, bool]]:
    words = f"Ada Holm was arrested {arrest}. Ada Holm was sentenced {sentence}."
    file = casefile(
        text(
            "a",
            words,
            event("arrest", "arrested", "person=Ada Holm", f"date={arrest}"),
            event("sentence", "sentenced", "person=Ada Holm", f"date={sentence}"),
        )
    )
    return told(file, "order")


def test_steps_in_order_are_one_line() -> None:
    assert steps("2019-03-01", "2020") == [("arrest 2019-03-01, sentence 2020: in order", True)]


def test_a_sentence_before_its_arrest_is_out_of_order() -> None:
    assert steps("2021-03-01", "2020-05-05") == [
        ("sentence on 2020-05-05 before the arrest on 2021-03-01", False)
    ]


def test_a_year_that_may_lie_after_the_arrest_is_in_order() -> None:
    assert steps("2020-03-01", "2020")[0][1]
