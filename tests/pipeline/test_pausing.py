"""Work without the search for cycles."""

from __future__ import annotations

import gc

import pytest

from consilience.pipeline.pausing import uncollected


def _fail() -> None:
    with uncollected():
        assert not gc.isenabled()
        raise ValueError


def test_the_search_goes_on_after_the_work_and_after_a_bug() -> None:
    assert gc.isenabled()
    with pytest.raises(ValueError, match=r"^$"):
        _fail()
    assert gc.isenabled()


def test_who_switched_it_off_before_finds_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
