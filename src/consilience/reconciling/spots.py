"""The places of a case on the map."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.casefile import Finding, Spot, Status
from consilience.knowledge.gazetteer import parts, towns
from consilience.types import Role
from consilience.values.place import Place

_PLACED = (Role.PLACE, Role.ORIGIN, Role.TRANSIT, Role.DESTINATION, Role.FROM, Role.TO)


def spots_of(findings: Iterable[Finding]) -> tuple[Spot, ...]:
    """Places with coordinates, each once with its events and roles; sorted by name.

    A misspelt place is not another place. Coordinates are those of the reading, else the
    gazetteer's for a town whose province or country fits; what has none is left out.
    """
    events: dict[str, set[str]] = {}
    roles: dict[str, set[Role]] = {}
    points: dict[str, tuple[float, float, str]] = {}
    for one in findings:
        if one.role not in _PLACED or not isinstance(one.value, Place):
            continue
        point = None if one.status is Status.VARIANT else _point(one.value)
        if point is None:
            continue
        name = one.value.show()
        points.setdefault(name, point)
        events.setdefault(name, set()).add(one.event)
        roles.setdefault(name, set()).add(one.role)
    return tuple(
        Spot(
            name=name,
            latitude=points[name][0],
            longitude=points[name][1],
            precision=points[name][2],
            events=tuple(sorted(events[name])),  # type: ignore[arg-type]  # ids of findings
            roles=tuple(sorted(roles[name])),
        )
        for name in sorted(points)
    )


def _point(place: Place) -> tuple[float, float, str] | None:
    precision = "town" if place.parts else "country"
    if place.latitude is not None and place.longitude is not None:
        return place.latitude, place.longitude, precision
    if not place.parts or place.country is None:
        return None
    outer = place.parts[1:]
    # "Oregon" alone is the state, not the village of that name in another one; "Shanghai" is
    # both, and lies in itself.
    province = not outer and any(
        one.level == 1 and one.country == place.country for one in parts(place.parts[0])
    )
    for one in towns(place.parts[0]):
        within = place.parts[0] if province else outer[-1] if outer else None
        inside = within is None or one.province is None or _fold(one.province) == _fold(within)
        if one.country != place.country or not inside:
            continue
        if one.latitude is not None and one.longitude is not None:
            return one.latitude, one.longitude, precision
    return None


def _fold(name: str) -> str:
    return name.casefold().removesuffix(" province").removesuffix(" state")
