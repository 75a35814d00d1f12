import pytest

from consilience.reconciling.spots import _point
from consilience.values.place import Place


@pytest.mark.parametrize(
    ("parts", "country", "north"),
    [
        (("Porto",), "PT", 41),
        (("Oregon",), "US", None),  # a state, not the village of its name elsewhere
        ((), "PT", None),
        (("Nowhere-on-Sea",), "PT", None),
    ],
)
def test_a_town_has_a_point(parts: tuple[str, ...], country: str, north: int | None) -> None:
    point = _point(Place(parts=parts, country=country))
    assert (int(point[0]) if point else None) == north


def test_coordinates_of_the_reading_come_first() -> None:
    place = Place(parts=("Porto",), country="PT", latitude=1.0, longitude=2.0)
    assert _point(place) == (1.0, 2.0, "town")
