"""What is nearly one is kept until its reports are looked at again, on both back ends alike."""

from __future__ import annotations

from consilience.grouping import Nearly
from consilience.store import nearly
from consilience.store.base import Store
from consilience.types import ReportId

A, B, C, D = (ReportId(one) for one in "abcd")
AB = Nearly(left=A, right=B, lack=0.5, reason="lyon within days")
AC = Nearly(left=A, right=C, lack=0.25, reason="")
CD = Nearly(left=C, right=D, lack=1.0, reason="both on heroin")


def test_pairs_are_found_by_their_left_report_the_nearest_first(store: Store) -> None:
    with store.writing() as connection:
        nearly.replace(connection, [A, B, C, D], [], [AB, AC, CD])
    with store.reading() as connection:
        assert nearly.of(connection, [A, B]) == (AC, AB)
        assert nearly.of(connection, [D]) == ()


def test_only_what_was_looked_at_again_goes(store: Store) -> None:
    with store.writing() as connection:
        nearly.replace(connection, [A, B, C, D], [], [AB, AC, CD])
        # C was grouped again, and is as it was: of A, which was not, nothing new is known.
        nearly.replace(connection, [C, D], [], [])
        assert nearly.of(connection, [A, C]) == (AC, AB)
        nearly.replace(connection, [A, B], [B], [])
        assert nearly.of(connection, [A, C]) == (AC,)
        # C is no more, whoever was near it.
        nearly.replace(connection, [], [C], [])
        assert nearly.of(connection, [A]) == ()
        nearly.replace(connection, [A, B], [], [AB])
        nearly.clear(connection)
        assert nearly.of(connection, [A]) == ()
