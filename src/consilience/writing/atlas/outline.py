"""The outline of the world's countries as rings of points, from `world.json`."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files

Degrees = tuple[float, float]


@lru_cache(maxsize=1)
def rings() -> tuple[tuple[Degrees, ...], ...]:
    """One ring a piece of land, points as (longitude, latitude) in degrees, closed."""
    world = json.loads(files(__package__).joinpath("world.json").read_text(encoding="utf-8"))
    arcs = [_points(arc) for arc in world["arcs"]]
    return tuple(_ring(ring, arcs) for ring in world["rings"])


def _points(deltas: list[int]) -> list[Degrees]:
    x = y = 0
    points = []
    for dx, dy in zip(deltas[::2], deltas[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / 10, y / 10))
    return points


def _ring(numbers: list[int], arcs: list[list[Degrees]]) -> tuple[Degrees, ...]:
    points: list[Degrees] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)
