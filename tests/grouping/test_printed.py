import pytest
from tests.support.cases import event, text

from consilience.grouping.printed import compare_days
from consilience.grouping.sketch import Sketch, sketch


def _sketch(name: str, day: str | None, drug: str = "heroin", kind: str = "seizure") -> Sketch:
    words = f"{drug.title()} was seized."
    one = text(
        name, words, event(kind, "seized", f"substance={drug}@{drug.title()}"), published=day
    )
    return sketch(one.report, one.reading)


@pytest.mark.parametrize(
    ("left", "right", "sign", "trap"),
    [
        ("2020-03-04", "2020-03-09", 1, "five days"),
        ("2020-03-04", "2020-03-10", 0, "six days"),
        ("2020-03-04", "2021-03-04", 0, "a year"),
        ("2020-03-04", "2021-03-05", -1, "more than a year: another haul is news"),
        (None, "2020-03-04", 0, "no day"),
        ("2020-03", "2020-03-04", 0, "a month is no day"),
    ],
)
def test_days_of_print_speak_for_one_week_and_against_other_years(
    left: str | None, right: str, sign: int, trap: str
) -> None:
    value = compare_days(_sketch("a", left), _sketch("b", right)).value
    assert (value > 0) - (value < 0) == sign, trap


def test_a_verdict_may_be_printed_years_after_the_haul() -> None:
    verdict = _sketch("b", "2023-03-04", kind="sentence")
    assert compare_days(_sketch("a", "2020-03-04"), verdict).value == 0


def test_two_drugs_in_one_week_are_nothing() -> None:
    assert (
        compare_days(_sketch("a", "2020-03-04"), _sketch("b", "2020-03-04", "cocaine")).value == 0
    )


def test_two_hauls_of_one_drug_in_one_week_are_nothing() -> None:
    def told(name: str, amount: str) -> Sketch:
        slots = "substance=heroin", f"amount=heroin|={amount}@{amount}"
        one = text(
            name, f"{amount} of heroin seized", event("seizure", "seized", *slots),
            published="2020-03-04",
        )  # fmt: skip
        return sketch(one.report, one.reading)

    assert compare_days(told("a", "14 kg"), told("b", "19 kg")).value == 0
    assert compare_days(told("a", "14 kg"), told("b", "14 kg")).value > 0
