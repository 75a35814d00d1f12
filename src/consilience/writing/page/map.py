"""The map: places of the case on an outline of the world, equirectangular."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from consilience.casefile import Spot
from consilience.types import Role
from consilience.values.written import parse_place
from consilience.writing.atlas.outline import Degrees, rings
from consilience.writing.page.drawing import svg, words
from consilience.writing.page.html import join, tag
from consilience.writing.page.tables import section
from consilience.writing.view import View
from consilience.writing.words.stages import EVENTS
from consilience.writing.words.values import place_words, role_words

WIDTH = 640
# A map of one town would be an empty square: always show at least this much of the world.
LEAST_DEGREES = 40.0
NEAR = 24
_SIDES = ((9, 5, "start"), (-9, 5, "end"), (0, -10, "middle"), (0, 20, "middle"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The part of the world that is drawn, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def pixel(self, longitude: float, latitude: float) -> tuple[int, int]:
        """Where a point of the world stands in the drawing."""
        scale = WIDTH / (self.east - self.west)
        return round((longitude - self.west) * scale), round((self.north - latitude) * scale)

    def height(self) -> int:
        """Height of the drawing in pixels."""
        return round((self.north - self.south) * WIDTH / (self.east - self.west))


def map_section(view: View) -> Markup | None:
    """Numbered places and a list that says what happened there."""
    spots = view.case.spots
    if not spots:
        return None
    window = window_around(spots)
    land = [tag("path", d=path, class_="land") for ring in rings() if (path := _path(window, ring))]
    dots = [_dot(window, place, spots) for place in range(len(spots))]
    label = f"Map of {len(spots)} places of the case; listed below"
    drawing = svg(WIDTH, window.height(), label, *land, *dots, id_="map-label")
    entries = [_entry(view, spot) for spot in spots]
    note = (
        "Places as the reports name them; a dot stands for the middle of the area named, "
        "not for an address. Outline: Natural Earth."
    )
    return section(
        "map",
        "Places",
        tag("p", note, class_="note"),
        tag("div", drawing, class_="drawing map"),
        tag("ol", *entries),
    )


def window_around(spots: tuple[Spot, ...]) -> Window:
    """A window twice as wide as high around all spots, inside the world."""
    west, east = min(one.longitude for one in spots), max(one.longitude for one in spots)
    south, north = min(one.latitude for one in spots), max(one.latitude for one in spots)
    width = min(360.0, max(LEAST_DEGREES, (east - west) * 1.3, (north - south) * 2.6))
    height = width / 2
    left = min(max((west + east) / 2 - width / 2, -180.0), 180.0 - width)
    bottom = min(max((south + north) / 2 - height / 2, -90.0), 90.0 - height)
    return Window(west=left, south=bottom, east=left + width, north=bottom + height)


def _path(window: Window, ring: tuple[Degrees, ...]) -> str | None:
    """The ring as a path, None where it lies outside the window."""
    if (
        max(x for x, _ in ring) < window.west
        or min(x for x, _ in ring) > window.east
        or max(y for _, y in ring) < window.south
        or min(y for _, y in ring) > window.north
    ):
        return None
    points = [window.pixel(x, y) for x, y in ring]
    kept = [point for place, point in enumerate(points) if not place or point != points[place - 1]]
    if len(kept) < 4:
        return None
    steps = [f"M{kept[0][0]} {kept[0][1]}"]
    steps.extend(
        f"l{x - kept[place][0]} {y - kept[place][1]}" for place, (x, y) in enumerate(kept[1:])
    )
    return "".join(steps) + "z"


def _dot(window: Window, place: int, spots: tuple[Spot, ...]) -> Markup:
    """A dot with its number, on a side where no earlier number of a near dot stands."""
    x, y = window.pixel(spots[place].longitude, spots[place].latitude)
    others = [window.pixel(one.longitude, one.latitude) for one in spots[:place]]
    near = sum(abs(x - left) < NEAR and abs(y - top) < NEAR for left, top in others)
    across, down, anchor = _SIDES[near % len(_SIDES)]
    return tag(
        "g",
        tag("title", spots[place].name),
        tag("circle", cx=x, cy=y, r=6, class_="spot"),
        words(x + across, y + down, str(place + 1), "spot-number", anchor),
    )


def _entry(view: View, spot: Spot) -> Markup:
    events = [view.event(one) for one in spot.events]
    kinds = sorted({EVENTS[event.type].lower() for event in events if event})
    roles = sorted({role_words(one) for one in spot.roles if one is not Role.PLACE})
    what = [", ".join(kinds), *roles]
    return tag(
        "li",
        tag("strong", place_words(parse_place(spot.name))),
        join([f": {'; '.join(one for one in what if one)} ", f"({spot.precision})"]),
    )
