"""Small confusable collections through the real reader: what belongs together, and what does not."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from consilience.pipeline import group, read_all
from consilience.types import Report, ReportId

SCENARIOS = yaml.safe_load(
    (Path(__file__).parents[1] / "data" / "confusable" / "scenarios.yml").read_text("utf-8")
)


@cache
def _cases(number: int) -> tuple[frozenset[str], ...]:
    reports = tuple(
        Report(id=ReportId(name), text=text) for name, text in SCENARIOS[number]["reports"].items()
    )
    found, unplaced = group(reports, read_all(reports))
    alone = tuple(frozenset({str(one.report)}) for one in unplaced)
    return tuple(frozenset(map(str, one.reports)) for one in found) + alone


@pytest.mark.parametrize(
    "number", range(len(SCENARIOS)), ids=[one["trap"].replace(" ", "-") for one in SCENARIOS]
)
def test_what_belongs_together_is_one_case_and_nothing_else_is(number: int) -> None:
    wanted = SCENARIOS[number]
    found = _cases(number)
    together = {pair for one in found for pair in combinations(sorted(one), 2)}
    if "cases" in wanted:
        right = {pair for one in wanted["cases"] for pair in combinations(sorted(one), 2)}
        assert together == right, found
    for pair in map(tuple, wanted.get("joined", ())):
        assert pair in together, found
    for pair in map(tuple, wanted.get("apart", ())):
        assert pair not in together, found


def test_there_are_scenarios_enough_and_each_trap_is_its_own() -> None:
    traps = [one["trap"] for one in SCENARIOS]
    assert len(traps) == len(set(traps)) > 25
