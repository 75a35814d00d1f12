"""What holds for every finder, whatever the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience import knowledge
from consilience.types import Mention
from consilience.values import (
    age,
    amount,
    count,
    date,
    duration,
    item,
    measures,
    money,
    penalty,
    plea,
    substance,
)

KNOWN = knowledge.load()
Finder = Callable[[str], tuple[Mention, ...]]
FINDERS: dict[str, Finder] = {
    "age": lambda text: age.find(text, KNOWN),
    "amount": lambda text: amount.find(text, KNOWN, substance.find(text, KNOWN)),
    "count": lambda text: count.find(text, KNOWN),
    "date": lambda text: date.find(text, KNOWN, "2019-11-07"),
    "undated": lambda text: date.find(text, KNOWN, None),
    "duration": lambda text: duration.find(text, KNOWN),
    "item": lambda text: item.find(text, KNOWN),
    "measures": lambda text: measures.find(text, KNOWN),
    "money": lambda text: money.find(text, KNOWN),
    "penalty": lambda text: penalty.find(text, KNOWN),
    "plea": lambda text: plea.find(text, KNOWN),
}
# Pieces that the grammars are made of, in any order: what no sane reporter writes must not crash.
PIECES = (
    "12 2.5 1,000 10,5 2017 1990s 1/2 ½ 0 00 31 99999999999999999999 5-7 3/4/2019 2019-02-30 "
    "one two dozen half million billion hundred thousands of to and or between from until since "
    "more than at least about up kg kilograms tons pounds lb tablets pills cocaine heroin drugs "
    "( ) , . ; ' ’ - – $ £ € P RMB dollars pesos euros cash years months years’ life death prison "
    "sentenced suspended reprieve maximum minimum mandatory faces fine guilty pleaded not people "
    "men others the other six seized rifles cars May March Jan. Thursday yesterday ago later last "
    "next this week month year following same -year-old Feb. 30 Sept. 😀 中文 \n th st % No."
)
texts = st.lists(st.sampled_from(PIECES.split(" ")), max_size=14).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words)])
)


@pytest.mark.parametrize("kind", sorted(FINDERS))
@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(text=texts | st.text(max_size=40))
def test_every_mention_quotes_its_text_and_stands_in_order(kind: str, text: str) -> None:
    found = FINDERS[kind](text)
    for one in found:
        assert one.span.text
        assert text[one.span.start : one.span.end] == one.span.text
        assert one.value.show()
        assert one.value.meet(one.value) is not None
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)


@pytest.mark.parametrize("kind", sorted(FINDERS))
def test_the_same_text_gives_the_same_mentions(kind: str) -> None:
    text = "On May 3, 2019, six men had 12 kg of cocaine, $9,000 in cash and two cars; he got life."
    assert FINDERS[kind](text) == FINDERS[kind](text)


@pytest.mark.parametrize("kind", sorted(FINDERS))
def test_an_empty_text_has_no_mentions(kind: str) -> None:
    assert not FINDERS[kind]("")
