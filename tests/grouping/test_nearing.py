"""Cases that were nearly one are found, those that are far apart or decided on are not."""

from __future__ import annotations

from itertools import permutations

from tests.support import cheap

from consilience.decision import Act, Decision
from consilience.grouping import MARGIN, Grouper, Sketch, ties
from consilience.grouping.sketch import sketch
from consilience.types import ReportId

SEIZED = "Customs officers seized 40 kg of heroin in Lyon on 2019-05-03 in a lorry with oranges."
# One town, two days apart, another step: a court may have heard of this haul, or of another one.
JAILED = "Jan Novak was sentenced in Lyon on 2019-05-05 with heroin."
# Another figure speaks against it.
OTHER = "Guards say that they seized 41 kg of heroin in Lyon on 2019-05-03 from a van."
AWAY = "Police seized 7 kg of cocaine in Nice on 2021-06-01 in a boat near the old harbour."


def sketches(*texts: str) -> list[Sketch]:
    """Of reports `r-0`, `r-1` and so on."""
    there = [cheap.candidate(f"r-{place}", one).report for place, one in enumerate(texts)]
    return [sketch(one, cheap.read(one)) for one in there]


def grouped(*texts: str, decisions: tuple[Decision, ...] = ()) -> Grouper:
    """Those reports, grouped."""
    one = Grouper()
    one.update(sketches(*texts), known=ties(None, decisions))
    return one


def decided(act: Act) -> tuple[Decision, ...]:
    """What somebody said of the first two reports."""
    return (
        Decision(who="Eva", when="2026-11-22", act=act, target="report:r-0",
                 value="report:r-1", why="seen"),
    )  # fmt: skip


def test_two_that_a_little_more_would_join_are_told_with_the_reason() -> None:
    made = grouped(SEIZED, JAILED)
    assert len(made.cases()) == 2
    (near,) = made.nearly()
    assert (near.left, near.right) == (ReportId("r-0"), ReportId("r-1"))
    assert 0 <= near.lack <= MARGIN
    assert "lyon within days" in near.reason


def test_what_is_far_apart_and_what_is_one_case_is_not_told() -> None:
    assert len(grouped(SEIZED, OTHER).cases()) == 2
    assert grouped(SEIZED, OTHER).nearly() == ()
    assert grouped(SEIZED, AWAY).nearly() == ()
    assert len(grouped(SEIZED, f"{SEIZED} Later.").cases()) == 1
    assert grouped(SEIZED, f"{SEIZED} Later.").nearly() == ()


def test_what_a_person_decided_needs_no_look_any_more() -> None:
    apart = grouped(SEIZED, JAILED, decisions=decided(Act.SPLIT))
    assert (len(apart.cases()), apart.nearly()) == (2, ())
    one = grouped(SEIZED, JAILED, decisions=decided(Act.MERGE))
    assert (len(one.cases()), one.nearly()) == (1, ())


def test_the_order_in_which_reports_come_tells_nothing() -> None:
    some = sketches(SEIZED, JAILED, OTHER, AWAY)
    found = set()
    for order in permutations(some):
        one = Grouper()
        for each in order:
            one.update([each])
        found.add(one.nearly())
    assert len(found) == 1
    assert found.pop()
