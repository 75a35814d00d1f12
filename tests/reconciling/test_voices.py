from collections import Counter

import pytest
from tests.support.cases import find, text

from consilience.knowledge import load
from consilience.reconciling.voices import voice_of


@pytest.mark.parametrize(
    ("speaker", "role", "side"),
    [
        ("Chinese officials", None, "authorities of CN"),
        ("Wei Hua", "a senior officer of China's customs", "authorities of CN"),
        ("the U.S. Department of Justice", None, "authorities of US"),
        ("Beijing", None, "authorities of CN"),
        ("Ada Holm", "a lawyer for the accused", "defence"),
        ("Eva Berg", "a professor of law", "experts"),
        ("the Georgia Bureau of Investigation", None, "authorities of US"),  # not of Tbilisi
        ("a spokesman for the Sri Lanka Police Narcotics Bureau", None, "authorities of LK"),
        ("Mexican Federal Police", None, "authorities of MX"),  # Brazil's bear that name alone
        ("police", None, "officials: police"),  # of which state is not said
        ("Ola Dahl", None, "Ola Dahl"),
    ],
)
def test_a_voice_stands_on_its_side(speaker: str, role: str | None, side: str) -> None:
    words = "Nine were held, they said."
    one = text("a", words, said=[(speaker, role, "Nine were held")])
    voice = voice_of(one.reading, find(words, "Nine"), load())
    assert voice is not None
    assert (voice.name, voice.side) == (speaker, side)


def test_the_narrowest_statement_speaks() -> None:
    words = "Nine were held, three of them women."
    one = text("a", words, said=[("Wei Hua", None, words), ("Ola Dahl", None, "three of them")])
    assert voice_of(one.reading, find(words, "three"), load()).name == "Ola Dahl"  # type: ignore[union-attr]


def test_nobody_is_cited_outside_a_statement() -> None:
    words = "Nine were held. Good, said Ola Dahl."
    one = text("a", words, said=[("Ola Dahl", None, "Good")])
    assert voice_of(one.reading, find(words, "Nine"), load()) is None


def test_an_authority_is_of_its_own_country_or_of_none() -> None:
    knowledge = load()
    records = [one for one in knowledge.agencies.records if one.country]
    bearers = Counter(one.name.casefold() for one in records)
    for record in records:
        one = text("a", "Nine were held.", said=[(record.name, "a spokesman", "Nine were held")])
        voice = voice_of(one.reading, find("Nine were held.", "Nine"), knowledge)
        assert voice is not None
        country = voice.side.removeprefix("authorities of ")
        alone = bearers[record.name.casefold()] == 1
        assert country == record.country or (len(country) > len("GB") and not alone), record.id
