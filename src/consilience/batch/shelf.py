"""Reports, readings and sketches by the place of the report among all, wherever they are kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any  # of what a slice holds, the caller says which

import numpy as np

from consilience.batch import kept, names
from consilience.grouping import Sketch
from consilience.types import Reading, Report

_PLACE_BITS = 32
_PLACE = (1 << _PLACE_BITS) - 1

Read = tuple[Report, Reading | None]


def part_place(parts: kept.Numbers, places: kept.Numbers) -> kept.Numbers:
    """Part and place in it, in one number."""
    return parts << _PLACE_BITS | places


def ranges_of(out: Path, ages: kept.Numbers, span: int) -> kept.Numbers:
    """The ranges in which reports are."""
    where = kept.loads_numbers(out / names.WHERE)
    found: kept.Numbers = (where[ages] >> _PLACE_BITS) // span
    return found


def by_range(out: Path, ages: kept.Numbers, span: int, ranges: int) -> list[kept.Numbers]:
    """For each range the places of its reports in a list of ages."""
    which = ranges_of(out, ages, span)
    ends = np.cumsum(np.bincount(which, minlength=ranges))[:-1]
    return np.split(np.argsort(which, kind="stable"), ends)


def load_part(out: Path, part: int) -> tuple[kept.Numbers, list[Read]]:
    """Reports of a part with their readings, None for one that could not be read, and ages."""
    return kept.loads_numbers(out / names.ages(part)), kept.loads_slices(
        out / names.part(part), tuple
    )


def load_reports(out: Path, ages: Iterable[int]) -> dict[int, Read]:
    """Some reports with their readings, by age."""
    return dict(_loaded(out, ages, names.part))


def load_sketches(out: Path, ages: Iterable[int]) -> dict[int, Sketch]:
    """Some sketches, by age; of reports that are about no case there is none."""
    found: Iterable[tuple[int, tuple[Sketch | None]]] = _loaded(out, ages, names.sketches)
    return {age: one for age, (one,) in found if one is not None}


def _loaded(
    out: Path,
    ages: Iterable[int],
    name: Callable[[int], str],
) -> Iterator[tuple[int, Any]]:
    """Ages and what is kept of the reports, a part after the other."""
    wanted = np.unique(np.fromiter(ages, np.int64))
    where = np.asarray(kept.loads_numbers(out / names.WHERE)[wanted])
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for age, at in zip(wanted.tolist(), where.tolist(), strict=True):
        places[at >> _PLACE_BITS].append((age, at & _PLACE))
    for part, some in sorted(places.items()):
        slices = kept.loads_slices(out / name(part), tuple, [place for _, place in some])
        yield from zip((age for age, _ in some), slices, strict=True)
