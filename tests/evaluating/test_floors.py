from __future__ import annotations

from pathlib import Path

import pytest

from consilience.errors import UsageError
from consilience.evaluating.floors import (
    Fallen,
    Floor,
    dump_floors,
    fallen,
    load_floors,
    pinned,
)


def test_a_score_may_rise_and_stand_but_not_fall() -> None:
    floors = {"cases": Floor(0.9), "origins": Floor(0.95), "readings": Floor(0.8)}
    assert fallen(floors, {"cases": 0.95, "origins": 0.95, "readings": 0.7999}) == [
        Fallen("readings", 0.8, 0.7999)
    ]


def test_rounding_is_no_fall() -> None:
    assert fallen({"readings": Floor(0.8)}, {"readings": 0.79996}) == []


def test_a_score_that_is_not_measured_any_more_has_fallen() -> None:
    assert fallen({"findings": Floor(0.7)}, {}) == [Fallen("findings", 0.7, None)]


@pytest.mark.parametrize(
    "written", ["", "[]", '{"a": 1}', '{"a": {"b": "c"}}', '{"a": {"b": {"floor": 0.5}}}']
)
def test_floors_in_another_form_are_refused(tmp_path: Path, written: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(UsageError, match="no floors"):
        load_floors(path)


def test_floors_come_back_as_they_were_written(tmp_path: Path) -> None:
    floors = {"b": {"readings": Floor(0.5)}, "a": {"cases": Floor(0.25, "the gold was mended")}}
    path = tmp_path / "floors.json"
    path.write_text(dump_floors(floors), encoding="utf-8")
    assert load_floors(path) == floors
    assert dump_floors(load_floors(path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("before", "score", "why", "after"),
    [
        (None, 0.876, None, Floor(0.87)),  # new: pinned, rounded down
        (Floor(0.8), 0.876, None, Floor(0.87)),  # passed: raised
        (Floor(0.87), 0.876, None, Floor(0.87)),
        (Floor(0.87), 0.869, None, Floor(0.87)),  # fallen: stays, and somebody must say why
        (Floor(0.87), 0.869, "a rule was wrong", Floor(0.86, "a rule was wrong")),
        (Floor(0.87), 0.86998, "half a ten-thousandth is rounding", Floor(0.87)),
        (Floor(0.5, "once"), 0.505, None, Floor(0.5, "once")),  # the reason stays with the floor
        (Floor(0.5, "once"), 0.51, None, Floor(0.51)),  # and goes when it is passed
    ],
)
def test_a_floor_rises_by_itself_and_falls_only_with_a_reason(
    before: Floor | None, score: float, why: str | None, after: Floor
) -> None:
    floors = {"readings": before} if before else {}
    assert pinned(floors, {"readings": score}, why) == {"readings": after}


def test_a_score_that_is_gone_stays_pinned_until_somebody_says_why() -> None:
    floors = {"gone": Floor(0.5)}
    assert pinned(floors, {}) == floors
    assert pinned(floors, {}, "the slot was dropped") == {}
