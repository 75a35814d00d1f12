"""What a report tells beside its events; mentions by the readers themselves."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.support.cases import Text, find, text

from consilience.grouping.beside import ages, aliases, towns
from consilience.types import Mention
from consilience.values.age import YEARS
from consilience.values.place import Place
from consilience.values.quantity import Quantity


def _aged(one: Text, printed: str, years: int) -> Text:
    value = Quantity(number=Decimal(years), unit=YEARS)
    mention = Mention(span=find(one.report.text, printed), kind="age", value=value)
    reading = replace(one.reading, mentions=(*one.reading.mentions, mention))
    return Text(one.report, reading)


@pytest.mark.parametrize(
    ("words", "names", "trap"),
    [
        ("Ana Reyes, known as Tita, fled.", {"tita"}, "behind the cue"),
        ("Known as Tita, she fled.", {"tita"}, "at the start of a sentence"),
        ("ANA REYES, AKA TITA, FLED.", {"tita"}, "all in capitals"),
        ("Ana “Tita” Reyes fled.", {"tita"}, "inside the name"),
        ("The hall known as the mill burnt.", set(), "small letters are no name"),
        ("She said “Help” and fled.", set(), "a quote in no name"),
    ],
)
def test_aliases_are_what_people_are_also_called(words: str, names: set[str], trap: str) -> None:
    assert aliases(text("a", words).reading) == names, trap


def test_ages_are_those_of_the_report_and_not_of_what_is_set_aside() -> None:
    one = text("a", "A man of 52 was held. Ad: Win at 30!", asides=[("Ad: Win at 30!", "an ad")])
    told = _aged(_aged(one, "man of 52", 52), "30", 30)
    assert ages(told.reading) == {52}


def test_a_town_counts_where_the_report_opens_with_it_or_names_it_twice() -> None:
    words = (
        "They met in Skerry. It rained. It blew. It froze. Boats left Gull. Then Moor. Then Moor."
    )
    one = text("a", words)
    spans = [find(words, name) for name in ("Skerry", "Gull", "Moor")]
    last = words.rindex("Moor")
    spans.append(replace(spans[2], start=last, end=last + 4))
    mentions = tuple(
        Mention(span=each, kind="place", value=Place(parts=(each.text,), country="GB"))
        for each in spans
    )
    assert towns(replace(one.reading, mentions=mentions)) == {"skerry", "moor"}
