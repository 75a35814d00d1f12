"""Which sentences of two reports are aligned at all."""

from __future__ import annotations

from consilience.tracing.pairing import pair_sentences
from consilience.tracing.segments import LONGEST_LIST
from consilience.tracing.sentences import Sentence, split
from consilience.types import Report, ReportId

TEXT = "Guards in Oudesluis foiled a plan to hide forty parcels of hashish in a cargo of tulips."
OTHER = "The mayor of Breezand opened a new school on Monday morning."


def sentences(*texts: str) -> list[Sentence]:
    return [
        one
        for number, text in enumerate(texts)
        for one in split(Report(id=ReportId(str(number)), text=text), number)
    ]


def test_copies_are_laid_side_by_side_and_strangers_are_not() -> None:
    found = sentences(TEXT, OTHER, TEXT)
    assert pair_sentences(found, {(0, 1), (0, 2), (1, 2)}) == ((0, 2),)


def test_only_reports_that_were_named_are_compared() -> None:
    assert pair_sentences(sentences(TEXT, TEXT, TEXT), {(0, 2)}) == ((0, 2),)


def test_two_sentences_of_one_report_are_not_compared() -> None:
    assert pair_sentences(sentences(f"{TEXT} {TEXT}"), {(0, 1)}) == ()


def test_many_reprints_are_all_compared_with_the_first_and_not_all_with_each_other() -> None:
    count = 3 * LONGEST_LIST
    pairs = {(one, other) for other in range(count) for one in range(other)}
    found = pair_sentences(sentences(*[TEXT] * count), pairs)
    assert {other for one, other in found if one == 0} == set(range(1, count))
    assert len(found) < count * LONGEST_LIST
