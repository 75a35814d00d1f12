"""Offence wordings in running text."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values.offence import find

KNOWLEDGE = load()


def _found(text: str) -> list[tuple[str, str]]:
    return [(one.span.text, one.value.show()) for one in find(text, KNOWLEDGE)]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        (
            "He admitted conspiracy to distribute and possess with intent to distribute heroin.",
            ["conspiracy", "trafficking", "possession_with_intent"],
        ),
        ("She was convicted of conspiring to import cocaine.", ["conspiracy", "importation"]),
        ("He pleaded guilty to RICO conspiracy.", ["conspiracy", "racketeering"]),
        ("He was convicted of attempted murder.", ["murder"]),
        ("They face federal drug charges.", ["trafficking"]),
        ("The mayor was charged with bribery and extortion.", ["other", "other"]),
        (
            "charged with operating a continuing criminal enterprise",
            ["continuing_criminal_enterprise"],
        ),
        ("The doctor was convicted of health care fraud.", ["healthcare_fraud_or_diversion"]),
        ("charged with manufacturing and distributing the drugs", ["manufacture", "trafficking"]),
        ("possession of 12 kilograms of cocaine with intent to supply", ["possession_with_intent"]),
        ("possession of a firearm in furtherance of a drug trafficking crime", ["firearms"]),
        ("He was charged with drug and weapons trafficking.", ["trafficking", "firearms"]),
        ("The seven were charged with human trafficking.", ["other"]),
        ("guilty of smuggling 40 kilos of heroin into Norway", ["importation"]),
        ("sentenced to death for drug smuggling", ["trafficking"]),
        ("possession of cocaine", ["possession"]),
    ],
)
def test_every_class_that_the_wording_names_is_found(text: str, classes: list[str]) -> None:
    assert [name for _, name in _found(text)] == classes


@pytest.mark.parametrize(
    "text",
    [
        "He sold shoes and imported olives.",  # no drug near
        "The drug trafficking organization moved north.",  # a group, not a charge
        "A co-conspirator fled.",  # a person
        "The Money Laundering and Asset Recovery Section prosecuted.",  # an office
        "He was born in Puerto Rico.",  # a place
        "The grocer sold milk. Heroin was found elsewhere.",  # the drug is in another sentence
    ],
)
def test_words_that_only_look_like_an_offence_are_none(text: str) -> None:
    assert _found(text) == []


def test_spans_stand_on_the_words_that_say_so() -> None:
    assert _found("conspiracy to distribute heroin") == [
        ("conspiracy", "conspiracy"),
        ("distribute", "trafficking"),
    ]
