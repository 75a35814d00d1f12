"""The benchmark runs, and a build of the shipped case stays within its memory."""

from __future__ import annotations

from pathlib import Path

from benchmarks.build_vs_spacy import AIM_MEGABYTES, Cost, measure, table

CORPUS = Path(__file__).parents[2] / "corpus"


def test_a_build_of_the_shipped_case_stays_under_900_megabytes() -> None:
    alone, whole = measure(str(CORPUS / "xingtai"), rounds=1)
    assert whole.megabytes < AIM_MEGABYTES
    # Times depend on what else the machine does: here only a guard against another order of size.
    assert whole.seconds < 20 * alone.seconds


def test_the_table_shows_the_ratio() -> None:
    assert "| ratio | 1.40 " in table(Cost(5.0, 200), Cost(7.0, 400))
