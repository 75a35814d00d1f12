"""The same cases in any order, and work that does not grow with what everybody shares."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import gold
from tests.support.cases import Text, event, text

from consilience.casefile import Case
from consilience.copying import Reuse, ReuseKind, Tracing
from consilience.decision import Act, Decision
from consilience.grouping.grouper import Grouper
from consilience.grouping.keys import CROWD
from consilience.grouping.sketch import Sketch, sketch
from consilience.grouping.ties import Ties, ties
from consilience.tracing import trace
from consilience.types import ReportId

CORPUS = Path(__file__).parents[2] / "corpus"
COLLECTIONS = ("xingtai", "news-1", "world-4")


@cache
def _collection(name: str) -> tuple[tuple[Sketch, ...], Tracing]:
    """The sketches of a gold collection, from its gold readings, and who copied whom in it."""
    reports, readings = gold.reports(CORPUS / name), gold.readings(CORPUS / name)
    told = [one for one in reports if readings[one.id].relevant]
    return tuple(sketch(one, readings[one.id]) for one in told), trace(reports, readings)


def _batch(sketches: tuple[Sketch, ...], known: Ties) -> tuple[Case, ...]:
    grouper = Grouper()
    grouper.update(sketches, known=known)
    return grouper.cases()


@settings(max_examples=6, deadline=None)
@given(name=st.sampled_from(COLLECTIONS), data=st.data())
def test_any_order_and_any_batches_make_the_cases_of_one_batch(
    name: str, data: st.DataObject
) -> None:
    sketches, tracing = _collection(name)
    order = data.draw(st.permutations(sketches))
    cuts = data.draw(st.lists(st.integers(0, len(order)), max_size=6).map(sorted))
    grouper = Grouper()
    for first, last in pairwise([0, *cuts, len(order)]):
        so_far = frozenset(one.report for one in order[:last])
        reuses = tuple(
            one for one in tracing.reuses if one.source in so_far and one.target in so_far
        )
        before = grouper.cases()
        change = grouper.update(order[first:last], known=ties(Tracing(reuses=reuses, origins=())))
        assert set(before) - set(change.gone) | set(change.fresh) == set(grouper.cases())
    assert grouper.cases() == _batch(sketches, ties(tracing))


@settings(max_examples=3, deadline=None)
@given(name=st.sampled_from(COLLECTIONS), data=st.data())
def test_what_leaves_leaves_no_trace(name: str, data: st.DataObject) -> None:
    sketches, tracing = _collection(name)
    gone = data.draw(st.sets(st.sampled_from([one.report for one in sketches]), max_size=9))
    grouper = Grouper()
    grouper.update(sketches, known=ties(tracing))
    grouper.update(gone=gone)
    left = tuple(one for one in sketches if one.report not in gone)
    assert grouper.cases() == _batch(left, ties(tracing))
    grouper.update([one for one in sketches if one.report in gone])
    assert grouper.cases() == _batch(sketches, ties(tracing))


def _sketch(one: Text) -> Sketch:
    return sketch(one.report, one.reading)


def _arrest(name: str, *people: str, town: str = "Porto, PT", day: str = "2020-03-04") -> Sketch:
    place = town.partition(",")[0]
    words = f"Police arrested {' and '.join(people)} in {place} on the day {name}{name}."
    slots = [f"person={one}" for one in people]
    return _sketch(
        text(
            name,
            words,
            event("arrest", "arrested", *slots, f"place={town}@{place}", f"date={day}@day"),
        )
    )


def _cases(grouper: Grouper) -> set[str]:
    return {" ".join(one.reports) for one in grouper.cases()}


def test_a_late_report_of_an_earlier_day_joins_what_was_apart() -> None:
    grouper = Grouper()
    caught = _arrest("a", "Ada Holm", town="Oslo, NO", day="2021-09-01")
    sentenced = _sketch(
        text(
            "b",
            "A court in Bergen sentenced Per Lie, the skipper.",
            event("sentence", "sentenced", "person=Per Lie", "place=Bergen, NO@Bergen"),
        )
    )
    grouper.update([caught, sentenced])
    assert _cases(grouper) == {"a", "b"}
    charged = _sketch(
        text(
            "c",
            "In March 2020 Ada Holm, held in Oslo, and Per Lie were charged in Bergen.",
            event(
                "charge",
                "charged",
                "person=Ada Holm",
                "person=Per Lie",
                "place=Bergen, NO@Bergen",
                "date=2020-03@March 2020",
            ),
            event("arrest", "held", "person=Ada Holm", "place=Oslo, NO@Oslo"),
        )
    )
    change = grouper.update([charged])
    assert _cases(grouper) == {"a b c"}
    assert {one.reports for one in change.gone} == {("a",), ("b",)}


def test_a_report_on_other_doings_touches_no_case_and_is_compared_with_none() -> None:
    grouper = Grouper()
    grouper.update([_arrest("a", "Ada Holm"), _arrest("b", "Ada Holm")])
    judged = grouper.judged
    change = grouper.update([_arrest("c", "Siv Moe", town="Turku, FI", day="2023-07-01")])
    assert (change.gone, len(change.fresh), grouper.judged) == ((), 1, judged)


def test_a_thousand_prints_of_one_text_are_one_case_and_compared_with_nothing() -> None:
    one = text("x", "Ada Holm was charged.", event("charge", "charged", "person=Ada Holm"))
    prints = [
        sketch(type(one.report)(id=ReportId(f"r{number:04}"), text=one.report.text), one.reading)
        for number in range(1000)
    ]
    grouper = Grouper()
    grouper.update(prints)
    assert (len(grouper.cases()), grouper.judged) == (1, 0)
    assert "prints the same words" in grouper.cases()[0].reasons[1]


def test_a_name_in_every_report_brings_no_pairs_and_no_case() -> None:
    names = [f"{one}{two}" for one in "abcdefghijklmno" for two in "bcdfghjklmnp"]
    everybody = [
        _sketch(
            text(
                one,
                f"Ellen Marsh charged Q{one}q of {one}ville.",
                event("charge", "charged", "person=Ellen Marsh"),
            )
        )
        for one in names
    ]
    grouper = Grouper()
    for one in everybody:
        grouper.update([one])
    assert len(names) > 2 * CROWD
    # Until it was everybody's, the name brought each to all before it.
    assert grouper.judged <= CROWD * (CROWD + 1)
    assert len(grouper.cases()) == len(names)


def test_a_surname_shared_by_ten_people_joins_no_two_of_them() -> None:
    firsts = ("Ada", "Per", "Siv", "Jan", "Eva", "Rui", "Ana", "Tom", "Lis", "Ole")
    grouper = Grouper()
    grouper.update(
        _arrest(chr(97 + n), f"{one} Holm", town="Oslo, NO", day=f"20{10 + n}-03-04")
        for n, one in enumerate(firsts)
    )
    assert len(grouper.cases()) == len(firsts)


@pytest.mark.parametrize(
    ("act", "cases"), [(Act.SPLIT, {"a", "b"}), (Act.MERGE, {"a b"})], ids=["split", "merge"]
)
def test_a_decision_may_come_before_or_after_the_reports(act: Act, cases: set[str]) -> None:
    other = "Siv Moe" if act is Act.MERGE else "Ada Holm"
    reports = [_arrest("a", "Ada Holm"), _arrest("b", other, day="2020-03-05")]
    log = Decision(
        who="Eva", when="2022-01-01", act=act, target="report:a", value="b", why="I asked"
    )
    first, last = Grouper(), Grouper()
    first.update(known=ties(decisions=[log]))
    first.update(reports)
    last.update(reports)
    last.update(known=ties(decisions=[log]))
    assert _cases(first) == _cases(last) == cases
    last.update(known=ties())
    assert first.cases() != last.cases(), "a decision that is taken back leaves nothing"


def test_copies_count_once() -> None:
    """Nine prints of a dispatch do not outvote what one other text says."""
    source = _arrest("a", "Ada Holm", "Per Lie")
    words = "Siv Moe " + " ".join(f"{one}wharf {one}quay" for one in "bcdfghklmnprst")
    prints = [
        _sketch(text(f"p{n}", f"{words} {n}", event("arrest", "bwharf", "person=Siv Moe")))
        for n in range(9)
    ]
    reuses = tuple(
        Reuse(
            source=ReportId("p0"),
            target=one.report,
            kind=ReuseKind.EDITED,
            directed=False,
            suspected=False,
            reason="",
            alignments=(),
        )
        for one in prints[1:]
    )
    grouper = Grouper()
    grouper.update([source, *prints], known=ties(Tracing(reuses=reuses, origins=())))
    assert _cases(grouper) == {"a", " ".join(one.report for one in prints)}
    assert grouper.judged == len(reuses)
