"""What `consilience knowledge check` and `show` say."""

from __future__ import annotations

from consilience.knowledge.checking import check, show, unchecked


def test_the_shipped_records_have_no_fault() -> None:
    assert check() == ()


def test_records_that_nobody_looked_up_are_counted_a_file() -> None:
    open_, total = unchecked()["drugs/substances.yml"]
    assert 0 < open_ < total / 4


def test_a_street_word_is_shown_with_what_it_takes_to_count() -> None:
    lines = show("ice")
    place = lines.index("ice: methamphetamine (drugs/substances.yml, street)")
    assert "only where a drug would stand" in lines[place + 1]


def test_a_phrase_that_means_nothing_is_shown_as_such() -> None:
    assert "means something else" in show("Ice cream")[1]


def test_an_unknown_word_is_answered_with_near_ones() -> None:
    assert show("alprazolan") == ("alprazolan: in no record (near: alprazolam, loprazolam)",)
    assert show("zzzzzz") == ("zzzzzz: in no record",)
