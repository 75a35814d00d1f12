"""Places that no gazetteer has, and names that stand where a place could."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values import place

KNOWLEDGE = load()


@pytest.mark.parametrize(
    ("trap", "text", "shown"),
    [
        ("in a village", "In Peru he was held in Quuxchaca.", ["PE", "Quuxchaca, PE"]),
        (
            "officers act there",
            "In Peru he was arrested at Quuxchaca with a bag.",
            ["PE", "Quuxchaca, PE"],
        ),
        ("a district", "Peru searched Quuxchaca district at dawn.", ["PE", "Quuxchaca, PE"]),
        (
            "a gate with a name of its own",
            "Peru stopped it at Quuxchaca Checkpoint.",
            ["PE", "Quuxchaca Checkpoint, PE"],
        ),
        (
            "one terminal of several",
            "Peru opened it at the Callao International Container Terminal.",
            ["PE", "Callao International Container Terminal, Callao, El Callao, PE"],
        ),
        (
            "an island called after a saint",
            "Bales lay off St Quux's Island in Malta.",
            ["St Quux's Island, MT"],
        ),
        (
            "a region's adjective",
            "In Spain a boat lay in a small Galician harbour.",
            ["ES", "Galicia, ES"],
        ),
        ("a gang of a region", "In Spain he led a Galician gang.", ["ES"]),
        # Aldan, of which there are two, has no mark on its name
        ("a mark that the namesake lacks", "In Spain he was held in Aldán.", ["ES", "Aldán, ES"]),
        ("where no country is known", "He was held in Quuxchaca.", []),
        ("somebody's house", "In Peru he was held in Quuxchaca's flat.", ["PE"]),
        ("a shop", "In Peru he was held at Quuxmart.", ["PE"]),
        ("no place to be in", "In Peru he was paid in Bitcoin.", ["PE"]),
        ("a common word", "In Peru he stood in Court.", ["PE"]),
        ("a post", "In Peru the Quuxchaca district attorney spoke.", ["PE"]),
    ],
)
def test_a_name_where_only_a_place_can_stand_is_one(trap: str, text: str, shown: list[str]) -> None:
    assert [one.value.show() for one in place.find(text, KNOWLEDGE)] == shown, trap


def test_what_no_record_has_carries_a_doubt() -> None:
    _, village = place.find("In Peru he was held in Quuxchaca.", KNOWLEDGE)

    assert village.doubt == "not in the gazetteer; PE is the country that the text names most"
