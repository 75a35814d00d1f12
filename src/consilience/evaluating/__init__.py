"""Gold answers + what the tool answered -> scores (docs/reference/format.md, "Scoring")."""

from __future__ import annotations

from consilience.evaluating.answers import Gold
from consilience.evaluating.floors import (
    Fallen,
    Floor,
    Floors,
    dump_floors,
    fallen,
    load_floors,
    pinned,
)
from consilience.evaluating.intervals import intervals
from consilience.evaluating.listing import errors
from consilience.evaluating.loading import (
    load_answers,
    load_cases,
    load_gold,
    parse_answers,
    parse_cases,
)
from consilience.evaluating.mistakes import Mistake, mistakes
from consilience.evaluating.records import record
from consilience.evaluating.scores import Scores, evaluate
from consilience.evaluating.show import STAGES, measures, table

__all__ = [
    "STAGES",
    "Fallen",
    "Floor",
    "Floors",
    "Gold",
    "Mistake",
    "Scores",
    "dump_floors",
    "errors",
    "evaluate",
    "fallen",
    "intervals",
    "load_answers",
    "load_cases",
    "load_floors",
    "load_gold",
    "measures",
    "mistakes",
    "parse_answers",
    "parse_cases",
    "pinned",
    "record",
    "table",
]
