from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from consilience.batch import kept
from consilience.batch.slices import pack


def test_what_is_kept_comes_back_and_nothing_else_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(kept.dumps(("one", 2)))
    assert kept.loads(tmp_path / "a", tuple) == ("one", 2)
    with pytest.raises(TypeError, match="a holds tuple, not dict"):
        kept.loads(tmp_path / "a", dict)


def test_some_slices_come_back_in_the_order_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(pack(kept.dumps((one,)) for one in "abc"))
    assert kept.loads_slices(tmp_path / "a", tuple, [2, 0]) == [("c",), ("a",)]
    assert kept.loads_slices(tmp_path / "a", tuple) == [("a",), ("b",), ("c",)]
    with pytest.raises(TypeError, match="a holds tuple, not dict"):
        kept.loads_slices(tmp_path / "a", dict, [1])


def test_numbers_come_back_and_those_of_nothing_too(tmp_path: Path) -> None:
    for some in (np.array([[3, 1], [2, 2]]), np.zeros((0, 2), np.int64)):
        (tmp_path / "a").write_bytes(kept.dumps_numbers(some))
        found = kept.loads_numbers(tmp_path / "a")
        assert found.shape == some.shape
        assert found.tolist() == some.tolist()
