"""Places in sentences of our own, each row with its trap."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values import place
from consilience.values.place import Place

KNOWLEDGE = load()


def _shown(text: str) -> list[str]:
    return [one.value.show() for one in place.find(text, KNOWLEDGE)]


@pytest.mark.parametrize(
    ("trap", "text", "shown"),
    [
        (
            "newspaper abbreviation",
            "They met in Biloxi, Miss., twice.",
            ["Biloxi, Mississippi, US"],
        ),
        ("dotted pair", "They met in Minot, N.D., twice.", ["Minot, North Dakota, US"]),
        ("no space", "He lived in Kern County,Calif., then.", ["Kern County, California, US"]),
        ("county", "in Bexar County, Texas", ["Bexar County, Texas, US"]),
        ("three levels", "in Ures, Sonora, Mexico", ["Ures, Sonora, MX"]),
        ("in the middle", "in Tumaco, in Colombia", ["Tumaco, Nariño, CO"]),
        (
            "explained",
            "A court in Handan, a city in Hebei province, met.",
            ["Handan, Hebei, CN"],
        ),
        ("no comma", "Dealers in Handan China shipped it.", ["Handan, Hebei, CN"]),
        ("compass on a country", "laboratories in northern Peru", ["PE"]),
        (
            "compass on a state",
            "stash houses across West Virginia and South Texas",
            ["West Virginia, US", "Texas, US"],
        ),
        ("new and old", "from Mexico to New Mexico", ["MX", "New Mexico, US"]),
        (
            "state codes in state position",
            "Buyers in Salem, OR, and in NY paid.",
            ["Salem, Oregon, US", "New York, US"],
        ),
        ("conjunction in capitals", "PAY OR ELSE, it said.", []),
        ("adjective", "Mexican police and a U.S. court", []),
        ("U.S. as a noun", "It was mailed to the U.S. in boxes.", ["US"]),
        ("pronoun", "Give us the money. Us too.", []),
        ("person of a state's name", "Georgia Lane and Chad Ortiz met.", []),
        ("surname of a town", "Pills sold to Juan Salinas went to Salinas.", []),
        ("part of a town", "the Southside of Memphis", ["Memphis, Tennessee, US"]),
        ("port", "It reached Mombasa port at night.", ["Mombasa, KE"]),
        (
            "a town in front of its airport",
            "Officers waited at the Delhi Indira Gandhi International (IGI) Airport.",
            ["Delhi, IN"],
        ),
        ("month", "He was held in March.", []),
        ("a hyphen behind", "a Hermosillo-based cell in Mexico", ["Hermosillo, Sonora, MX", "MX"]),
        (
            "a small town behind and",
            "Police in Australia opened sheds in Dubbo and Narromine.",
            ["AU", "Dubbo, New South Wales, AU", "Narromine, New South Wales, AU"],
        ),
        ("a person behind and", "In Ghana he met Tema and Orr.", ["GH"]),
        (
            "a line of a list",
            "Notes from Australia\n* NARROMINE: Two men were held.",
            ["AU", "Narromine, New South Wales, AU"],
        ),
        (
            "somebody's house",
            "Irish gardai, Ireland. Bags lay in her Tralee home.",
            ["IE", "Tralee, IE"],
        ),
        (
            "a spelling of its own",
            "Police in Kazakhstan went to Karaganda.",
            ["KZ", "Karaganda, Qaraghandy oblysy, KZ"],
        ),
        ("a former name", "Police in Norway met in Kristiania.", ["NO", "Kristiania, Oslo, NO"]),
        ("a former name of a small town elsewhere", "Police in Norway met Djuwono.", ["NO"]),
        (
            "the rank of a Chinese town",
            "Police in China searched Handan City.",
            ["CN", "Handan, Hebei, CN"],
        ),
        ("City of its name", "in Quezon City", ["Quezon City, Metro Manila, PH"]),
        (
            "small words inside",
            "in Dar es Salaam and Port of Spain",
            ["Dar es Salaam, TZ", "Port of Spain, TT"],
        ),
        (
            "a court tells the country",
            "The Perth Magistrates Court heard that it came into Fremantle.",
            ["Fremantle, Western Australia, AU"],
        ),
        (
            "a village whose namesakes are far",
            "Peru said Peru's army and Peru's police met in the village of Hawarden.",
            ["PE", "PE", "PE", "Hawarden, PE"],
        ),
        ("a town that opens like a sentence", "in Two Rivers, Wis.", ["Two Rivers, Wisconsin, US"]),
        (
            "the republic of the text",
            "Police of Georgia searched a house in Armenia and Turkey.",
            ["GE", "AM", "TR"],
        ),
        (
            "the state",
            "He drove from Macon, Georgia, to Alabama.",
            ["Macon, Georgia, US", "Alabama, US"],
        ),
        ("region", "pills from the Golden Triangle", ["Golden Triangle"]),
        ("old name", "a ship from Rangoon", ["Yangon, MM"]),
        ("dateline", "BERGEN — He was held.", ["Bergen, Vestland, NO"]),
    ],
)
def test_places_are_found_and_resolved(trap: str, text: str, shown: list[str]) -> None:
    assert _shown(text) == shown, trap


def test_a_bare_town_lies_in_the_state_that_the_text_names() -> None:
    assert "Midland, Michigan, US" in _shown("In Michigan, dealers met. They drove to Midland.")
    assert "Midland, Texas, US" in _shown("In Texas, dealers met. They drove to Midland.")


def test_a_town_with_a_rival_carries_a_doubt() -> None:
    (found,) = place.find("The van was found in Springfield.", KNOWLEDGE)
    assert found.doubt is not None
    assert found.doubt.startswith("or Springfield")


def test_a_capital_that_speaks_may_be_its_government_and_one_that_is_searched_is_not() -> None:
    (speaks,) = place.find("Ottawa said it would wait.", KNOWLEDGE)
    assert speaks.doubt == "may stand for the government of CA"
    (lies,) = place.find("A house in Ottawa was searched.", KNOWLEDGE)
    assert lies.doubt is None


def test_a_town_has_coordinates() -> None:
    (found,) = place.find("A house in Trieste was searched.", KNOWLEDGE)
    assert isinstance(found.value, Place)
    assert found.value.latitude == pytest.approx(45.65, abs=0.1)
    assert found.value.longitude == pytest.approx(13.77, abs=0.1)


def test_unknown_village_in_a_known_country_is_kept_with_a_doubt() -> None:
    (found,) = place.find("They met in Quuxville, Peru, at dawn.", KNOWLEDGE)
    assert (found.value.show(), found.doubt) == ("Quuxville, PE", "not in the gazetteer")


def test_people_have_a_country() -> None:
    assert KNOWLEDGE.countries.nationality("Panamanian") == "PA"
    assert KNOWLEDGE.countries.nationality("American") == "US"
    assert KNOWLEDGE.countries.nationality("Martian") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Australian officers opened a crate in WA.", "Western Australia, AU"),
        ("A crate came from Yakima, WA.", "Yakima, Washington, US"),
    ],
)
def test_two_states_of_one_abbreviation_are_told_apart_by_the_country(text: str, name: str) -> None:
    assert place.find(text, KNOWLEDGE)[-1].value.show() == name
