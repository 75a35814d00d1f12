"""What waits is paged by score, filtered, and put off by one person, on both back ends alike."""

from __future__ import annotations

from consilience.store import matters
from consilience.store.base import Store
from consilience.store.matters import Choice, Matter, MatterKind
from consilience.types import ReportId, Score, Span

NOON = "2026-11-22T12:00:00Z"


def matter(key: str, score: float, kind: MatterKind = MatterKind.SINGLE, slug: str = "a") -> Matter:
    words = Choice(
        target="claim:r-1:0-2:amount", shown="heroin|=40 kg", report=ReportId("r-1"),
        span=Span(0, 2, "🚢4"), texts=(1, 2),
    )  # fmt: skip
    return Matter(
        key=key, kind=kind, slug=slug, score=Score(score, "why"), what="seizure amount",
        choices=(words,),
    )  # fmt: skip


LOW, EVEN, ODD = matter("k1", 0.2), matter("k2", 0.5), matter("k3", 0.5)
HIGH = matter("k4", 0.9, MatterKind.DISPUTE, "b")


def keys(store: Store, who: str | None = None, kinds: tuple[MatterKind, ...] = (),
         slug: str | None = None, first: int = 0, size: int = 9) -> list[str]:  # fmt: skip
    with store.reading() as connection:
        found, _ = matters.page(connection, who=who, kinds=kinds, slug=slug, first=first, size=size)
    return [one.key for one in found]


def fill(store: Store) -> None:
    with store.writing() as connection:
        for _ in range(2):
            matters.put(connection, "a", [LOW, EVEN, ODD])
        matters.put(connection, "b", [HIGH])


def test_the_highest_score_stands_first_and_equal_ones_in_one_order(store: Store) -> None:
    fill(store)
    assert keys(store) == ["k4", "k3", "k2", "k1"]
    assert keys(store, first=1, size=2) == ["k3", "k2"]
    assert keys(store, first=4) == []


def test_kinds_and_cases_are_filtered_and_every_kind_is_counted(store: Store) -> None:
    fill(store)
    assert keys(store, kinds=(MatterKind.DISPUTE,)) == ["k4"]
    assert keys(store, kinds=(MatterKind.DISPUTE, MatterKind.SINGLE), slug="a") == [
        "k3", "k2", "k1",
    ]  # fmt: skip
    with store.reading() as connection:
        found, counts = matters.page(
            connection, who=None, kinds=(MatterKind.COPY,), slug=None, first=0, size=9
        )
    assert (found, counts) == ((), {MatterKind.DISPUTE: 1, MatterKind.SINGLE: 3})


def test_a_matter_comes_back_as_it_was_put(store: Store) -> None:
    fill(store)
    with store.reading() as connection:
        (one,), _ = matters.page(connection, who=None, kinds=(), slug="b", first=0, size=9)
    assert one == HIGH


def test_what_one_person_put_off_others_still_see(store: Store) -> None:
    fill(store)
    with store.writing() as connection:
        for _ in range(2):
            matters.skip(connection, "Eva", "k4", NOON)
        matters.skip(connection, "Eva", "k1", NOON)
    assert keys(store, "Eva") == ["k3", "k2"]
    assert keys(store, "Tor") == ["k4", "k3", "k2", "k1"]
    with store.writing() as connection:
        assert matters.unskip(connection, "Eva", "k1") == 1
        assert matters.unskip(connection, "Tor") == 0
    assert keys(store, "Eva") == ["k3", "k2", "k1"]


def test_what_waited_goes_with_its_case(store: Store) -> None:
    fill(store)
    with store.writing() as connection:
        matters.remove(connection, ["b"])
        matters.put(connection, "a", [])
    assert keys(store) == []


def test_neighbours_are_those_of_the_list(store: Store) -> None:
    fill(store)
    listed = [HIGH, ODD, EVEN, LOW]
    with store.writing() as connection:
        matters.skip(connection, "Eva", EVEN.key, NOON)
    with store.reading() as connection:
        for place, one in enumerate(listed):
            before = listed[place - 1].key if place else None
            behind = listed[place + 1].key if place + 1 < len(listed) else None
            found = matters.around(connection, one, who=None, kinds=(), slug=None)
            assert found == (before, behind)
        # What Eva put off is passed over; what is of another case or kind too.
        assert matters.around(connection, ODD, who="Eva", kinds=(), slug="a") == (None, LOW.key)
        kinds = (MatterKind.DISPUTE,)
        assert matters.around(connection, ODD, who=None, kinds=kinds, slug=None) == (HIGH.key, None)
        assert matters.one(connection, ODD.key) == ODD
        assert matters.one(connection, "k9") is None
