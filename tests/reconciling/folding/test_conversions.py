import pytest
from tests.support.cases import Text, casefile, event, finding, text


def worth(name: str, words: str, *values: str) -> Text:
    return text(
        name,
        f"Drugs worth {words} were seized in Porto.",
        event("seizure", "seized", *(f"value={one}" for one in values), "place=Porto, PT@Porto"),
    )


def shown(*texts: Text) -> set[str]:
    return {one.value.show() for one in casefile(*texts).findings if one.role.value == "value"}


@pytest.mark.parametrize(
    "words", ["11 EUR (12 USD)", "11 EUR (about 12 USD)", "11 EUR [or roughly 12 USD]"]
)
def test_a_conversion_in_brackets_is_no_worth_of_its_own(words: str) -> None:
    file = casefile(worth("a", words, "=11 EUR@11 EUR", "=12 USD@12 USD"))
    one = finding(file, "seizure", "value", "=11 EUR")
    assert {claim.span.text for claim in one.claims} == {"11 EUR", "12 USD"}
    assert shown(worth("a", words, "=11 EUR@11 EUR", "=12 USD@12 USD")) == {"=11 EUR"}


def test_two_currencies_beside_each_other_stay_two_values() -> None:
    both = worth("a", "11 EUR, or 12 USD in New York,", "=11 EUR@11 EUR", "=12 USD@12 USD")
    assert shown(both) == {"=11 EUR", "=12 USD"}


def test_a_figure_that_another_report_prints_by_itself_stays() -> None:
    both = worth("a", "11 EUR (12 USD)", "=11 EUR@11 EUR", "=12 USD@12 USD")
    assert shown(both, worth("b", "12 USD", "=12 USD@12 USD")) == {"=11 EUR", "=12 USD"}
