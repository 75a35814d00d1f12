"""A quote that is read again inside its sentence gives a value that meets the one reported."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from consilience.knowledge import load
from consilience.pipeline import gather, read_all
from consilience.reading.scene_builder import find_values
from consilience.types import Mention, Reading, Report, Role, Slot, Span, Value
from consilience.values.amount import Amount
from consilience.values.penalty import Imposed, Limit, Penalty

CORPUS = Path(__file__).parents[1] / "corpus"
# Figures stand in their words; people and places may be meant by a pronoun.
FIGURES = (Role.AMOUNT, Role.COUNT, Role.ITEM, Role.VALUE, Role.DATE, Role.PENALTY)


def _bare(value: Value) -> Value:
    """What the sentence alone can say: whose penalty, of what drug, may stand before it."""
    if isinstance(value, Imposed):
        value = value.what
    if isinstance(value, Amount):
        value = value.quantity
    return replace(value, limit=Limit.GIVEN) if isinstance(value, Penalty) else value


def _meets(slot: Slot, mentions: list[Mention]) -> bool:
    wanted = _bare(slot.value)
    return any(_bare(one.value).meet(wanted) is not None for one in mentions)


def _alone(slot: Slot) -> bool:
    """Whether the sentence suffices: "two days later" needs the sentence before it."""
    return slot.role is not Role.DATE or any(one.isdigit() for one in slot.span.text)


def _sentence(reading: Reading, span: Span) -> Span | None:
    return next(
        (one for one in reading.sentences if one.start <= span.start and span.end <= one.end), None
    )


def _again(report: Report, sentence: Span, span: Span) -> list[Mention]:
    start, end = span.start - sentence.start, span.end - sentence.start
    found = find_values(replace(report, text=sentence.text), load())
    return [one for one in found if one.span.start < end and start < one.span.end]


@pytest.mark.parametrize("name", ["xingtai", "doj-dev"])
def test_a_figure_read_again_in_its_sentence_meets_the_reported_one(name: str) -> None:
    reports, _ = gather([str(CORPUS / name)])
    readings = read_all(reports)
    checked, wrong = 0, []
    for report in reports:
        reading = readings[report.id]
        for slot in (one for event in reading.events for one in event.slots):
            if slot.role not in FIGURES or not _alone(slot):
                continue
            sentence = _sentence(reading, slot.span)
            checked += 1
            if sentence is None or not _meets(slot, _again(report, sentence, slot.span)):
                wrong.append(f"{report.id} {slot.role} {slot.value.show()}: {slot.span.text!r}")
    assert checked > 100
    assert not wrong
