from __future__ import annotations

import re

from consilience.values.calendar_parts import SIGNS, patterns
from consilience.values.date_parts import FORMS

MADE = patterns(month="May|June", weekday="Friday", number="nine", year=r"(?:19|20)\d\d")


def test_every_pattern_has_its_form() -> None:
    assert set(MADE) == set(FORMS)


def test_every_sign_belongs_to_a_pattern() -> None:
    assert set(SIGNS) <= set(MADE)


def test_a_week_of_a_month_may_leave_out_the_year() -> None:
    found = re.search(MADE["week_of_month"], "in the last week of May a man rang")
    assert found is not None
    assert found["year"] is None
