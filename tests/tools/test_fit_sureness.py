from __future__ import annotations

from tools.fit_sureness import LEAST, Seen, fit, quality, tuning, written

from consilience.knowledge.sureness import parse_sureness


def _rows(way: str, right: int, wrong: int) -> list[Seen]:
    return [Seen((way,), True)] * right + [Seen((way,), False)] * wrong


def test_a_way_that_is_often_right_gets_more_points() -> None:
    table = fit([*_rows("good", 90, 10), *_rows("bad", 30, 70)], "the test")
    assert table.points["good"] > 0 > table.points["bad"]
    assert parse_sureness(written(table)).points == table.points


def test_the_scores_are_as_often_right_as_they_say_where_they_were_fitted() -> None:
    rows = [*_rows("good", 900, 100), *_rows("bad", 300, 700)]
    assert float(quality(rows, fit(rows, "")).split("ECE ")[1].split(",")[0]) < 0.03


def test_a_way_that_was_seldom_seen_gets_none() -> None:
    table = fit([*_rows("often", 50, 50), *_rows("seldom", LEAST - 1, 0)], "")
    assert "seldom" not in table.points
    assert "often" in table.points


def test_nothing_that_is_kept_aside_whole_is_fitted_on() -> None:
    names = [one.name for one in tuning()]
    assert "news-2" not in names
    assert {"doj-dev", "news-1", "xingtai"} <= set(names)
