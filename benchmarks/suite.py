"""The benchmarks of the suite, one line each: what `python -m benchmarks` runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from benchmarks.row import Row

SUITE: tuple[str, ...] = (
    "adding",
    "archive",
    "build_vs_spacy",
    "cascade",
    "engines",
    "grouping_cases",
    "grouping_growth",
    "hot_loops",
    "linking",
    "pages",
    "relevance",
    "retelling",
    "search",
    "serve",
    "tracing",
)
"""Modules of `benchmarks` with a function `small`: seconds, no arguments, texts from `corpus/`.

One that also has a function `full` is run whole behind `--full`: minutes, and texts from folders
that are given on the command line.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Where a full run finds its texts; None leaves out what needs them.

    Args:
        releases: JSON lines of press releases in the public domain (`id`, `title`, `text`).
        news: JSON lines of general news with the same keys.
    """

    releases: str | None = None
    news: str | None = None


def small(name: str) -> tuple[Row, ...]:
    """The rows of one benchmark at its small size."""
    return cast("Callable[[], tuple[Row, ...]]", _of(name, "small"))()


def full(name: str, texts: Texts) -> tuple[Row, ...]:
    """The rows of one benchmark at its full size; at its small size where it has no other."""
    run = _of(name, "full")
    return small(name) if run is None else cast("Callable[[Texts], tuple[Row, ...]]", run)(texts)


def _of(name: str, size: str) -> object:
    return getattr(import_module(f"benchmarks.{name}"), size, None)
