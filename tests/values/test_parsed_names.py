"""Labels of the parser's names at a place."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from consilience.values.parsed_names import labels_at, parsed_names

DOC = Doc(
    spacy.blank("en").vocab, words=["Orr", "left", "Port", "Ann"], spaces=[True] * 3 + [False]
)
DOC.set_ents([Span(DOC, 0, 1, "PERSON"), Span(DOC, 2, 4, "GPE")])


@pytest.mark.parametrize(
    ("start", "end", "labels"),
    [
        (0, 3, {"PERSON"}),
        (14, 17, {"GPE"}),  # its second word
        (4, 8, set()),
        (8, 10, {"GPE"}),  # reaches its first letter
        (8, 9, set()),  # ends where it starts
        (17, 18, set()),  # starts where it ends
        (0, 17, {"PERSON", "GPE"}),
    ],
)
def test_a_place_has_the_labels_of_the_names_that_it_meets(
    start: int, end: int, labels: set[str]
) -> None:
    assert labels_at(DOC, start, end) == labels
    assert labels_at(None, start, end) == set()


def test_names_are_sorted_by_place() -> None:
    assert parsed_names(DOC) == ((0, 3, "PERSON"), (9, 17, "GPE"))
