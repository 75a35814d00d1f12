"""Facts are found by every condition together, on both back ends alike."""

from __future__ import annotations

import pytest
from tests.store.test_contract import row
from tests.support import casefiles

from consilience.store import cases, facts
from consilience.store.base import Store
from consilience.store.conditions import Asked, Days, Figure, Term
from consilience.store.facts import Fact

HAUL = Fact(
    event="e1", type="seizure", role="amount", shown="heroin|=40 kg", status="single", lineages=1,
    terms=(("substance", "heroin"), ("substance", "opioids")), substance="heroin",
    dimension="mass", figure=(40000.0, 40000.0), interval=(39500.0, 40500.0),
)  # fmt: skip
DAY = Fact(event="e1", type="seizure", role="date", shown="2019-05", status="single", lineages=2,
           days=("2019-05-01", "2019-05-31"))  # fmt: skip
TOWN = Fact(event="e1", type="seizure", role="place", shown="Lyon, FR", status="corroborated",
            lineages=3, terms=(("place", "lyon"), ("place", "fr")))  # fmt: skip
OPEN = Fact(event="e2", type="seizure", role="amount", shown="heroin|>10 kg", status="single",
            lineages=1, dimension="mass", figure=(10000.0, 10000.0), interval=(10000.0, None),
            terms=(("person", "tan bing"), ("person", "tan"), ("person", "bing")))  # fmt: skip


def mass(sign: str, low: float, high: float | None = None) -> Asked:
    return Asked(figures=(Figure(dimension="mass", sign=sign, low=low, high=high or low),))


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (mass(">", 10000.0), ["heroin|=40 kg"]),
        (mass(">=", 10000.0), ["heroin|=40 kg", "heroin|>10 kg"]),
        (mass("<", 40000.0), ["heroin|>10 kg"]),
        (mass("=", 39900.0, 40100.0), ["heroin|=40 kg", "heroin|>10 kg"]),
        (mass("=", 9000.0, 9500.0), []),
        (Asked(days=(Days(first="2019-05-01", last="2019-05-31"),)), ["Lyon, FR", "2019-05", "heroin|=40 kg"]),
        (Asked(days=(Days(first="2019-05-02", last=None),)), []),
        (Asked(terms=(Term(kind="place", words=("lyon",)), Term(kind="role", words=("amount",)))), ["heroin|=40 kg"]),
        (Asked(terms=(Term(kind="place", words=("lyon",), own=True),)), ["Lyon, FR"]),
        (Asked(terms=(Term(kind="place", words=("fr",), without=True),)), ["heroin|>10 kg"]),
        (Asked(terms=(Term(kind="person", words=("bing", "tan")),)), ["heroin|>10 kg"]),
        (Asked(terms=(Term(kind="person", words=("bing", "tran")),)), []),
        (Asked(terms=(Term(kind="status", words=("corroborated",)),)), ["Lyon, FR"]),
    ],
)  # fmt: skip
def test_facts_are_found_by_all_conditions(store: Store, asked: Asked, shown: list[str]) -> None:
    with store.writing() as connection:
        cases.put(connection, row("a"), casefiles.case())
        for _ in range(2):
            facts.put(connection, "a", [HAUL, DAY, TOWN, OPEN])
    with store.reading() as connection:
        whole, found = facts.search(connection, asked, 10, 0)
    assert [one.shown for one in found] == shown
    assert whole == len(shown)


def test_the_facts_of_a_case_go_with_it(store: Store) -> None:
    with store.writing() as connection:
        cases.put(connection, row("a"), casefiles.case())
        facts.put(connection, "a", [HAUL])
        facts.remove(connection, ["a"])
        assert facts.search(connection, mass(">", 1.0), 10, 0) == (0, ())
