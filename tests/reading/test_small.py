"""Tests of `consilience.reading.small`."""

from __future__ import annotations

import pytest

from consilience.reading.small import small, small_pattern


@pytest.mark.parametrize(
    ("text", "lower"),
    [
        ("Police SEIZED 3 kg", "police seized 3 kg"),
        ("Ünal in İzmir", "ünal in İzmir"),  # two characters in lower case
        ("", ""),
    ],
)
def test_small_keeps_every_place(text: str, lower: str) -> None:
    assert small(text) == lower
    assert len(small(text)) == len(text)


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("charged by the FIR", "Charged by the fir", ["Charged by the fir"]),
        (r"held\W+at [A-Z]+", "HELD - at noon", ["HELD - at noon"]),  # `\W` is no `\w`
        ("went to (?-i:[A-Z])", "Went to Lagos, went to sea", ["Went to L"]),
        ("told (?i:COURT)", "told Court", ["told Court"]),
        ("went to (?-i:[A-Z])", "stayed in Lagos", []),
    ],
)
def test_a_small_pattern_finds_what_ignoring_case_finds(
    source: str, text: str, found: list[str]
) -> None:
    hits = small_pattern(source).finditer(text, small(text))
    assert [text[one.start() : one.end()] for one in hits] == found
