"""Every record of units, hedges, currencies, counts, items and penalties runs its examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience import knowledge
from consilience.knowledge.loader import Example
from consilience.types import Mention
from consilience.values import count, item, measures, money, penalty

KNOWN = knowledge.load()
Row = tuple[str, Example]


def rows(name: str) -> list[Row]:
    return [(one.id, example) for one in getattr(KNOWN, name) for example in one.examples]


def shown(found: tuple[Mention, ...]) -> str:
    return "; ".join(one.value.show() for one in found)


def holds(row: Row, find: Callable[..., tuple[Mention, ...]], about: Callable[[str], bool]) -> None:
    _, example = row
    found = find(example.text, KNOWN)
    for one in found:
        assert example.text[one.span.start : one.span.end] == one.span.text
    if example.means is None:
        assert not [one for one in found if about(one.value.show())]
    else:
        assert shown(found) == example.means


@pytest.mark.parametrize("row", rows("units"), ids=lambda row: row[1].text)
def test_units_are_read_as_their_records_say(row: Row) -> None:
    holds(row, measures.find, lambda said: said.endswith(f" {row[0]}"))


@pytest.mark.parametrize("row", rows("hedges"), ids=lambda row: row[1].text)
def test_hedges_are_read_as_their_records_say(row: Row) -> None:
    holds(row, measures.find, bool)


@pytest.mark.parametrize("row", rows("currencies"), ids=lambda row: row[1].text)
def test_currencies_are_read_as_their_records_say(row: Row) -> None:
    holds(row, money.find, lambda said: said.endswith(row[0]))


@pytest.mark.parametrize("row", rows("counts"), ids=lambda row: row[1].text)
def test_counts_are_read_as_their_records_say(row: Row) -> None:
    holds(row, count.find, lambda said: said.startswith(f"{row[0]}|"))


@pytest.mark.parametrize("row", rows("items"), ids=lambda row: row[1].text)
def test_items_are_read_as_their_records_say(row: Row) -> None:
    holds(row, item.find, lambda said: said.startswith(f"{row[0]}|"))


@pytest.mark.parametrize("row", rows("penalties"), ids=lambda row: row[1].text)
def test_penalties_are_read_as_their_records_say(row: Row) -> None:
    holds(row, penalty.find, lambda said: row[0] in said)


@pytest.mark.parametrize("name", ["units", "hedges", "currencies", "counts", "items", "penalties"])
def test_every_record_has_two_sentences_and_a_counter_example(name: str) -> None:
    for one in getattr(KNOWN, name):
        assert len({example.text for example in one.examples}) >= 3, one.id
