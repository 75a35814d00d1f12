import dataclasses

import pytest
from tests.support.cases import casefile, event, finding, text
from tests.support.gold import UNITS

from consilience.types import Role
from consilience.values.written import parse
from consilience.writing.words.values import finding_words, value_words


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


@pytest.mark.parametrize(
    ("printed", "value", "words", "trap"),
    [
        (("three women",), "person|=3", "3 women", "not all of them"),
        (("three women", "Three women"), "person|=3", "3 women", "two reports, one noun"),
        (("three women", "three dealers"), "person|=3", "3 people", "one report prints no sex"),
        (("three boys", "three men"), "person|=3", "3 people", "the reports differ"),
        (("three workmen",), "person|=3", "3 people", "a trade, not a sex"),
        (("more than 20 men",), "person|>20", "more than 20 men", "a bound"),
        (("1,801 bricks",), "package|=1801", "1,801 bricks", "of what they are"),
        (("60 bags", "60 bales"), "package|=60", "60 packages", "the reports differ"),
        (("60",), "package|=60", "60 packages", "a bare figure"),
        (("one parcel",), "package|=1", "1 package", "a single one"),
        (("one man",), "person|=1", "1 person", "one is no part of a group"),
    ],
)
def test_men_and_women_are_counted_as_they_are_printed(
    printed: tuple[str, ...], value: str, words: str, trap: str
) -> None:
    told = [
        text(
            str(place),
            f"Police held {one} in Vik.",
            event("arrest", "held", f"count={value}@{one}"),
        )
        for place, one in enumerate(printed)
    ]
    assert finding_words(finding(casefile(*told), "arrest", "count", value)) == words, trap


@pytest.mark.parametrize(
    ("doubt", "words"),
    [("a total of several", "4 people: 45 years in prison together"), (None, "4 people: 45 years in prison")],
)  # fmt: skip
def test_a_total_of_several_is_nobodys_own_term(doubt: str | None, words: str) -> None:
    row = event("sentence", "got", "penalty=4|prison P540M@45 years")
    made = finding(
        casefile(text("a", "Four got 45 years.", row)), "sentence", "penalty", "4|prison P540M"
    )
    claims = tuple(dataclasses.replace(one, doubt=doubt) for one in made.claims)
    assert finding_words(dataclasses.replace(made, claims=claims)) == words.replace("4", "four", 1)
