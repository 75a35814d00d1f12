"""How a town of the gazetteer is shown: under the name that a text prints, in its province."""

from __future__ import annotations

import re

from consilience.knowledge import Knowledge
from consilience.knowledge.gazetteer import Spot
from consilience.knowledge.phrases import keys_of
from consilience.values.place_value import Place

_CITY_IS_A_RANK = frozenset({"CN", "JP", "KP", "KR", "TW", "VN"})


def place_of(name: str, spot: Spot, knowledge: Knowledge) -> Place:
    """A town of the gazetteer as it is shown: as printed, with its province.

    Args:
        name: As the text prints it.
        spot: The town that it is.
        knowledge: Towns and provinces with names of their own.
    """
    town = knowledge.regions.towns.get(name) or knowledge.regions.towns.get(name.title())
    if town and town.country == spot.country and bare(town.gazetteer) == bare(spot.name):
        shown = town.name
    else:
        shown = spot.name if name.isupper() and len(name) > 3 else name
    shown = re.sub(r"^Co\.? ", "County ", shown)
    # "Handan City" is the rank of a town; "Quezon City" is its name.
    if spot.country in _CITY_IS_A_RANK and not bare(spot.name).endswith("city"):
        shown = shown.removesuffix(" City")
    if spot.province is None:
        shown = re.sub(r" (?:[Ss]tate|[Pp]rovince)$", "", shown)
    record = knowledge.regions.codes.get(spot.code or "")
    province = record.name if record else spot.province
    parts = (shown, province) if province and bare(province) != bare(shown) else (shown,)
    return Place(
        parts=parts, country=spot.country, latitude=spot.latitude, longitude=spot.longitude
    )


def bare(name: str) -> str:
    """A name by its letters alone: "Hanoi, Hà Nội", the province of a great city is the city."""
    return "".join(keys_of(name))
