"""Which substance is meant: rows are sentences with their trap named."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.types import Mention
from consilience.values import salience, substance

KNOWN = knowledge.load()


def near(text: str) -> tuple[Mention, ...]:
    return substance.find(text, KNOWN)


def meant(text: str, words: str) -> tuple[str, int, str | None]:
    named = near(text)
    return salience.meant(text, next(one for one in named if one.span.text == words), named)


def test_a_class_beside_its_member_is_the_member_and_ends_behind_it() -> None:
    text = "They took 3 kg of the stimulant Captagon."
    assert meant(text, "stimulant") == ("captagon", text.index("."), None)


def test_the_class_with_an_article_is_its_member_spoken_of_with_doubt() -> None:
    name, _, doubt = meant("The ketamine and heroin came by sea. The opioid was pure.", "opioid")
    assert name == "heroin"
    assert doubt == "'opioid' taken for heroin"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Heroin came by sea. Opioids kill.", "Opioids"),  # no article: the class is meant
        ("Ketamine came by sea. The opioid was pure.", "opioid"),  # no member is named
    ],
)
def test_a_class_stays_one_where_nothing_points_to_a_member(text: str, words: str) -> None:
    name, end, doubt = meant(text, words)
    assert (name, end, doubt) == ("opioids", text.index(words) + len(words), None)


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        # the last one of the sentence before the place, not the most frequent of the text
        ("Heroin. Heroin. The cocaine and ketamine weighed 3 kg.", "weighed", "ketamine"),
        # another sentence: the most frequent of the text
        ("Heroin here. Heroin there. Cocaine too. It weighed 3 kg.", "weighed", "heroin"),
        # on the boundary: named equally often, so the first
        ("Cocaine here. Heroin there. It weighed 3 kg.", "weighed", "cocaine"),
        # a class gives way to its member
        ("Opioids. Opioids. Heroin. It weighed 3 kg.", "weighed", "heroin"),
        # nothing is named
        ("Drugs were found. It weighed 3 kg.", "weighed", "drugs"),
    ],
)
def test_the_substance_spoken_of_is_the_nearest_else_the_most_frequent(
    text: str, at: str, said: str
) -> None:
    assert salience.salient(text, text.index(at), near(text)) == said


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("cocaine and heroin weighing", True),
        ("cocaine, ketamine, and heroin weighing", True),  # a comma before the "and"
        ("cocaine, heroin weighing", False),  # a comma alone
        ("heroin weighing", False),
        ("cocaine near heroin weighing", False),
    ],
)
def test_the_end_of_a_list_is_told_from_one_alone(text: str, last: bool) -> None:
    named = near(text)
    heroin = next(one for one in named if salience.name(one) == "heroin")
    assert salience.ends_a_list(text, heroin, named) is last


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("cocaine, ketamine and heroin lay", "heroin"),
        ("cocaine and ketamine. Heroin lay", "ketamine"),  # a sentence ends
        ("cocaine, ketamine lay", None),  # a comma alone may part two statements
        ("cocaine lay beside heroin", None),
    ],
)
def test_a_list_goes_on_as_far_as_its_last_and(text: str, stops: str | None) -> None:
    end = None if stops is None else text.index(stops) + len(stops)
    assert salience.shared(text, len("cocaine"), near(text)) == end
