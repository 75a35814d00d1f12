"""Rare facts in one order find what was rewritten, by themselves and without a wrong pair."""

from __future__ import annotations

from benchmarks.retelling import RELEASES, SHIPPED, line, load, measure, rewritten, strangers


def test_rare_facts_alone_find_half_of_the_gold_pairs_and_no_wrong_one() -> None:
    for folder, share in zip(SHIPPED, (0.5, 0.3), strict=True):
        found = measure(folder)
        assert found.right(found.facts) >= share * len(found.gold), folder.name
        assert found.wrong(found.facts) == 0, folder.name
        # What wording tells needs no guess.
        assert not found.guesses & found.wording


def test_what_wording_no_longer_shows_is_guessed_and_counted_apart() -> None:
    releases = strangers(load(RELEASES)[:24])
    found = rewritten(releases, 0.9)
    assert len(releases) > 10
    assert found.right(found.wording) < 0.8 * len(releases)
    assert found.right(found.wording | found.guesses) == len(releases)
    assert not found.guesses & found.wording
    assert found.wrong(found.guesses) == 0


def test_reports_that_share_nothing_are_all_kept() -> None:
    releases = load(RELEASES)[:6]
    assert strangers([*releases, releases[0]])[: len(releases)] == strangers(releases)
    assert strangers([]) == []


def test_a_line_tells_right_and_wrong_of_each_signal() -> None:
    found = rewritten(strangers(load(RELEASES)[:4]), 0.0)
    size = len(found.gold)
    assert line("x", found) == f"| x | {size} | {size} | 0 | {size} | 0 | 0 | 0 |"
