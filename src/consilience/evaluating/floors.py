"""Quality floors: a pinned score may rise; it falls only with a reason that stands beside it."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from consilience.errors import UsageError


@dataclass(frozen=True, slots=True)
class Floor:
    """What a score may not fall below.

    Args:
        why: Why it was lowered once; None where it only rose.
    """

    value: float
    why: str | None = None


Floors = dict[str, dict[str, Floor]]
# Half a ten-thousandth is rounding.
_SLACK = 0.00005


@dataclass(frozen=True, slots=True)
class Fallen:
    """A score below its floor; `score` is None where it was not measured at all."""

    name: str
    floor: float
    score: float | None


def load_floors(path: Path) -> Floors:
    """The floors of every collection: `{"xingtai": {"readings": 0.8}}`.

    A floor that was lowered is `{"floor": 0.8, "why": "the gold was corrected"}`.

    Raises:
        UsageError: the file is missing or not in that form.
    """
    try:
        floors: dict[str, dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))
        return {
            folder: {name: _floor(one) for name, one in pinned.items()}
            for folder, pinned in floors.items()
        }
    except (OSError, ValueError, AttributeError, TypeError, KeyError) as error:
        raise UsageError(
            str(path), f"no floors ({error})", 'write {"FOLDER": {"readings": 0.8}}'
        ) from error


def _floor(written: object) -> Floor:
    if isinstance(written, dict):
        return Floor(float(written["floor"]), str(written["why"]))
    if isinstance(written, (int, float)):
        return Floor(float(written))
    raise TypeError(f"not a floor: {written!r}")


def dump_floors(floors: Mapping[str, Mapping[str, Floor]]) -> str:
    """The file of some floors, sorted."""
    rows = {
        folder: {
            name: one.value if one.why is None else {"floor": one.value, "why": one.why}
            for name, one in pinned.items()
        }
        for folder, pinned in floors.items()
    }
    return json.dumps(rows, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def fallen(floors: Mapping[str, Floor], scores: Mapping[str, float]) -> list[Fallen]:
    """The pinned scores that fell, sorted by name."""
    below = []
    for name in sorted(floors):
        score = scores.get(name)
        if score is None or score < floors[name].value - _SLACK:
            below.append(Fallen(name, floors[name].value, score))
    return below


def pinned(
    floors: Mapping[str, Floor], scores: Mapping[str, float], why: str | None = None
) -> dict[str, Floor]:
    """Floors raised to the scores, and lowered to them only where somebody says why.

    Args:
        floors: Those of one collection so far.
        scores: What was measured; scores that are not pinned yet are.
        why: The reason for every floor that falls; None leaves such floors as they are.
    """
    found = dict(floors)
    for name, score in sorted(scores.items()):
        # Rounded down to two digits: one value more or less of 600 is no fall of quality.
        now = math.floor(round(score, 6) * 100) / 100
        before = floors.get(name)
        if before is None or now >= before.value:
            raised = before is None or now > before.value
            found[name] = Floor(now, None if raised or before is None else before.why)
        elif score < before.value - _SLACK and why is not None:
            found[name] = Floor(now, why)
    if why is not None:
        for name in sorted(floors.keys() - scores.keys()):
            del found[name]
    return found
