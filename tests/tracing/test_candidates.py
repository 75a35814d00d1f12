"""Which sentences are aligned at all."""

from __future__ import annotations

from consilience.tracing.candidates import LONGEST_LIST, pairs
from consilience.tracing.sentences import Sentence, split
from consilience.types import Report, ReportId

TEXT = "Guards in Oudesluis foiled a plan to hide forty parcels of hashish in a cargo of tulips."


def sentences(*texts: str) -> list[Sentence]:
    return [
        one
        for number, text in enumerate(texts)
        for one in split(Report(id=ReportId(str(number)), text=text), number)
    ]


def test_copies_are_candidates_and_strangers_are_not() -> None:
    found = sentences(TEXT, "The mayor of Breezand opened a new school on Monday morning.", TEXT)
    assert pairs(found) == ((0, 2),)


def test_two_sentences_of_one_report_are_no_candidates() -> None:
    assert pairs(sentences(f"{TEXT} {TEXT}")) == ()


def test_many_reprints_are_all_compared_with_the_first_and_not_all_with_each_other() -> None:
    count = 3 * LONGEST_LIST
    found = pairs(sentences(*[TEXT] * count))
    assert {other for one, other in found if one == 0} == set(range(1, count))
    assert len(found) < count * LONGEST_LIST
