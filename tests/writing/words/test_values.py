import pytest
from tests.support.gold import UNITS

from consilience.types import Role
from consilience.values.written import parse
from consilience.writing.words.values import value_words


@pytest.mark.parametrize(
    ("role", "written", "words"),
    [
        (Role.AMOUNT, "heroin|=4.25 kg", "4.25 kg of heroin"),
        (Role.AMOUNT, "heroin|>4.5 kg", "more than 4.5 kg of heroin"),
        (Role.AMOUNT, "heroin|50/150 kg", "50 to 150 kg of heroin"),
        (Role.AMOUNT, "oxycodone|500000 tablet", "500,000 tablets of oxycodone"),
        (Role.AMOUNT, "cocaine|=1 t", "1 tonne of cocaine"),
        (Role.AMOUNT, "cocaine|>1 t", "more than 1 tonne of cocaine"),
        (Role.COUNT, "person|=1", "1 person"),
        (Role.COUNT, "person|>20", "more than 20 people"),
        (Role.COUNT, "laboratory|=2", "2 laboratories"),
        (Role.ITEM, "cash|=1200000 USD", "USD 1,200,000 in cash"),
        (Role.ITEM, "firearm|=12", "12 firearms"),
        # no figure is printed for a bare plural, so none may be shown
        (Role.ITEM, "ledger|>1", "ledgers"),
        (Role.VALUE, "~1000000000 USD", "about USD 1,000,000,000"),
        (Role.PLACE, "Bodø, Nordland, NO", "Bodø, Nordland, Norway"),
        (Role.PLACE, "Central America", "Central America"),
        (Role.PLACE, "QQ", "QQ"),
        (Role.OFFENCE, "money_laundering", "money laundering"),
        (
            Role.PENALTY,
            "Nils Aker|death suspended P2Y",
            "Nils Aker: death, suspended for two years",
        ),
        (Role.PENALTY, "2|life", "two people: life in prison"),
        (Role.PENALTY, "1|prison P6M/P120M", "one person: six months to 10 years in prison"),
        (Role.PENALTY, "Nils Aker|prison P240M/P480M", "Nils Aker: 20 to 40 years in prison"),
        (Role.PENALTY, "Nils Aker|prison P30M", "Nils Aker: two years and six months in prison"),
        (Role.PENALTY, "Nils Aker|prison P18M", "Nils Aker: 18 months in prison"),
        (Role.PENALTY, "Nils Aker|max prison P240M", "Nils Aker: at most 20 years in prison"),
        (Role.PENALTY, "Nils Aker|fine 10000 USD", "Nils Aker: fine of USD 10,000"),
        (Role.PLEA, "Nils Aker|not_guilty", "Nils Aker: not guilty"),
    ],
)
def test_a_value_reads_as_a_report_would_print_it(role: Role, written: str, words: str) -> None:
    assert value_words(parse(role, written, UNITS)) == words


def test_small_counts_are_spelt_in_prose_but_masses_never() -> None:
    assert value_words(parse(Role.COUNT, "person|=9", UNITS), spell=True) == "nine people"
    assert value_words(parse(Role.COUNT, "person|=10", UNITS), spell=True) == "10 people"
    assert value_words(parse(Role.AMOUNT, "heroin|=3 kg", UNITS), spell=True) == "3 kg of heroin"
