"""Which row of a sheet tells of which seizure: points for what agrees, each with its reason."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.types import Score
from consilience.values.amount import Amount
from consilience.values.rounding import agree, compatible, slip
from consilience.workspace.comparing.differing import days_apart, same_place
from consilience.workspace.comparing.held import Held
from consilience.workspace.comparing.rows import Row

# A row is matched from four points on, of two sorts at least: the same drug in the same country
# is no match, the same day and town is one whatever the figures say, for those are compared next.
LEAST = 4.0
_SORTS = 2
# A day more or less is a night in between; a month is another seizure.
_NEAR, _FAR = 3, 31
# So close a rival is told.
_RIVAL = 0.5
_SURE = 10.0
_FIGURE = 3.0
# Days of a date that is better looked up at any time.
_YEARS = 800

Span = tuple[dt.date | None, dt.date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A row with the seizure that it tells of.

    Args:
        score: How sure, 0 to 1, and what agrees.
        rivals: Other cases that fit as well.
    """

    row: Row
    held: Held
    score: Score
    rivals: tuple[str, ...]


def matches(
    rows: Sequence[Row], held: Sequence[Held], slugs: Mapping[str, str]
) -> tuple[Match, ...]:
    """Each row with at most one seizure, and each drug of a seizure with one row.

    A seizure of which reports give several figures may have a row for each of them. The best pairs
    are taken first; between equals the order of the sheet decides.

    Args:
        rows: Of the sheet.
        held: Of the workspace.
        slugs: Where a name of a case, present or past, leads now.
    """
    index = _Index(held)
    fits: list[tuple[float, int, int, tuple[str, ...]]] = []
    best: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for at, row in enumerate(rows):
        for place in index.near(row):
            points, sorts = _points(row, held[place], slugs)
            if points >= LEAST and len(sorts) >= _SORTS:
                fits.append((points, at, place, sorts))
                best[at].append((points, place))
    taken_rows: set[int] = set()
    taken: dict[int, set[str]] = {}
    found: list[Match] = []
    for points, at, place, sorts in sorted(fits, key=lambda one: (-one[0], one[1], one[2])):
        told = _figures(rows[at], held[place])
        if at in taken_rows or (place in taken and not told - taken[place]):
            continue
        taken_rows.add(at)
        taken.setdefault(place, set()).update(told)
        score = Score(min(1.0, points / _SURE), ", ".join(sorts))
        rivals = {held[each].slug for own, each in best[at] if own >= points - _RIVAL}
        others = tuple(sorted(rivals - {held[place].slug}))
        found.append(Match(row=rows[at], held=held[place], score=score, rivals=others))
    return tuple(sorted(found, key=lambda one: (one.row.sheet, one.row.number)))


def _figures(row: Row, held: Held) -> set[str]:
    """The figures of a seizure that a row agrees with."""
    if not isinstance(row.drug, Amount):
        return set()
    mine = row.drug.quantity
    return {
        one.value.show()
        for one in held.amounts
        if isinstance(one.value, Amount) and mine.same(one.value.quantity)
    }


class _Index:
    """Seizures by drug and month, so that a row is held against those alone that could be meant."""

    def __init__(self, held: Sequence[Held]) -> None:
        self._by_drug: dict[str, list[int]] = defaultdict(list)
        self._by_month: dict[tuple[str, int], list[int]] = defaultdict(list)
        self._at_any_time: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(held):
            months = _months([one.days()], 0)
            for name in (one.substance.name, *one.substance.parents):
                self._by_drug[name].append(at)
                for month in months or ():
                    self._by_month[name, month].append(at)
                if months is None:
                    self._at_any_time[name].append(at)

    def near(self, row: Row) -> Iterator[int]:
        """Seizures of the drug or its class that are not of quite another time, in order."""
        name = row.substance or ""
        months = _months([one.days() for one in row.dates], _FAR)
        if months is None or row.case or row.addresses:
            return iter(self._by_drug.get(name, ()))
        found = {at for month in months for at in self._by_month.get((name, month), ())}
        return iter(sorted(found.union(self._at_any_time.get(name, ()))))


def _months(spans: Sequence[Span | None], more: int) -> set[int] | None:
    """Every month that some spans of days touch, counted from the year 0.

    Args:
        spans: First and last days; None, or an open end, for what may be at any time.
        more: Days to add at either end.

    Returns:
        None where it may be at any time, or over years.
    """
    found: set[int] = set()
    around = dt.timedelta(days=more)
    for span in spans:
        if span is None or span[0] is None or span[1] is None:
            return None
        if (span[1] - span[0]).days > _YEARS:
            return None
        low, high = span[0] - around, span[1] + around
        found.update(range(low.year * 12 + low.month, high.year * 12 + high.month + 1))
    return found or None


def _points(row: Row, held: Held, slugs: Mapping[str, str]) -> tuple[float, tuple[str, ...]]:
    """Points, and what agrees; one sort of evidence counts once."""
    own = 1.0 if row.substance == held.substance.name else 0.5
    parts = [_case(row, held, slugs), _address(row, held), _date(row, held), _place(row, held)]
    # Figures cost the most to compare: only where they could make a match.
    if own + sum(points for points, _ in parts) + _FIGURE >= LEAST:
        parts.append(_amount(row, held))
    sorts = tuple(words for points, words in parts if points > 0)
    return own + sum(points for points, _ in parts), sorts


def _case(row: Row, held: Held, slugs: Mapping[str, str]) -> tuple[float, str]:
    if row.case is None or row.case not in slugs:
        return 0.0, ""
    return (6.0, "case") if slugs[row.case] == held.slug else (-6.0, "")


def _address(row: Row, held: Held) -> tuple[float, str]:
    return (4.0, "address") if held.addresses & set(row.addresses) else (0.0, "")


def _date(row: Row, held: Held) -> tuple[float, str]:
    pairs = [(one, other) for one in row.dates for other in held.dates]
    apart = [days for one, other in pairs if (days := days_apart(one, other)) is not None]
    if not apart:
        return 0.0, ""
    if any(one.same(other) for one, other in pairs):
        return 3.0, "date"
    if min(apart) == 0:
        year = all(len(min(one.edtf, other.edtf, key=len)) < 7 for one, other in pairs)
        return (1.0, "year") if year else (2.0, "date")
    if min(apart) <= _NEAR:
        return 1.0, "nearly the date"
    return (0.0, "") if min(apart) <= _FAR else (-4.0, "")


def _place(row: Row, held: Held) -> tuple[float, str]:
    if row.place is None or not held.places:
        return 0.0, ""
    own = row.place
    if any(own.parts and same_place(own, other) for other in held.places):
        return 3.0, "place"
    if any(own.parts and other.parts and own.meet(other) for other in held.places):
        return 2.0, "place"
    if any(own.meet(other) is not None for other in held.places):
        return 1.0, "country"
    return (-1.0, "") if any(own.country == other.country for other in held.places) else (-4.0, "")


def _amount(row: Row, held: Held) -> tuple[float, str]:
    theirs = [one.value.quantity for one in held.amounts if isinstance(one.value, Amount)]
    if not isinstance(row.drug, Amount) or not theirs:
        return 0.0, ""
    mine = row.drug.quantity
    if any(agree(mine, other) for other in theirs):
        return _FIGURE, "amount"
    if any(compatible(mine, other) for other in theirs):
        return 1.0, "amount within bounds"
    if any(slip(mine, other) or slip(other, mine) for other in theirs):
        return 1.0, "amount but for its unit"
    return -1.0, ""
