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
        ("Police seized a house from him.", "house|=1"),
        ("Police raided a house and seized six rifles.", "firearm|=6"),  # where, not what
    ],
)
def test_goods_that_are_taken_are_found(text: str, means: str) -> None:
    found = find(text, KNOWN)
    assert "; ".join(one.value.show() for one in found) == means
    assert all(text[one.span.start : one.span.end] == one.span.text for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with possession of a firearm.",  # an offence
        "They carried firearms.",
        "Police found 9 kg in a used car.",  # where it was, not what was taken
        "$61,000 was stolen.",  # no word of cash
        "a car bomb",
        "They seized 9 kg after the search of a trailer.",  # opened, not taken
        "A 58-year-old male truck driver was found.",  # his age
    ],
)
def test_goods_that_are_not_taken_are_left_out(text: str) -> None:
    assert not find(text, KNOWN)
