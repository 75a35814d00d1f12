import pytest

from consilience import knowledge
from consilience.values.item import find

KNOWN = knowledge.load()


@pytest.mark.parametrize(
    ("text", "means"),
    [
        (
            "They seized $61,000 in cash, six rifles and two luxury cars.",
            "cash|=61000 USD; firearm|=6; vehicle|=2",
        ),
        ("Police seized ledgers.", "ledger|>1"),  # a bare plural
        ("Agents recovered a loaded .40-caliber handgun.", "firearm|=1"),
        ("eight 9mm semi-automatic pistols", "firearm|=8"),  # the 9 is a calibre
        ("RMB 40,000 in proceeds", "cash|=40000 CNY"),
        (
            "A stop turned up 20 grams of heroin, $5,400 and a stolen handgun.",
            "cash|=5400 USD; firearm|=1",  # a sum among things
        ),
        ("Recovered: heroin 3 kg; cash Tk 2,10,000.", "cash|=210000 BDT"),
        ("Recovery: 900 grams of heroin and a 30-bore pistol.", "firearm|=1"),
        ("Inside: a Glock and 40 rounds of ammunition.", "firearm|=1; ammunition|=40"),
        ("Police seized a house from him.", "house|=1"),
        ("Police raided a house and seized six rifles.", "firearm|=6"),  # where, not what
    ],
)
def test_goods_that_are_taken_are_found(text: str, means: str) -> None:
    found = find(text, KNOWN)
    assert "; ".join(one.value.show() for one in found) == means
    assert all(text[one.span.start : one.span.end] == one.span.text for one in found)


def test_a_bare_dollar_among_things_is_that_of_the_towns_named() -> None:
    found = find("Police seized $900.", KNOWN, {"AU": 2})

    assert [one.value.show() for one in found] == ["cash|=900 AUD"]


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with possession of a firearm.",  # an offence
        "They carried firearms.",
        "Police found 9 kg in a used car.",  # where it was, not what was taken
        "Officers seized heroin worth $2 million and $40,000.",  # prices
        "He was found with heroin and paid $300.",
        "A man was taken to court with a gun.",
        "$61,000 was stolen.",  # no word of cash
        "a car bomb",
        "They seized 9 kg after the search of a trailer.",  # opened, not taken
        "A 58-year-old male truck driver was found.",  # his age
    ],
)
def test_goods_that_are_not_taken_are_left_out(text: str) -> None:
    assert not find(text, KNOWN)
