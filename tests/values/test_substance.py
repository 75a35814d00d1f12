"""Substances in running text: rows are sentences with their trap named."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values.substance import (
    Substance,
    class_of,
    find,
    parents,
    without_named_classes,
)

KNOWLEDGE = load()


def _found(text: str) -> list[tuple[str, str]]:
    return [(one.span.text, one.value.show()) for one in find(text, KNOWLEDGE)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # longest match
        ("crack cocaine and cocaine", [("crack cocaine", "crack cocaine"), ("cocaine", "cocaine")]),
        ("crystal methamphetamine", [("crystal methamphetamine", "methamphetamine")]),
        ("other drugs were found", [("other drugs", "other drugs")]),
        # hyphens, plurals, line ends, no-break spaces, capitals
        ("fentanyl-laced tablets", [("fentanyl", "fentanyl")]),
        ("amphetamines and opioids", [("amphetamines", "amphetamine"), ("opioids", "opioids")]),
        ("5F ADB, 5fadb", [("5F ADB", "5f-adb"), ("5fadb", "5f-adb")]),
        ("acetic\nanhydride", [("acetic\nanhydride", "acetic anhydride")]),
        ("COCAINE WORTH MILLIONS", [("COCAINE", "cocaine")]),
        # not inside longer words
        ("the cocainelike effect of methane", []),
        # other names of one substance
        ("shabu and marihuana", [("shabu", "methamphetamine"), ("marihuana", "cannabis")]),
        # the notation folds the resin into the plant
        ("hashish in the hold", [("hashish", "cannabis")]),
        # capitals only where the lower case is another word
        ("mapa de la ciudad", []),
        ("MAPA in drums", [("MAPA", "mapa")]),
    ],
)
def test_names_are_found_as_printed(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Drug Enforcement Administration opened an office.",
        "He heads the National Narcotics Board.",
        "Narcotics Control Bureau officers met.",
        "She works for the Bureau of Narcotics in Lima.",
    ],
)
def test_a_class_word_inside_a_name_is_no_drug(text: str) -> None:
    assert _found(text) == []


def test_a_class_word_that_begins_a_sentence_is_a_drug() -> None:
    assert _found("Drugs were found. Narcotics too.") == [
        ("Drugs", "drugs"),
        ("Narcotics", "drugs"),
    ]


def test_spans_quote_the_text_after_an_emoji_and_chinese() -> None:
    text = "🚢 新华社 seized ketamine"
    (one,) = find(text, KNOWLEDGE)
    assert text[one.span.start : one.span.end] == one.span.text == "ketamine"


def test_a_letter_whose_lower_case_is_longer_moves_no_span() -> None:
    text = "İstanbul police seized heroin"
    (one,) = find(text, KNOWLEDGE)
    assert text[one.span.start : one.span.end] == "heroin"


def test_a_misspelling_is_the_right_substance_with_a_doubt() -> None:
    (one,) = find("The boxes held lorezepam tablets.", KNOWLEDGE)
    assert one.value == Substance(
        name="lorazepam", parents=("benzodiazepines", "depressants", "drugs")
    )
    assert one.doubt == "'lorezepam' read as a misspelling of 'lorazepam'"


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("fentanyl", "fentanyls"), ("crack cocaine", "stimulants"), ("drugs", None), ("x", None)],
)
def test_the_class_of_a_substance_is_the_nearest_one(name: str, nearest: str | None) -> None:
    assert class_of(name, KNOWLEDGE) == nearest


def test_an_unknown_substance_has_no_parents() -> None:
    assert parents("unobtainium", KNOWLEDGE) == ()


@pytest.mark.parametrize(
    ("trap", "text", "named"),
    [
        ("the member follows", "pills of the stimulant Captagon", ["captagon"]),
        ("with words of naming", "a stimulant known in Cebu as shabu", ["methamphetamine"]),
        ("a list", "stimulants and Captagon", ["stimulants", "captagon"]),
        ("a member of another class", "an opioid, Captagon", ["opioids", "captagon"]),
    ],
)
def test_a_class_gives_way_to_the_member_that_follows_at_once(
    trap: str, text: str, named: list[str]
) -> None:
    kept = without_named_classes(text, find(text, KNOWLEDGE))
    assert [one.value.show() for one in kept] == named, trap
