"""The outline of the world's countries as rings of points, from `world.json`."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

Degrees = tuple[float, float]


@lru_cache(maxsize=1)
def rings() -> tuple[tuple[Degrees, ...], ...]:
    """One ring a piece of land, points as (longitude, latitude) in degrees, closed.

    Land that crosses the 180th meridian (Chukotka, Fiji) is there twice, once at each edge of the
    map and each time whole, so that no line runs across the world: some longitudes lie beyond
    180 degrees.
    """
    world = json.loads(files(__package__).joinpath("world.json").read_text(encoding="utf-8"))
    arcs = [_points(arc) for arc in world["arcs"]]
    return tuple(copy for ring in world["rings"] for copy in unwrapped(_ring(ring, arcs)))


def unwrapped(ring: tuple[Degrees, ...]) -> tuple[tuple[Degrees, ...], ...]:
    """The ring without jumps from one edge of the map to the other.

    Returns:
        The ring alone where it does not jump, or where it goes once round the world (Antarctica);
        else the ring as it continues beyond the edge, and the same 360 degrees away.
    """
    points = [ring[0]]
    turn = 0
    for (before, _), (x, y) in pairwise(ring):
        turn += 360 * ((x - before < -180) - (x - before > 180))
        points.append((x + turn, y))
    if turn or all(-180 <= x <= 180 for x, _ in points):
        return (ring,)
    away = -360 if max(x for x, _ in points) > 180 else 360
    return (tuple(points), tuple((x + away, y) for x, y in points))


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
