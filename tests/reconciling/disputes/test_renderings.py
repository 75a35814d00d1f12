import pytest
from tests.support.cases import casefile, event, status, text

from consilience.reconciling.disputes.renderings import same_court


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Porto High Court", "Porto Supreme Court", True),
        ("High Court of Porto", "Superior Court of the city of Porto", True),
        ("Porto High Court", "Braga Supreme Court", False),  # two seats
        ("Porto High Court", "Porto Court", False),  # a lower court has no rank in its name
        ("Branch 3 of the Porto Court", "Branch 5 of the Porto Court", False),
    ],
)
def test_a_rank_in_other_words_is_one_court(left: str, right: str, one: bool) -> None:
    assert same_court(left, right) is one


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("human trafficking", "disputed translation"),
        ("the smuggling of persons", "disputed translation"),
        ("trade in people", "disputed translation"),
        ("an offence against public health", "single"),
        ("bribery", "single"),
    ],
)
def test_an_offence_in_the_words_of_another_is_a_translation(words: str, said: str) -> None:
    first = text(
        "a",
        "He was charged with drug trafficking in Porto.",
        event("charge", "charged", "offence=trafficking@drug trafficking", "place=Porto, PT@Porto"),
    )
    second = text(
        "b",
        f"He was charged with {words} in Porto.",
        event("charge", "charged", f"offence=other@{words}", "place=Porto, PT@Porto"),
    )
    assert status(casefile(first, second), "charge", "offence", "other") == said
