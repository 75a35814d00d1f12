"""What a tracing says of some reports is the same, looked up or looked through."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from consilience.copying import Alignment, Guess, Reuse, ReuseKind, Tracing
from consilience.tracing import Traced, certain_lineage_of, lineage_of
from consilience.types import ReportId, Span

IDS = tuple(ReportId(one) for one in "abcdef")
SPAN = Span(0, 4, "text")


def reuse(source: ReportId, target: ReportId, *, suspected: bool = False) -> Reuse:
    return Reuse(
        source=source,
        target=target,
        kind=ReuseKind.VERBATIM,
        directed=True,
        suspected=suspected,
        reason="published earlier",
        alignments=(Alignment(source=SPAN, target=SPAN, similarity=1.0, evidence="4 words"),),
    )


def guess(source: ReportId, target: ReportId) -> Guess:
    return Guess(source=source, target=target, directed=False, reason="9 names", facts=())


SIDES = st.sets(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=8).map(sorted)
TRACINGS = st.builds(
    Tracing,
    reuses=SIDES.map(lambda some: tuple(reuse(*one, suspected=one[0] == "b") for one in some)),
    origins=st.lists(st.lists(st.sampled_from(IDS), min_size=1, unique=True).map(tuple)).map(tuple),
    guesses=SIDES.map(lambda some: tuple(guess(*one) for one in some)),
)


@given(TRACINGS, st.sets(st.sampled_from(IDS)))
def test_within_some_reports_stands_what_names_no_other(
    tracing: Tracing, inside: set[ReportId]
) -> None:
    found = Traced(tracing).within(inside)
    for told, whole in ((found.reuses, tracing.reuses), (found.guesses, tracing.guesses)):
        assert told == tuple(one for one in whole if {one.source, one.target} <= inside)
    groups = (tuple(one for one in group if one in inside) for group in tracing.origins)
    assert found.origins == tuple(dict.fromkeys(group for group in groups if group))


@given(TRACINGS)
def test_a_lineage_is_the_same_by_the_tracing_and_by_its_places(tracing: Tracing) -> None:
    traced = Traced(tracing)
    for one in IDS:
        assert lineage_of(traced, one, SPAN) == lineage_of(tracing, one, SPAN)
        assert certain_lineage_of(traced, one, SPAN) == certain_lineage_of(tracing, one, SPAN)


def test_a_report_that_nothing_names_takes_from_nobody() -> None:
    traced = Traced(Tracing(reuses=(reuse(IDS[0], IDS[1]),), origins=((IDS[0], IDS[1]),)))
    assert traced.into(IDS[2]) == []
    assert [one.source for one in traced.into(IDS[1])] == [IDS[0]]
    assert traced.within([IDS[2]]) == Tracing(reuses=(), origins=())
