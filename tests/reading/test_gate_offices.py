"""Where an authority against drugs could be named."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.reading.gate import names_drug
from consilience.reading.gate_offices import may_name_office, offices
from consilience.reading.sentences import split


@pytest.mark.parametrize(
    ("trap", "text", "named"),
    [
        ("a record's name", "The Drug Enforcement Administration came.", True),
        ("in capitals", "DRUG ENFORCEMENT ADMINISTRATION", True),
        ("its letters", "The DEA came.", True),
        ("no record, as printed", "The Oslo Narcotics Squad came.", True),
        ("small letters, a record's name", "The drug enforcement administration came.", True),
        ("small letters, in the singular", "The anti-narcotic squad of Oslo came.", False),
        ("what they deal in", "They dealt in drugs and narcotics.", False),
        ("letters that are a word", "It was in Dec. or so.", False),
    ],
)
def test_an_authority_against_drugs_may_be_named_where_its_words_stand(
    trap: str, text: str, named: bool
) -> None:
    assert may_name_office(text, load()) == named, trap


def test_offices_stand_where_they_are_printed_with_the_cascade_and_without() -> None:
    text = "Two men sold drugs in Oslo. The DEA and the Drug Squad of Oslo police held them."
    sentences = split(text, load().words)
    quick, slow = (
        [
            (one.span, one.value.show())
            for one in offices(sentences, load(), None, cascade=cascade)
            if names_drug(one, load())
        ]
        for cascade in (True, False)
    )
    assert quick == slow
    assert {name for _, name in quick} >= {"Drug Enforcement Administration"}
    assert all(text[span.start : span.end] == span.text for span, _ in quick)
