"""A least term whose unit the whole one says."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.values import duration

KNOWN = knowledge.load()


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("got 26 years and must serve at least 17.", ["=312 M", "=204 M"]),
        ("jailed for 14 years with a minimum of nine before parole", ["=168 M", "=108 M"]),
        ("life, or 30 years with a non-parole period of 21", ["=360 M", "=252 M"]),
        # another noun follows, another unit, and more than the whole
        ("got 26 years and must serve at least 17 clients", ["=312 M"]),
        ("got 26 months and must serve at least 17", ["=26 M"]),
        ("got 6 years and must serve at least 17.", ["=72 M"]),
    ],
)
def test_the_least_part_has_the_unit_of_the_whole(text: str, means: list[str]) -> None:
    assert [one.value.show() for one in duration.find(text, KNOWN)] == means
