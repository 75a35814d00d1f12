"""Somebody's own sheet of seizures beside the cases of a workspace."""

from __future__ import annotations

from consilience.workspace.comparing.comparison import Comparison, Pair, compare
from consilience.workspace.comparing.differing import Difference, Verdict

__all__ = ["Comparison", "Difference", "Pair", "Verdict", "compare"]
