from __future__ import annotations

import pytest

from consilience.evaluating.answers import Fact
from consilience.evaluating.calibration import calibrate, trade
from consilience.evaluating.reading_scores import Verdict
from consilience.evaluating.tally import Tally


def _verdict(verdict: str, sure: float | None) -> Verdict:
    fact = Fact("seizure", "place", "Lyon, FR", 0, 4)
    given = Fact("seizure", "place", "Lyon, FR", 0, 4, sure=sure)
    return Verdict("a", fact, verdict, None if verdict == "missed" else given)


VERDICTS = [
    *[_verdict("right", 0.85)] * 3,
    _verdict("spurious", 0.85),
    _verdict("spurious", 0.55),
    _verdict("missed", None),
]


def test_a_bin_holds_what_is_said_and_what_is_so() -> None:
    found = calibrate(VERDICTS)
    assert found
    assert [(one.low, one.count, one.right) for one in found.bins] == [
        (0.5, 1, 0.0),
        (0.8, 4, 0.75),
    ]
    assert found.gap == pytest.approx((0.55 + 4 * 0.1) / 5)


@pytest.mark.parametrize(("sure", "low"), [(0.9, 0.9), (0.8999, 0.8), (1.0, 0.95), (0.0, 0.0)])
def test_bins_are_half_open_and_the_last_holds_certainty(sure: float, low: float) -> None:
    found = calibrate([_verdict("right", sure)])
    assert found
    assert found.bins[0].low == low


def test_without_scores_there_is_nothing_to_calibrate() -> None:
    assert calibrate([_verdict("right", None), _verdict("missed", None)]) is None


def test_a_threshold_drops_what_is_below_it_and_what_was_right_is_then_missed() -> None:
    steps = trade(VERDICTS, (0.0, 0.6, 0.85, 0.9))
    assert [one.tally for one in steps] == [
        Tally(3, 2, 1),
        Tally(3, 1, 1),
        Tally(3, 1, 1),
        Tally(0, 0, 4),
    ]


def test_a_value_that_nobody_weighed_is_never_dropped() -> None:
    assert trade([_verdict("right", None)], (0.99,))[0].tally == Tally(1, 0, 0)
