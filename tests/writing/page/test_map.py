import pytest

from consilience.casefile import Spot
from consilience.types import Role
from consilience.writing.page.map import window_around


def spot(longitude: float, latitude: float) -> Spot:
    return Spot(
        name="X", latitude=latitude, longitude=longitude, precision="city", events=(),
        roles=(Role.PLACE,),
    )  # fmt: skip


@pytest.mark.parametrize("where", [(0.0, 0.0), (179.9, 0.0), (-179.9, 89.0), (10.0, -89.9)])
def test_a_place_anywhere_on_earth_stands_inside_the_drawing(where: tuple[float, float]) -> None:
    window = window_around((spot(*where),))
    x, y = window.pixel(*where)
    assert 0 <= x <= 640
    assert 0 <= y <= window.height()


def test_two_ends_of_the_world_show_the_whole_world() -> None:
    window = window_around((spot(-170.0, -50.0), spot(175.0, 70.0)))
    assert (window.west, window.east) == (-180.0, 180.0)
    assert (window.south, window.north) == (-90.0, 90.0)
