from consilience.writing.atlas.countries import country, country_name
from consilience.writing.atlas.outline import rings


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
        assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)
