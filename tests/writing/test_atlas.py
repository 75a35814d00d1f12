from itertools import pairwise

from consilience.writing.atlas.countries import country, country_name
from consilience.writing.atlas.outline import rings, unwrapped


def test_a_country_has_the_regions_of_m49() -> None:
    china = country("CN")
    assert china is not None
    assert (china.alpha3, china.subregion, china.region) == ("CHN", "Eastern Asia", "Asia")
    mexico = country("MX")
    assert mexico is not None
    assert mexico.subregion == "Central America"  # not Northern America, which other tables say


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert country("QQ") is None
    assert country_name("QQ") == "QQ"


def test_the_outline_is_of_closed_rings_on_the_globe() -> None:
    assert len(rings()) > 150
    for ring in rings():
        assert ring[0] == ring[-1]
        assert all(-370 <= x <= 370 and -90 <= y <= 90 for x, y in ring)


def test_no_line_of_an_outline_runs_across_the_world() -> None:
    for ring in rings():
        jumps = [abs(x - before) for (before, _), (x, _) in pairwise(ring)]
        assert max(jumps) < 180 or min(y for _, y in ring) < -60  # Antarctica goes once round


def test_land_across_the_180th_meridian_stands_at_both_edges() -> None:
    ring = ((179.0, 1.0), (-179.0, 1.0), (-179.0, 2.0), (179.0, 2.0), (179.0, 1.0))
    east, west = unwrapped(ring)
    assert east == ((179.0, 1.0), (181.0, 1.0), (181.0, 2.0), (179.0, 2.0), (179.0, 1.0))
    assert west[0] == (-181.0, 1.0)


def test_land_that_stays_on_its_side_is_there_once() -> None:
    ring = ((10.0, 1.0), (11.0, 1.0), (11.0, 2.0), (10.0, 1.0))
    assert unwrapped(ring) == (ring,)
