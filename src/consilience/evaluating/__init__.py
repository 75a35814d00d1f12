"""Gold answers + what the tool answered -> scores (docs/reference/format.md, "Scoring")."""

from __future__ import annotations

from consilience.evaluating.answers import (
    Gold,
    load_answers,
    load_cases,
    load_gold,
    parse_answers,
    parse_cases,
)
from consilience.evaluating.floors import Fallen, fallen, load_floors
from consilience.evaluating.scores import Scores, evaluate
from consilience.evaluating.show import STAGES, errors, measures, table

__all__ = [
    "STAGES",
    "Fallen",
    "Gold",
    "Scores",
    "errors",
    "evaluate",
    "fallen",
    "load_answers",
    "load_cases",
    "load_floors",
    "load_gold",
    "measures",
    "parse_answers",
    "parse_cases",
    "table",
]
