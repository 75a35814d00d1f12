"""The log of what people decided, one JSON object a line, oldest first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict

from consilience.casefile import Act, Decision
from consilience.errors import DecisionError, UsageError


class _Row(TypedDict, total=False):
    who: str
    when: str
    act: str
    target: str
    value: str | None
    why: str


_KEYS = ("who", "when", "act", "target", "why")


def load_decisions(path: Path) -> tuple[Decision, ...]:
    """Every decision of a log, in its order.

    Raises:
        UsageError: the log cannot be read.
        DecisionError: a line is not a decision.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(str(path), f"cannot be read ({error})", "check the file") from error
    return tuple(
        _decision(f"{path.name}:{number}", line)
        for number, line in enumerate(lines, 1)
        if line.strip()
    )


def _decision(place: str, line: str) -> Decision:
    try:
        row: _Row = json.loads(line)
    except ValueError as error:
        raise DecisionError(place, f"not JSON ({error})", "write one object a line") from error
    missing = [one for one in _KEYS if not isinstance(row, dict) or not row.get(one)]
    if missing:
        reason = f"lacks {', '.join(missing)}"
        raise DecisionError(place, reason, f"give {', '.join(_KEYS)} and, where needed, value")
    acts = tuple(one.value for one in Act)
    if row["act"] not in acts:
        raise DecisionError(place, f"unknown act '{row['act']}'", f"one of {', '.join(acts)}")
    return Decision(
        who=row["who"],
        when=row["when"],
        act=Act(row["act"]),
        target=row["target"],
        value=row.get("value"),
        why=row["why"],
    )
