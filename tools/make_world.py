"""Write the outline of the world's countries that the map on every page is drawn from.

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    python tools/make_world.py package/countries-110m.json src/consilience/writing/atlas/world.json

world-atlas 2.0.2 (ISC) is Natural Earth 1:110m (public domain) as TopoJSON. Each arc (a stretch of
coast or border) is simplified once, so that neighbours keep one border, and written as whole
tenths of a degree; a ring is a list of arc numbers, `~n` an arc walked backwards.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import TypedDict

Point = tuple[int, int]

# 0.15 degrees are 0.4 px where the whole world is 1000 px wide.
TOLERANCE = 1.5


class Shape(TypedDict, total=False):
    """A geometry of TopoJSON: rings of arc numbers, two or three lists deep."""

    type: str
    arcs: list[list[int]] | list[list[list[int]]]


def main(source: Path, target: Path) -> None:
    """Read the TopoJSON at `source`, write the outline to `target`."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [simplified(absolute(arc, scale, translate)) for arc in topology["arcs"]]
    rings: list[list[int]] = []
    for shape in topology["objects"]["countries"]["geometries"]:
        rings.extend(outer_rings(shape))
    outline = {
        "source": "Natural Earth 1:110m (public domain) by way of world-atlas 2.0.2 (ISC)",
        "unit": "tenths of a degree, longitude then latitude, each point relative to the last",
        "arcs": [deltas(arc) for arc in arcs],
        "rings": rings,
    }
    target.write_text(json.dumps(outline, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{target}: {target.stat().st_size} bytes, {len(arcs)} arcs, {len(rings)} rings")


def outer_rings(shape: Shape) -> list[list[int]]:
    """The outer ring of each polygon; holes (Lesotho in South Africa) are countries themselves."""
    arcs = shape.get("arcs", [])
    if shape["type"] == "Polygon":
        return [arcs[0]]  # type: ignore[list-item]  # TypedDict cannot tie depth to type
    return [polygon[0] for polygon in arcs]  # type: ignore[misc]  # as above


def absolute(arc: list[list[int]], scale: list[float], translate: list[float]) -> list[Point]:
    """The arc in tenths of a degree (https://github.com/topojson/topojson-specification 2.1.3)."""
    x = y = 0
    points: list[Point] = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append(
            (round((x * scale[0] + translate[0]) * 10), round((y * scale[1] + translate[1]) * 10))
        )
    return points


def simplified(points: list[Point]) -> list[Point]:
    """The line without points nearer than `TOLERANCE` to it (Douglas and Peucker, 1973)."""
    if len(points) < 3:
        return points
    first, last = points[0], points[-1]
    distances = [distance(point, first, last) for point in points[1:-1]]
    far = max(range(len(distances)), key=distances.__getitem__)
    if distances[far] < TOLERANCE and first != last:
        return [first, last]
    if distances[far] == 0:
        return [first, last]
    return simplified(points[: far + 2])[:-1] + simplified(points[far + 1 :])


def distance(point: Point, first: Point, last: Point) -> float:
    """Distance of `point` from the line through `first` and `last`."""
    dx, dy = last[0] - first[0], last[1] - first[1]
    length = math.hypot(dx, dy)
    if length == 0:
        return math.dist(point, first)
    return abs(dx * (point[1] - first[1]) - dy * (point[0] - first[0])) / length


def deltas(points: list[Point]) -> list[int]:
    """The points one after another, each relative to the one before."""
    flat: list[int] = []
    x = y = 0
    for point in points:
        flat.extend((point[0] - x, point[1] - y))
        x, y = point
    return flat


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
