import pytest

from consilience import knowledge
from consilience.values import age, duration

KNOWN = knowledge.load()


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("ten years", "=120 M"),
        ("104 years and 8 months", "=1256 M"),
        ("six months to 10 years", "6/120 M"),
        ("between five and ten years", "60/120 M"),
        ("two and a half years", "=30 M"),
        ("an 18-month term", "=18 M"),
        ("one hundred and twenty months", "=120 M"),
        ("a two-12 months reprieve", "=24 M"),  # how thesaurus rewriting prints "two-year"
        ("90 days", "=90 D"),  # days make no whole months
    ],
)
def test_lengths_are_counted_in_months(text: str, means: str) -> None:
    (found,) = duration.find(text, KNOWN)
    assert found.value.show() == means


def test_an_age_is_no_length() -> None:
    assert not duration.find("a 25-year-old man", KNOWN)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Ana Ruiz, 34, of Laredo", "34"),
        ("a 25-year-old man", "25"),
        ("aged 19", "19"),
        ("a woman of 61", "61"),
    ],
)
def test_an_age_is_found(text: str, years: str) -> None:
    (found,) = age.find(text, KNOWN)
    assert found.value.show() == f"={years} years"


@pytest.mark.parametrize("text", ["In 2009, 34, men", "21 U.S.C. 841, 846", "on May 4, 2008, in"])
def test_other_figures_are_no_ages(text: str) -> None:
    assert not age.find(text, KNOWN)
