"""Which stage of the cascade drops a report: the first gate, the gate of lines, or neither."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from consilience.knowledge import Knowledge, load
from consilience.reading.gate_first import may_name_drugs
from consilience.reading.judging import judge
from consilience.types import Report

FIRST, LINES, READ = "dropped by the first gate", "dropped by the line gate", "read"


def stage(report: Report, knowledge: Knowledge) -> str:
    """The stage that drops a report, `READ` where none does."""
    if not may_name_drugs(report, knowledge):
        return FIRST
    return READ if judge(report, knowledge).relevant else LINES


def by_stage(reports: Iterable[Report]) -> Mapping[str, tuple[Report, ...]]:
    """Reports by the stage that drops them, in the order given; stages that drop none left out."""
    knowledge = load()
    found: dict[str, list[Report]] = {FIRST: [], LINES: [], READ: []}
    for one in reports:
        found[stage(one, knowledge)].append(one)
    return {name: tuple(texts) for name, texts in found.items() if texts}


def line(name: str, reports: Iterable[Report]) -> str:
    """One line of the table of what each stage drops."""
    staged = by_stage(reports)
    counts = [len(staged.get(one, ())) for one in (FIRST, LINES, READ)]
    shares = (f"{one} ({one / sum(counts):.1%})" for one in counts)
    return f"| {name} | {sum(counts)} | {' | '.join(shares)} |"
