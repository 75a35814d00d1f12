"""The list of cases is filtered by every condition together, on both back ends alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from consilience.store import overviews
from consilience.store.base import Store
from consilience.store.overviews import Order, Overview, Wanted
from consilience.types import CaseSlug

HAUL = Overview(
    slug=CaseSlug("haul"), title="Zarzis haul", size=3, texts=(1, 2),
    days=("2019-05-01", "2019-05-31"), stage="seizure", sided=True, checked=False, disputes=2,
    substances=("heroin",), countries=("TN",),
    labels=(("country", "tn"), ("name", "Ann Orr"), ("substance", "heroin"), ("substance", "opioids")),
)  # fmt: skip
TRIAL = replace(
    HAUL, slug=CaseSlug("trial"), title="Åre trial", size=9, days=("2021-01-01", "2022-01-01"),
    stage="sentence", sided=False, checked=True, disputes=0, labels=(("substance", "opioids"),),
)  # fmt: skip
DATELESS = replace(TRIAL, slug=CaseSlug("dateless"), days=(None, None), stage=None, labels=())


def fill(store: Store) -> None:
    with store.writing() as connection:
        for one in (DATELESS, TRIAL, HAUL, HAUL):
            overviews.put(connection, one)


def slugs(store: Store, wanted: Wanted, order: Order = Order.LATEST) -> list[str]:
    with store.reading() as connection:
        whole, rows = overviews.page(connection, wanted, order, 0, 9)
    assert whole == len(rows)
    return [one.slug for one in rows]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), ["trial", "haul", "dateless"]),
        (Wanted(substance="opioids"), ["trial", "haul"]),
        (Wanted(substance="opioids", country="tn"), ["haul"]),
        (Wanted(substance="tn"), []),  # a country, not a substance
        (Wanted(since="2022-01-01"), ["trial"]),  # on its last day
        (Wanted(since="2022-01-02"), []),
        (Wanted(until="2019-05-01"), ["haul"]),
        (Wanted(since="2020-01-01", until="2020-12-31"), []),  # between the two
        (Wanted(stage="sentence"), ["trial"]),
        (Wanted(sided=True), ["haul"]),
        (Wanted(checked=True), ["trial", "dateless"]),
        (Wanted(disputed=True), ["haul"]),
        (Wanted(disputed=False, sided=False), ["trial", "dateless"]),
    ],
)
def test_cases_fit_every_condition(store: Store, wanted: Wanted, found: list[str]) -> None:
    fill(store)
    assert slugs(store, wanted) == found


@pytest.mark.parametrize(
    ("order", "first"),
    [(Order.LARGEST, "dateless"), (Order.DISPUTED, "haul"), (Order.LATEST, "trial")],
)
def test_the_order_asked_for(store: Store, order: Order, first: str) -> None:
    fill(store)
    assert slugs(store, Wanted(), order)[0] == first


def test_a_line_comes_back_as_it_was_put_without_what_it_is_found_by(store: Store) -> None:
    fill(store)
    with store.reading() as connection:
        _, (one,) = overviews.page(connection, Wanted(country="tn"), Order.TITLE, 0, 1)
        assert overviews.choices(connection, "substance") == (("opioids", 2), ("heroin", 1))
        assert overviews.with_label(connection, "name", ["Ann Orr", "Bo Lind"]) == {"Ann Orr"}
    assert one == replace(HAUL, labels=())


def test_a_case_that_goes_takes_its_line_along(store: Store) -> None:
    fill(store)
    with store.writing() as connection:
        overviews.remove(connection, ["haul", "nobody"])
    assert slugs(store, Wanted(substance="heroin")) == []
    assert slugs(store, Wanted()) == ["trial", "dateless"]


def test_nothing_is_concluded_from_labels_while_not_every_case_has_its_line(store: Store) -> None:
    fill(store)
    with store.reading() as connection:
        there = overviews.labelled(connection, "name", lambda _: True)
    assert there is None
