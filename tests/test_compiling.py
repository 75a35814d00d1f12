"""Compiled loops run where their code can be kept, and where it cannot."""

from __future__ import annotations

import pytest
from numba.core import caching

from consilience.compiling import compiled


def _sum(until: int) -> int:
    total = 0
    for one in range(until):
        total += one
    return total


def test_a_loop_runs_where_nothing_can_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def _refuse(_locator: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(caching._CacheLocator, "ensure_cache_path", _refuse)
    assert compiled(_sum)(5) == 10
    assert compiled(_sum).stats.cache_path is None  # type: ignore[attr-defined]


def test_a_loop_is_kept_where_there_is_room() -> None:
    assert compiled(_sum)(5) == 10
    assert compiled(_sum).stats.cache_path is not None  # type: ignore[attr-defined]
