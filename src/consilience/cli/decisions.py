"""The log of what people decided, as a file."""

from __future__ import annotations

from pathlib import Path

from consilience.decision import Decision
from consilience.errors import UsageError


def load_decisions(path: Path) -> tuple[Decision, ...]:
    """Every decision of a log, in its order.

    Raises:
        UsageError: the log cannot be read.
        DecisionError: a line is not a decision.
    """
    from consilience.reconciling.lines import from_lines  # noqa: PLC0415  # loads the stages

    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(str(path), f"cannot be read ({error})", "check the file") from error
    return from_lines(path.name, text)
