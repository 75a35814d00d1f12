"""Which names of drugs may be one drug's."""

from __future__ import annotations

import pytest

from consilience.grouping.kinship import akin, related


@pytest.mark.parametrize(
    ("one", "other", "same", "trap"),
    [
        ("heroin", "heroin", True, "one drug"),
        ("yaba", "methamphetamine", True, "what is pressed from it"),
        ("heroin", "opioids", True, "its class"),
        ("captagon", "amphetamine", True, "what it holds"),
        ("captagon", "methamphetamine", False, "of one class with what it holds"),
        ("drugs", "cocaine", True, "any drug"),
        ("heroin", "fentanyl", False, "two of one class"),
    ],
)
def test_a_drug_is_akin_to_its_class_and_to_a_word_for_any(
    one: str, other: str, same: bool, trap: str
) -> None:
    assert akin(one, other) is akin(other, one) is same, trap


def test_some_drugs_are_related_where_any_two_are() -> None:
    assert related(["heroin", "yaba"], ["methamphetamine"])
    assert not related(["heroin"], ["cocaine"])
    assert not related([], ["cocaine"])
