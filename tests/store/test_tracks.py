"""Prints come back by age, components by any of their reports, on both back ends alike."""

from __future__ import annotations

from consilience.copying import Tracing
from consilience.store import tracks
from consilience.store.base import Store
from consilience.store.readings import Made
from consilience.store.tracks import Kept, Partners, Track
from consilience.types import ReportId

A, B, C, D = (ReportId(one) for one in "abcd")


def kept(age: str) -> Kept:
    return Kept(made=Made(source="s", maker="m"), age=age, body=b"\0\1")


def track(*reports: ReportId) -> Track:
    partners = Partners(earlier=reports[0], later=reports[1], wording=True, alike=False)
    return Track(
        reports=reports, partners=(partners,), tracing=Tracing(reuses=(), origins=(reports,))
    )


def test_prints_come_back_from_the_earliest_and_go_when_they_are_told_to(store: Store) -> None:
    with store.writing() as connection:
        tracks.keep(connection, (), {A: kept("~\x01a"), B: kept("2019\x01b")})
        tracks.keep(connection, ["a"], {C: kept("2019-05\x01c"), B: kept("2020\x01b")})
    with store.reading() as connection:
        assert list(tracks.kept(connection).items()) == [
            (C, kept("2019-05\x01c")), (B, kept("2020\x01b")),
        ]  # fmt: skip


def test_a_component_is_found_by_each_of_its_reports_until_another_takes_its_place(
    store: Store,
) -> None:
    one, other, both = track(A, B), track(C, D), track(A, B, C, D)
    with store.writing() as connection:
        tracks.replace(connection, (), [one, other])
    with store.reading() as connection:
        assert tracks.tracks(connection, [B]) == (one,)
        assert tracks.tracks(connection, [D, A, B]) == (one, other)
        assert tracks.tracks(connection, [ReportId("alone")]) == ()
    with store.writing() as connection:
        tracks.replace(connection, [one, other], [both])
        assert tracks.tracks(connection, [C]) == (both,)
        tracks.clear(connection)
        assert tracks.tracks(connection, [A]) == ()
