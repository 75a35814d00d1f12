"""The trail keeps what happened and holds, and names nobody."""

from __future__ import annotations

from consilience.store import trail
from consilience.store.base import Store
from consilience.store.trail import Hold, Step

NOON = "2026-11-22T12:00:00Z"


def test_steps_stand_in_order_and_by_sort(store: Store) -> None:
    one = Step(at=NOON, what="export", stated={"folder": "out"})
    other = Step(at=NOON, what="backup", stated={"file": "copy.db"})
    with store.writing() as connection:
        trail.put(connection, one)
        trail.put(connection, other)
    with store.reading() as connection:
        assert trail.steps(connection) == (one, other)
        assert trail.steps(connection, "backup") == (other,)


def test_a_hold_is_found_by_the_name_in_any_case_and_lifted_once(store: Store) -> None:
    held = Hold(at=NOON, who="Ann", why="a court")
    with store.reading() as connection:
        assert trail.hold(connection, "Jan Novak") is None
    with store.writing() as connection:
        trail.put_hold(connection, "Jan Novak", held)
    with store.reading() as connection:
        assert trail.hold(connection, "JAN  NOVAK") == held
        assert trail.hold(connection, "Jan Nowak") is None
        bodies = connection.exec_driver_sql("SELECT digest, who, why FROM holds").all()
        assert "novak" not in repr(bodies).casefold()
    with store.writing() as connection:
        assert trail.remove_hold(connection, "jan novak")
        assert not trail.remove_hold(connection, "jan novak")


def test_a_forgotten_name_is_known_by_its_digest_alone(store: Store) -> None:
    with store.writing() as connection:
        trail.put_forgotten(connection, "Jan Novak", NOON)
        assert trail.forgotten(connection) == {trail.digest(connection, "jan novak"): 2}
