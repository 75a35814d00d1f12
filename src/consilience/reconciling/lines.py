"""The decision log as text: one JSON object a line, oldest first (docs/reference/decisions.md)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields

from consilience.decision import Act, Decision
from consilience.errors import DecisionError

NEEDED = ("who", "when", "act", "target", "why")
_OPTIONAL = ("value", "quote", "was")


def to_lines(decisions: Iterable[Decision]) -> str:
    """A line a decision, keys in the order of the record, those that say nothing left out."""
    return "".join(
        json.dumps(_record(one), ensure_ascii=False, separators=(", ", ": ")) + "\n"
        for one in decisions
    )


def from_lines(name: str, text: str) -> tuple[Decision, ...]:
    """Every decision of a log, in its order.

    Args:
        name: Of the file, for messages.
        text: Its content.

    Raises:
        DecisionError: a line is no decision.
    """
    return tuple(
        _decision(f"{name}:{number}", line)
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip()
    )


def _record(one: Decision) -> dict[str, str]:
    stated = {each.name: getattr(one, each.name) for each in fields(one)}
    return {name: str(each) for name, each in stated.items() if each is not None}


def _decision(place: str, line: str) -> Decision:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DecisionError(place, f"not JSON ({error})", "write one object a line") from error
    missing = [one for one in NEEDED if not isinstance(row, dict) or not row.get(one)]
    if missing:
        reason = f"lacks {', '.join(missing)}"
        raise DecisionError(place, reason, f"give {', '.join(NEEDED)} and, where needed, value")
    acts = tuple(one.value for one in Act)
    if row["act"] not in acts:
        raise DecisionError(place, f"unknown act '{row['act']}'", f"one of {', '.join(acts)}")
    wrong = [
        one for one in (*NEEDED, *_OPTIONAL) if not isinstance(row.get(one), (str, type(None)))
    ]
    if wrong:
        raise DecisionError(place, f"{', '.join(wrong)} is no text", "put it in quotes")
    _check_whole(place, [row[one] for one in (*NEEDED, *_OPTIONAL) if row.get(one)])
    return Decision(
        who=row["who"], when=row["when"], act=Act(row["act"]), target=row["target"],
        value=row.get("value"), why=row["why"], quote=row.get("quote"), was=row.get("was"),
    )  # fmt: skip


def _check_whole(place: str, texts: Iterable[str]) -> None:
    """Refuse half of a surrogate pair: no store keeps one."""
    try:
        "".join(texts).encode("utf-8")
    except UnicodeEncodeError as error:
        raise DecisionError(place, "holds half a character", "write the line anew") from error
