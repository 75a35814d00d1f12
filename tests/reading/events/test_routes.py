"""The way that a load took."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_FOUND = ("amount", "40 kg of cocaine", "cocaine|=40 kg")
_PORT = ("facility", "port", "port")
_HERE = ("place", "Trieste", "Trieste, IT")
_FROM = ("place", "Guayaquil", "Guayaquil, EC")


def test_a_load_from_abroad_found_in_a_port_was_brought_there(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 40 kg of cocaine in the port of Trieste. The load came from Guayaquil.",
        _FOUND,
        _PORT,
        _HERE,
        _FROM,
    )
    assert shown(made, EventType.TRAFFICKING, Role.DESTINATION) == ["Trieste, IT"]


def test_a_load_from_the_same_country_tells_no_aim(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 40 kg of cocaine in the port of Trieste. The load came from Genoa.",
        _FOUND,
        _PORT,
        _HERE,
        ("place", "Genoa", "Genoa, IT"),
    )
    assert shown(made, EventType.TRAFFICKING, Role.DESTINATION) == []


def test_a_load_found_in_a_house_tells_no_aim(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 40 kg of cocaine in a flat in Trieste. The load came from Guayaquil.",
        _FOUND,
        _HERE,
        _FROM,
    )
    assert shown(made, EventType.TRAFFICKING, Role.DESTINATION) == []


def test_a_load_stopped_on_its_way_elsewhere_passed_through(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 40 kg of cocaine in Trieste on its way from Guayaquil to Varna.",
        _FOUND,
        _HERE,
        _FROM,
        ("place", "Varna", "Varna, BG"),
    )
    assert shown(made, EventType.TRAFFICKING, Role.TRANSIT) == ["Trieste, IT"]
    assert shown(made, EventType.TRAFFICKING, Role.DESTINATION) == ["Varna, BG"]


def test_a_box_that_was_opened_is_what_the_load_travelled_in(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 40 kg of cocaine in a container. The load came from Guayaquil.",
        _FOUND,
        _FROM,
        ("conveyance", "container", "container_ship"),
    )
    assert shown(made, EventType.TRAFFICKING, Role.CONVEYANCE) == ["container_ship"]
    assert shown(made, EventType.SEIZURE, Role.CONVEYANCE) == []


def test_what_was_made_abroad_came_from_there(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 900 pills of captagon in Trieste that were made in Syria by the Orr Cartel."
        " The Camorra was behind the order.",
        ("amount", "900 pills of captagon", "captagon|=900 tablet"),
        _HERE,
        ("place", "Syria", "SY"),
        ("organization", "Orr Cartel", "Orr Cartel"),
        ("organization", "Camorra", "Camorra"),
    )
    assert shown(made, EventType.MANUFACTURE, Role.PLACE) == ["SY"]
    assert shown(made, EventType.MANUFACTURE, Role.ORGANIZATION) == ["Orr Cartel"]
    assert shown(made, EventType.MANUFACTURE, Role.SUBSTANCE) == ["captagon"]
    assert shown(made, EventType.TRAFFICKING, Role.ORIGIN) == ["SY"]


def test_a_consignee_is_of_the_load_and_another_firm_is_not(parser: Language) -> None:
    firm = ("organization", "Orr Trading", "Orr Trading")
    first = "Officers seized 40 kg of cocaine in Trieste. The load came from Guayaquil."
    listed = scene(
        parser, f"{first} Papers list Orr Trading as consignee.", _FOUND, _HERE, _FROM, firm
    )
    other = scene(parser, f"{first} Orr Trading runs the cranes.", _FOUND, _HERE, _FROM, firm)
    assert shown(listed, EventType.TRAFFICKING, Role.ORGANIZATION) == ["Orr Trading"]
    assert shown(other, EventType.TRAFFICKING, Role.ORGANIZATION) == []
