"""Which of many patterns a text may hold."""

from __future__ import annotations

import pytest

from consilience.knowledge.needles import needled
from consilience.knowledge.sieve import sieve

SIEVE = sieve(
    [
        [needled(r"\w+ barrow"), needled(r"carts? of \d")],
        [needled(r"\d+")],  # nothing that it cannot do without
        [needled(r"the barrow")],
    ]
)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("a cart of 3", [0, 1]),
        ("the barrow", [0, 1, 2]),
        ("a barrow", [0, 1]),
        ("a wheel", [1]),
        ("", [1]),
    ],
)
def test_a_pattern_passes_where_a_needle_of_one_alternative_stands(
    text: str, numbers: list[int]
) -> None:
    assert SIEVE.through(text) == numbers


def test_patterns_that_all_need_nothing_always_pass() -> None:
    assert sieve([[needled(r"\d")], [needled(r"\w")]]).through("") == [0, 1]
