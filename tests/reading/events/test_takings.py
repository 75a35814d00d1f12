"""Figures of a seizure, wherever they stand."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.knowledge import load
from consilience.reading import read
from consilience.types import EventType, Report, ReportId, Role


def test_what_a_load_is_worth_stands_with_the_seizure_told_before(parser: Language) -> None:
    made = scene(
        parser,
        "Customs seized 40 kg of ketamine. The drug is worth 2 million euros.",
        ("amount", "40 kg of ketamine", "ketamine|=40 kg"),
        ("money", "2 million euros", "=2000000 EUR"),
    )
    assert shown(made, EventType.SEIZURE, Role.VALUE) == ["=2000000 EUR"]


def test_money_taken_is_cash_and_money_valued_is_worth(parser: Language) -> None:
    made = scene(
        parser,
        "Police seized 90,000 euros in a flat.",
        ("money", "90,000 euros", "=90000 EUR"),
    )
    assert shown(made, EventType.SEIZURE, Role.ITEM) == ["cash|=90000 EUR"]
    assert shown(made, EventType.SEIZURE, Role.VALUE) == []


def test_a_seizure_takes_the_place_of_the_search_paragraphs_away_but_not_its_day(
    parser: Language,
) -> None:
    made = scene(
        parser,
        "On 3 May 2016 agents raided a warehouse in Cadiz.\n\nThey seized 40 kg of ketamine.",
        ("date", "3 May 2016", "2016-05-03"),
        ("place", "Cadiz", "Cadiz, ES"),
        ("facility", "warehouse", "warehouse"),
        ("amount", "40 kg of ketamine", "ketamine|=40 kg"),
    )
    assert shown(made, EventType.SEIZURE, Role.PLACE) == ["Cadiz, ES"]
    assert shown(made, EventType.SEIZURE, Role.DATE) == []


def test_a_substance_is_not_repeated_beside_its_amount(parser: Language) -> None:
    made = scene(
        parser,
        "Customs seized 40 kg of ketamine; the ketamine was in jars.",
        ("amount", "40 kg of ketamine", "ketamine|=40 kg"),
        ("substance", "ketamine", "ketamine"),
    )
    assert shown(made, EventType.SEIZURE, Role.SUBSTANCE) == []


def test_what_one_pill_makes_is_not_what_the_load_is_worth(parser: Language) -> None:
    made = scene(
        parser,
        "Customs seized 40 kg of ketamine. The street price is open; a dose makes 20 euros.",
        ("amount", "40 kg of ketamine", "ketamine|=40 kg"),
        ("money", "20 euros", "=20 EUR"),
    )
    assert shown(made, EventType.SEIZURE, Role.VALUE) == []


@pytest.mark.parametrize(
    ("trap", "money", "value", "item"),
    [
        ("of goods", "£2m of ketamine", ["=2000000 GBP"], []),
        ("in goods, with a word between", "£2m in raw ketamine", ["=2000000 GBP"], []),
        ("the goods' own money", "£2m of ketamine money", [], ["cash|=2000000 GBP"]),
        ("money and goods", "£2m in cash and ketamine", [], ["cash|=2000000 GBP"]),
        ("beside the goods", "£2m and ketamine", [], ["cash|=2000000 GBP"]),
    ],
)
def test_money_of_goods_is_their_worth_and_other_money_is_cash(
    parser: Language, trap: str, money: str, value: list[str], item: list[str]
) -> None:
    text = f"Police in Dover seized {money}, they said on Friday."
    reading = read(Report(id=ReportId("r-1"), text=text), load(), parser)
    event = next(one for one in reading.events if one.type is EventType.SEIZURE)
    assert [one.value.show() for one in event.slots if one.role is Role.VALUE] == value, trap
    assert [one.value.show() for one in event.slots if one.role is Role.ITEM] == item, trap


def test_money_in_assets_is_no_cash(parser: Language) -> None:
    made = scene(
        parser,
        "Police seized 90,000 euros in assets and a car.",
        ("money", "90,000 euros", "=90000 EUR"),
    )
    assert shown(made, EventType.SEIZURE, Role.ITEM) == ["assets|=90000 EUR"]


def test_harm_prevented_is_not_what_a_load_is_worth(parser: Language) -> None:
    made = scene(
        parser,
        "Customs seized 40 kg of ketamine worth 2 million euros, preventing 9 million dollars in "
        "social harm.",
        ("amount", "40 kg of ketamine", "ketamine|=40 kg"),
        ("money", "2 million euros", "=2000000 EUR"),
        ("money", "9 million dollars", "=9000000 USD"),
    )
    assert shown(made, EventType.SEIZURE, Role.VALUE) == ["=2000000 EUR"]


def test_a_load_found_went_by_the_lorry_that_was_searched_and_by_no_other(parser: Language) -> None:
    def ways(told: str) -> list[str]:
        made = scene(
            parser,
            f"Customs seized 40 kg of ketamine. {told}",
            ("amount", "40 kg of ketamine", "ketamine|=40 kg"),
            ("conveyance", "lorry", "truck"),
        )
        return shown(made, EventType.SEIZURE, Role.CONVEYANCE)

    assert ways("Officers stopped and searched a red lorry.") == ["truck"]
    assert ways("The mayor owns a lorry.") == []
    assert ways("Two men sat in a lorry.") == []


def test_cash_that_was_taken_is_not_what_the_load_is_worth(parser: Language) -> None:
    def worth(told: str) -> list[str]:
        words = f"Recovered by officers in Porto: 1,500 pills of MDMA; {told}."
        report = Report(id=ReportId("r"), text=words, published="2020-03-06")
        events = read(report, load(), parser).events
        return [
            slot.value.show()
            for one in events
            for slot in one.slots
            if one.type is EventType.SEIZURE and slot.role is Role.VALUE
        ]

    assert worth("cash of 3,000 euros; a van") == []
    assert worth("a van; worth 15,000 euros") == ["=15000 EUR"]
