"""How much of a text must tell of drugs: of a report, and of a page with anything around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from consilience.reading.gate_reasons import ANY, lacks, speaks
from consilience.reading.gate_tally import Line, Tally

OTHER = Line()
DEAL = Line(hard=True, trade=True)
HAUL = Line(hard=True, haul=True)
STEP = Line(step=True)
BOTH = Line(hard=True, step=True)


def tally(*told: Line) -> Tally:
    return Tally(title=OTHER, told=told)


@pytest.mark.parametrize(
    ("trap", "told", "report", "page"),
    [
        ("opens with drugs", (DEAL, STEP), True, True),
        ("the same in a long text", (DEAL, STEP, *[OTHER] * 40), False, True),
        ("one word of drugs, short", (BOTH, *[OTHER] * 7), True, True),
        ("one word of drugs, longer", (BOTH, *[OTHER] * 8), False, True),
        ("weighs far down", (*[OTHER] * 9, HAUL, HAUL), True, True),
        ("weighs a little, far down", (*[OTHER] * 40, HAUL, HAUL), False, True),
        ("a step and no drug", (STEP, STEP), False, False),
        ("a drug far below the lead", (*[OTHER] * 5, BOTH), False, False),
    ],
)
def test_of_a_page_any_share_is_enough(
    trap: str, told: tuple[Line, ...], report: bool, page: bool
) -> None:
    lines = tally(*told)
    cases = lines.cases(loose=True)
    assert bool(speaks(lines, cases, loose=True)) == report, trap
    assert bool(speaks(lines, cases, ANY, loose=True)) == page, trap


@pytest.mark.parametrize(
    ("trap", "told", "why"),
    [
        ("no drug", (STEP, Line(haul=True)), "names no drug"),
        ("a drug alone", (HAUL,), "names a drug, but no haul, arrest, charge or sentence"),
        ("a drug and a step", (HAUL, STEP), None),
    ],
)
def test_every_case_has_a_drug_and_something_done(
    trap: str, told: tuple[Line, ...], why: str | None
) -> None:
    assert lacks(tally(*told), 0, loose=True) == why, trap


def test_a_step_two_lines_off_belongs_to_the_drug_only_if_asked_for() -> None:
    apart = tally(replace(DEAL, trade=False), OTHER, STEP)
    assert apart.cases(loose=True) == 0
    assert apart.cases(2, loose=True) == 1
