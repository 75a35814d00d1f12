from __future__ import annotations

from pathlib import Path

import pytest

from consilience.errors import UsageError
from consilience.evaluating.floors import Fallen, fallen, load_floors


def test_a_score_may_rise_and_stand_but_not_fall() -> None:
    floors = {"cases": 0.9, "origins": 0.95, "readings": 0.8}
    assert fallen(floors, {"cases": 0.95, "origins": 0.95, "readings": 0.7999}) == [
        Fallen("readings", 0.8, 0.7999)
    ]


def test_rounding_is_no_fall() -> None:
    assert fallen({"readings": 0.8}, {"readings": 0.79996}) == []


def test_a_score_that_is_not_measured_any_more_has_fallen() -> None:
    assert fallen({"findings": 0.7}, {}) == [Fallen("findings", 0.7, None)]


@pytest.mark.parametrize("written", ["", "[]", '{"a": 1}', '{"a": {"b": "c"}}'])
def test_floors_in_another_form_are_refused(tmp_path: Path, written: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(UsageError, match="no floors"):
        load_floors(path)
