import dataclasses

from tests.support.casefiles import N1, case, readings, reports, span

from consilience.casefile import Tie
from consilience.types import EventId
from consilience.writing.options import Options
from consilience.writing.page.network import network_section
from consilience.writing.view import view


def drawn(*pairs: tuple[str, str]) -> str:
    ties = tuple(
        Tie(left=left, right=right, event=EventId("s1"), report=N1, span=span(N1, "court"))
        for left, right in pairs
    )
    of = dataclasses.replace(case(), ties=ties)
    return network_section(view(of, reports(), readings(), Options())) or ""


def test_a_protected_person_is_in_no_tie() -> None:
    assert drawn(("p1", "p3")) == ""
    assert "Kari Vik" not in drawn(("p1", "p3"), ("p1", "Troms police"))


def test_people_are_drawn_by_name_and_bodies_by_their_own() -> None:
    words = drawn(("p1", "Troms police"))
    assert "Troms police – Nils Aker" in words


def test_those_who_are_tied_stand_together() -> None:
    words = drawn(("a", "b"), ("c", "d"), ("c", "e"))
    order = [words.index(f">{one}</text>") for one in "cdeab"]
    assert order == sorted(order)
