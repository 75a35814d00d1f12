"""Arithmetic and logical tests across the claims of a case, one function a rule, all run."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from consilience.casefile import Check
from consilience.reconciling.checks.evidence import Evidence
from consilience.reconciling.checks.figures import bounds, roundings, unit_slips, units_agree
from consilience.reconciling.checks.parts import heaviest_explain, penalties_sum
from consilience.reconciling.checks.persons import misspellings, namesakes, unaccounted
from consilience.reconciling.checks.sums import groups_sum, things_sum
from consilience.reconciling.checks.times import order, weekdays

RULES: tuple[Callable[[Evidence], Iterable[Check]], ...] = (
    penalties_sum,
    groups_sum,
    heaviest_explain,
    things_sum,
    units_agree,
    roundings,
    unit_slips,
    bounds,
    weekdays,
    order,
    unaccounted,
    namesakes,
    misspellings,
)


def run_checks(evidence: Evidence) -> tuple[Check, ...]:
    """Every rule on the whole case, in the order of the rules; equal checks once."""
    found = [one for rule in RULES for one in rule(evidence)]
    return tuple(dict.fromkeys(found))
