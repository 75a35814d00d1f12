from consilience.grouping.rarity import Rarity

ALL = Rarity()


def test_a_village_tells_more_than_a_city_of_millions() -> None:
    assert ALL.town("porto", "PT") == 1.0
    assert 0.3 < ALL.town("london", "GB") < 0.5


def test_a_town_is_looked_up_in_its_country() -> None:
    assert ALL.town("london", "CA") == 1.0
    assert ALL.town("nowhere at all") == 1.0


def test_a_court_is_as_rare_as_its_rarest_word() -> None:
    assert ALL.phrase("county court ostrava") == 1.0
    assert ALL.phrase("court district") < 0.5
