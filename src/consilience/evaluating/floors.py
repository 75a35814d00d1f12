"""Quality floors: a pinned score may rise, never fall."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from consilience.errors import UsageError

Floors = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Fallen:
    """A score below its floor; `score` is None where it was not measured at all."""

    name: str
    floor: float
    score: float | None


def load_floors(path: Path) -> Floors:
    """The floors of every collection: `{"xingtai": {"readings": 0.8}}`.

    Raises:
        UsageError: the file is missing or not in that form.
    """
    try:
        floors: Floors = json.loads(path.read_text(encoding="utf-8"))
        return {
            folder: {name: float(one) for name, one in pinned.items()}
            for folder, pinned in floors.items()
        }
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise UsageError(
            str(path), f"no floors ({error})", 'write {"FOLDER": {"readings": 0.8}}'
        ) from error


def fallen(floors: Mapping[str, float], scores: Mapping[str, float]) -> list[Fallen]:
    """The pinned scores that fell, sorted by name; half a ten-thousandth is rounding."""
    below = []
    for name in sorted(floors):
        score = scores.get(name)
        if score is None or score < floors[name] - 0.00005:
            below.append(Fallen(name, floors[name], score))
    return below
