"""From a span to the text in which it first stood."""

from __future__ import annotations

import json

from consilience.copying import Alignment, Reuse, ReuseKind, Tracing
from consilience.tracing import certain_lineage_of, count_lineages, lineage_of, to_json
from consilience.types import ReportId, Span

A, B, C, D = (ReportId(one) for one in "abcd")


def reuse(source: ReportId, target: ReportId, at: int, *, suspected: bool = False) -> Reuse:
    span = Span(at, at + 10, "x" * 10)
    return Reuse(
        source=source,
        target=target,
        kind=ReuseKind.EDITED,
        directed=not suspected,
        suspected=suspected,
        reason="published earlier",
        alignments=(Alignment(source=span, target=span, similarity=0.9, evidence="9 words"),),
    )


# c mixes b (which took it from a) and d; what stands at 40 is c's own
TRACING = Tracing(
    reuses=(reuse(A, B, 0), reuse(B, C, 0), reuse(D, C, 20, suspected=True)),
    origins=((A, B, C), (D, C)),
)


def span(start: int, end: int) -> Span:
    return Span(start, end, "")


def test_a_copy_of_a_copy_descends_from_the_first() -> None:
    assert lineage_of(TRACING, C, span(2, 5)) == "a"


def test_another_sentence_of_a_mixture_descends_from_another_text() -> None:
    assert lineage_of(TRACING, C, span(22, 25)) == "d"
    assert certain_lineage_of(TRACING, C, span(22, 25)) == "c"


def test_own_words_descend_from_nobody_and_the_sentence_end_is_not_in_it() -> None:
    assert lineage_of(TRACING, C, span(40, 45)) == "c"
    assert lineage_of(TRACING, C, span(10, 12)) == "c"


def test_a_span_over_two_sentences_goes_with_the_larger_part() -> None:
    assert lineage_of(TRACING, C, span(8, 30)) == "d"


def test_lineages_are_a_range_where_a_copy_is_only_suspected() -> None:
    assert count_lineages(TRACING, [(A, span(2, 5)), (C, span(2, 5))]) == (1, 1)
    assert count_lineages(TRACING, [(D, span(22, 25)), (C, span(22, 25))]) == (1, 2)
    assert count_lineages(TRACING, []) == (0, 0)


def test_a_circle_of_copies_ends() -> None:
    circle = Tracing(reuses=(reuse(A, B, 0), reuse(B, A, 0)), origins=())
    assert lineage_of(circle, A, span(2, 5)) in {"a", "b"}


def test_the_json_form_has_the_keys_of_gold() -> None:
    written = json.loads(json.dumps(to_json(TRACING)))
    assert written["origins"] == [["a", "b", "c"], ["d", "c"]]
    first = written["reuse"][0]
    assert (first["from"], first["to"], first["kind"]) == ("a", "b", "edited")
    assert first["passages"][0]["to"]["span"] == [0, 10]
