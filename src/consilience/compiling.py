"""Loops compiled for the processor, kept for the next run where there is room to keep them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from numba import njit

_P = ParamSpec("_P")
_R = TypeVar("_R")


def compiled(loop: Callable[_P, _R]) -> Callable[_P, _R]:
    """A loop over arrays and numbers, compiled on its first call.

    The code is kept beside the module, else in the user's cache folder. Where neither can be
    written (a container under a number for a user), each process compiles anew, some 20 seconds.
    """
    try:
        kept: Callable[_P, _R] = njit(cache=True)(loop)
    except RuntimeError:  # numba: "cannot cache function: no locator available"
        kept = njit()(loop)
    return kept
