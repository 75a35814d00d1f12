"""The log a page at a time, by digest, and what takes back what."""

from __future__ import annotations

import pytest
from tests.support.interface import decision

from consilience.reconciling.log import UNDONE, digest_of, undone
from consilience.store import decisions
from consilience.store.base import Store

NOTES = [decision("note", f"report:{number}") for number in range(5)]
UNDO = decision("undo", f"{UNDONE}{digest_of(NOTES[2])}")
# Says the word and takes nothing back.
SAYS = decision("note", "report:x", value='they say "undo"')


@pytest.fixture
def filled(store: Store) -> Store:
    with store.writing() as connection:
        decisions.append(connection, [*NOTES, UNDO, SAYS], "2026-11-22T12:00:00Z")
    return store


def test_pages_are_parts_of_the_log(filled: Store) -> None:
    with filled.reading() as connection:
        whole = decisions.log(connection)
        pages = [decisions.page(connection, first, 3) for first in (0, 3, 6, 9)]
    assert [count for count, _ in pages] == [7] * 4
    assert tuple(one for _, some in pages for one in some) == whole


def test_a_decision_is_found_by_its_digest(filled: Store) -> None:
    with filled.reading() as connection:
        found = decisions.decision(connection, digest_of(UNDO))
        assert found is not None
        assert found.decision == UNDO
        assert decisions.decision(connection, "0a1b2c3d4e5f") is None


def test_what_stands_is_decided_by_those_that_take_back_alone(filled: Store) -> None:
    with filled.reading() as connection:
        whole = [one.decision for one in decisions.log(connection)]
        assert decisions.undos(connection) == (UNDO,)
    assert undone([UNDO]) == undone(whole) == {digest_of(NOTES[2])}


def test_decisions_on_an_address_are_found_and_no_others(store: Store) -> None:
    target = 'claim:r-"\u65b0%_1:14-21:amount'  # quotes, wildcards and Chinese may stand in an id
    own = [decision("accept", target), decision("note", target, value="x")]
    others = [
        decision("accept", target.upper()),  # another case of letters, another report
        decision("accept", target.replace("%", "a")),
        decision("note", "report:x", value=target),
    ]
    with store.writing() as connection:
        decisions.append(connection, [others[0], own[0], *others[1:], own[1]], "2026-11-22T12:00Z")
    with store.reading() as connection:
        assert [each.decision for each in decisions.on(connection, target)] == own
        begun = decisions.on(connection, 'claim:r-"\u65b0%_1:', whole=False)
        assert [each.decision for each in begun] == own
