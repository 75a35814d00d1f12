"""The benchmark runs, and a build of the shipped case stays within its memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.build_vs_spacy import (
    AIM_MEGABYTES,
    Cost,
    Measured,
    first_report,
    marginal,
    measure,
    megabytes,
    processor,
    table,
)

CORPUS = Path(__file__).parents[2] / "corpus"
# Twice what was measured, so that a busy machine does not fail it. The processor's
# seconds, for the clock also counts what else the machine does.
LIMIT = 4
# Before the start was cut it was 4.3 on a quiet machine and 5.4 on a busy one; now 2.5 to 3.4.
START = 4.3


def test_a_build_of_the_shipped_case_stays_under_900_megabytes_and_four_times_the_parser() -> None:
    measured = measure(str(CORPUS / "xingtai"), rounds=1)
    assert max(map(megabytes, measured.whole)) < AIM_MEGABYTES
    assert measured.ratio(processor) < LIMIT


@pytest.mark.long
def test_one_report_takes_less_than_four_times_the_parsers_start_and_a_bit(tmp_path: Path) -> None:
    measured = measure(first_report(str(CORPUS / "xingtai"), str(tmp_path)), rounds=2)
    assert measured.ratio(processor) < START


def test_the_tables_show_least_and_median_and_leave_the_start_out() -> None:
    start = Measured("one", 1, (Cost(2.0, 2.0, 200),), (Cost(3.0, 3.0, 250),))
    rounds = (Cost(7.0, 6.0, 400), Cost(8.0, 7.0, 390), Cost(12.0, 7.0, 400))
    many = Measured("many", 11, (Cost(5.0, 4.0, 200),), rounds)
    assert "| many | 11 | 5.00 (5.00) | 7.00 (8.00) | 1.40 | 1.50 | 400 |" in table([start, many])
    assert "| many | 200 | 300 | 1.50 |" in marginal(start, [start, many])
    assert "| one |" not in marginal(start, [start, many])
