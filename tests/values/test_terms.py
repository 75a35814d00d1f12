"""Closed lists of terms."""

from __future__ import annotations

from consilience.knowledge.labels import LabelRecord, Labels
from consilience.types import Span
from consilience.values.terms import find_terms

SLEDS = Labels(
    kind="conveyance",
    records=(
        LabelRecord(
            id="sled", words=("sled",), never=("sled dog",), source="unchecked", examples=()
        ),
    ),
)


def test_terms_are_found_with_their_span_and_phrases_that_mean_nothing_are_not() -> None:
    (one,) = find_terms("sled dogs? no: sled dog, Sled", SLEDS)[-1:]
    assert (one.kind, one.value.show(), one.span) == ("conveyance", "sled", Span(25, 29, "Sled"))
    assert find_terms("a sled dog", SLEDS) == ()
