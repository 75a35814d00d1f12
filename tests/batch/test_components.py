from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.batch.components import components
from consilience.tracing.candidates import groups


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        pytest.param([], [0, 1, 2, 3, 4, 5], id="nothing hangs together"),
        pytest.param([(0, 5)], [0, 1, 2, 3, 4, 0], id="a pair"),
        pytest.param(
            [(4, 5), (3, 4), (2, 3), (1, 2)], [0, 1, 1, 1, 1, 1], id="a chain, last first"
        ),
        pytest.param([(5, 1), (5, 2), (5, 3)], [0, 1, 1, 1, 4, 1], id="a star around the largest"),
        pytest.param([(2, 2)], [0, 1, 2, 3, 4, 5], id="one with itself"),
    ],
)
def test_numbers_take_the_smallest_that_they_hang_together_with(
    pairs: list[tuple[int, int]], expected: list[int]
) -> None:
    both = np.array(pairs, np.int64).reshape(-1, 2)
    assert components(6, both[:, 0], both[:, 1]).tolist() == expected


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40))
def test_components_are_those_that_tracing_finds_pair_by_pair(pairs: list[tuple[int, int]]) -> None:
    both = np.array(pairs, np.int64).reshape(-1, 2)
    label = components(31, both[:, 0], both[:, 1]).tolist()
    together = [{one for pair in group for one in pair} for group in groups(pairs)]
    for some in together:
        assert {label[one] for one in some} == {min(some)}
