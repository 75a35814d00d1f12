"""How often a value was right that was attached in this way (`data/sureness.json`).

Fitted by `tools/fit_sureness.py` on the collections that rules may be tuned on: a table of points,
so that each score can say what it is made of.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import TypedDict

from consilience.errors import KnowledgeError

_PLACE = "sureness.json"


class _Table(TypedDict):
    source: str
    base: float
    points: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sureness:
    """Points (log-odds) of every way in which a value comes to stand on an event.

    Args:
        source: What it was fitted on, and with what.
        base: Points that every value starts with.
        points: By way (`place.clause`, `slot.date`); a way without points changes nothing.
    """

    source: str
    base: float
    points: Mapping[str, float]


def load_sureness() -> Sureness:
    """The shipped table.

    Raises:
        KnowledgeError: the file is not such a table.
    """
    path = resources.files("consilience.knowledge") / "data" / _PLACE
    return parse_sureness(path.read_text(encoding="utf-8"))


def parse_sureness(written: str) -> Sureness:
    """The same from its text.

    Raises:
        KnowledgeError: it is not such a table.
    """
    try:
        table: _Table = json.loads(written)
        return Sureness(
            source=str(table["source"]),
            base=float(table["base"]),
            points={str(way): float(one) for way, one in table["points"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        remedy = "run: python -m tools.fit_sureness"
        raise KnowledgeError(_PLACE, f"not a table of points ({error!r})", remedy) from error
