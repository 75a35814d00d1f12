"""What people say about copies outweighs what the machine sees."""

from __future__ import annotations

from consilience.decision import Act, Decision
from consilience.tracing import certain_lineage_of, trace
from consilience.tracing.decided import decided
from consilience.types import Report, ReportId, Span

WIRE = (
    "Customs officers in the northern harbour found nine sacks of powder behind a false wall. "
    "The driver, who had come from the south, told a judge that he knew nothing of the wall."
)
OTHER = "A fisherman drowned off the coast on Monday, and his brother was saved by a ferry."
A, B, C = ReportId("a"), ReportId("b"), ReportId("c")
REPORTS = (
    Report(id=A, text=WIRE, published="2020-01-01"),
    Report(id=B, text=WIRE, published="2020-01-02"),
    Report(id=C, text=OTHER, published="2020-01-03"),
)


def says(act: Act, target: str, value: str) -> Decision:
    return Decision(
        who="Eva", when="2022", act=act, target=f"report:{target}", value=f"report:{value}", why="x"
    )


def test_the_machine_sees_one_copy() -> None:
    assert trace(REPORTS).origins == ((A, B), (C,))


def test_a_copy_that_is_none_is_a_text_of_its_own() -> None:
    traced = decided(trace(REPORTS), REPORTS, [says(Act.INDEPENDENT, "a", "b")])
    assert traced.reuses == ()
    assert traced.origins == ((A,), (B,), (C,))


def test_a_copy_that_was_missed_descends_from_its_source() -> None:
    traced = decided(trace(REPORTS), REPORTS, [says(Act.COPY, "c", "a")])
    assert traced.origins == ((A, B, C),)
    assert str(certain_lineage_of(traced, C, Span(2, 11, OTHER[2:11]))) == "a"
    (reuse,) = (one for one in traced.reuses if one.target == C)
    assert reuse.reason == "Eva decided: x"


def test_the_later_decision_on_a_pair_wins() -> None:
    log = [says(Act.COPY, "c", "a"), says(Act.INDEPENDENT, "a", "c")]
    assert decided(trace(REPORTS), REPORTS, log) == trace(REPORTS)


def test_decisions_on_other_reports_change_nothing() -> None:
    log = [says(Act.COPY, "c", "zz"), says(Act.COPY, "c", "c"), says(Act.NOTE, "a", "b")]
    assert decided(trace(REPORTS), REPORTS, log) == trace(REPORTS)
