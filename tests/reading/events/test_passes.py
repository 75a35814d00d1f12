"""The passes are told to a reader as they are."""

from __future__ import annotations

from pathlib import Path

from consilience.reading.events.passes import PASSES

_PAGE = Path(__file__).parents[3] / "docs/explanation/reading.md"


def test_the_page_on_reading_lists_the_passes_in_their_order() -> None:
    lines = _PAGE.read_text(encoding="utf-8").splitlines()
    told = [one[2:].rstrip(";.") for one in lines if one.startswith("- ")]
    names = [name for name, _ in PASSES]
    assert len(set(names)) == len(names)
    assert [one for one in told if one in names] == names
