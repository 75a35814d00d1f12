from __future__ import annotations

import pytest

from consilience.evaluating.resampling import Sample, bcubed_f1, draws, f1, interval, mean


def test_the_same_seed_draws_the_same() -> None:
    assert draws(5, 20) == draws(5, 20)
    assert draws(5, 20) != draws(5, 20, seed=1)
    assert all(sum(one.values()) == 5 for one in draws(5, 20))


def test_an_interval_holds_its_score_and_narrows_with_more_units() -> None:
    def over(size: int) -> Sample:
        return Sample(units={one: (8.0, 1.0 + one % 2, 1.0) for one in range(size)}, score=f1)

    few, many = interval(over(4), draws(4)), interval(over(60), draws(60))
    assert few
    assert many
    assert few.low <= over(4).whole() <= few.high
    assert many.high - many.low < few.high - few.low


def test_units_that_are_alike_leave_no_doubt() -> None:
    sample = Sample(units={0: (1.0, 1.0, 0.0), 1: (1.0, 1.0, 0.0)}, score=f1)
    found = interval(sample, draws(2))
    assert found is not None
    assert found.low == found.high == sample.whole() == pytest.approx(2 / 3)
    assert found.show() == "[0.667, 0.667]"


@pytest.mark.parametrize("units", [{}, {3: (1.0, 0.0, 0.0)}])
def test_a_score_of_less_than_two_units_has_no_interval(
    units: dict[int, tuple[float, ...]],
) -> None:
    assert interval(Sample(units=units, score=f1), draws(4)) is None


def test_scores_of_sums() -> None:
    assert f1((1.0, 1.0, 1.0)) == pytest.approx(0.5)
    assert f1((0.0, 0.0, 0.0)) == mean((0.0, 0.0)) == 1.0
    assert mean((3.0, 4.0)) == 0.75
    assert bcubed_f1((2.0, 1.0, 2.0)) == pytest.approx(2 * 1.0 * 0.5 / 1.5)
    assert bcubed_f1((0.0, 0.0, 2.0)) == 0.0
