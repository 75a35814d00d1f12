"""Bodies known by their trade and kind, and what only looks like one."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values import agency

KNOWLEDGE = load()


@pytest.mark.parametrize(
    ("trap", "text", "names"),
    [
        ("a country in front", "The Peru Forest Police came.", ["Peru Forest Police"]),
        ("what it guards", "The Kenya Wildlife Service came.", ["Kenya Wildlife Service"]),
        ("two trades", "The Drug and Firearms Squad came.", ["Drug and Firearms Squad"]),
        (
            "an article begins the next name",
            "The Prefectura and the Drug Brigade came.",
            ["Drug Brigade"],
        ),
        (
            "two forces joined",
            "Wessex Police and Mercia Constabulary came.",
            ["Wessex Police", "Mercia Constabulary"],
        ),
        ("one force of two shires", "The Avon and Wessex Police came.", ["Avon and Wessex Police"]),
        (
            "a nation that is no part of the name",
            "The Kazakh National Security Committee came.",
            ["National Security Committee"],
        ),
        (
            "small letters",
            "The regional organised crime unit came.",
            ["regional organised crime unit"],
        ),
        ("a town in front", "Linmouth border police came.", ["Linmouth border police"]),
        ("an opener in front", "Later border guards came.", ["border guards"]),
        (
            "a speaker of it",
            "It was hidden, said Ana Orr of the Harbour Police.",
            ["Harbour Police"],
        ),
        ("a title", "The Director of Drug Prosecution Services spoke.", []),
        ("a clinic", "The Drug Rehabilitation Board and the Drug Policy Board met.", []),
        ("a firm", "Border Security Service Holdings sued.", []),
        ("a trade alone", "Crime pays. Drug prices fell.", []),
        ("a kind alone", "The Office and the Board met.", []),
    ],
)
def test_a_body_is_called_by_what_it_fights_and_what_it_is(
    trap: str, text: str, names: list[str]
) -> None:
    assert [one.value.show() for one in agency.find(text, KNOWLEDGE)] == names, trap


def test_a_town_tells_whose_force_it_is_where_no_word_does() -> None:
    text = "The NCB opened a crate of bananas from Ecuador."

    (found,) = agency.find(text, KNOWLEDGE, None, {"IN": 1})
    assert found.value.show() == "Narcotics Control Bureau of India"
    assert agency.find(text, KNOWLEDGE) == ()
