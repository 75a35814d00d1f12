"""Values read from the notation that `show` writes."""

from __future__ import annotations

import pytest

from consilience.values.written import parse_penalty


@pytest.mark.parametrize(
    ("trap", "written", "beside", "meets"),
    [
        ("a day more keeps the range", "prison P240M1D/P480M", "prison P240M/P480M", True),
        ("the upper end is not lost", "prison P240M1D/P480M", "prison P600M", False),
        ("years and months", "death suspended P2Y", "death suspended P24M", True),
        ("a limit is no term", "max prison P240M", "prison P240M", False),
    ],
)
def test_a_term_in_months_and_days_is_a_term(
    trap: str, written: str, beside: str, *, meets: bool
) -> None:
    both = parse_penalty(written, {}).meet(parse_penalty(beside, {}))

    assert (both is not None) is meets, trap


@pytest.mark.parametrize("written", ["prison P6M/P120M", "max life", "death suspended P2Y"])
def test_what_is_written_is_shown_again(written: str) -> None:
    assert parse_penalty(written, {}).show() == written
