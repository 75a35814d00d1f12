import pytest

from consilience import knowledge
from consilience.types import Mention
from consilience.values.money import find

KNOWN = knowledge.load()


def read(text: str) -> tuple[Mention, ...]:
    found = find(text, KNOWN)
    for one in found:
        assert text[one.span.start : one.span.end] == one.span.text
    return found


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("$1.2bn", "=1200000000 USD"),
        ("£7m", "=7000000 GBP"),
        ("more than EUR 3 billion", ">3000000000 EUR"),
        ("RMB 640,000 (about $92,000)", "=640000 CNY"),  # one sum, the first printed
        ("around a billion of euros", "~1000000000 EUR"),
        ("$5-10 million", "5000000/10000000 USD"),
        ("5 to 6 million dollars", "5000000/6000000 USD"),
        ("$5 million to $10 million", "5000000/10000000 USD"),
        ("a fine of $1, 750", "=1750 USD"),  # a space slipped in
        ("tens of millions of dollars", ">10000000 USD"),
        ("US$ 2,000", "=2000 USD"),
        ("worth hundreds of millions of pounds", ">100000000 GBP"),  # nobody weighs in millions
        ("AU$1.4 billion (€860m, $970m)", "=1400000000 AUD"),
        ("550 000 euros", "=550000 EUR"),
        ("Manila customs: P34 million", "=34000000 PHP"),
        ("In Bogota, 9 million pesos", "=9000000 COP"),
        ("In Sinaloa, 9 million pesos", "=9000000 MXN"),
    ],
)
def test_a_sum_is_found_in_the_currency_printed_first(text: str, means: str) -> None:
    (found,) = read(text)
    assert found.value.show() == means


def test_pesos_without_a_country_are_doubted() -> None:
    (found,) = read("He hid 9 million pesos.")
    assert found.doubt


@pytest.mark.parametrize("text", ["gate P34", "26 pounds of heroin", "12 dollars' worth"[:2]])
def test_other_figures_are_no_money(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Australian police in Perth found pills worth $3 million.", "=3000000 AUD"),
        # the wires mark their dollars, and the United States are named
        ("Australian police in Perth found pills worth A$3 million, or $2m.", "=3000000 AUD"),
        ("Police in Perth, Australia, and the United States spoke of $3 million.", "=3000000 USD"),
        ("An Australian paid $3 million.", "=3000000 USD"),  # named once: too little to go by
        ("The load in Ipoh was worth RM3 million (S$1 million).", "=3000000 MYR"),
        ("MUMBAI: He paid Rs 1.2 lakh.", "=120000 INR"),
    ],
)
def test_a_bare_dollar_is_of_the_country_that_the_text_is_about(text: str, means: str) -> None:
    assert read(text)[0].value.show() == means
