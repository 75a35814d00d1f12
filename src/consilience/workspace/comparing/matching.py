"""Which row of a sheet tells of which seizure: points for what agrees, each with its reason."""

from __future__ import annotations

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
    """Seizures by drug, so that a row is held against those alone that could be meant."""

    def __init__(self, held: Sequence[Held]) -> None:
        self._held = held
        self._by_drug: dict[str, list[int]] = defaultdict(list)
        self._days = [one.days() for one in held]
        for at, one in enumerate(held):
            for name in (one.substance.name, *one.substance.parents):
                self._by_drug[name].append(at)

    def near(self, row: Row) -> Iterator[int]:
        """Seizures of the drug or its class that are not of quite another time."""
        names = [row.substance or ""]
        seen: set[int] = set()
        for at in (each for name in names for each in self._by_drug.get(name, ())):
            if at not in seen and not self._is_far(row, at):
                seen.add(at)
                yield at

    def _is_far(self, row: Row, at: int) -> bool:
        days = self._days[at]
        if days is None or not row.dates or row.case or row.addresses:
            return False
        ends = [one.days() for one in row.dates]
        return all(
            first is not None
            and last is not None
            and max((days[0] - last).days, (first - days[1]).days) > _FAR
            for first, last in ends
        )


def _points(row: Row, held: Held, slugs: Mapping[str, str]) -> tuple[float, tuple[str, ...]]:
    """Points, and what agrees; one sort of evidence counts once."""
    parts = (_case(row, held, slugs), _address(row, held), _date(row, held), _place(row, held),
             _amount(row, held))  # fmt: skip
    own = 1.0 if row.substance == held.substance.name else 0.5
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
        return 3.0, "amount"
    if any(compatible(mine, other) for other in theirs):
        return 1.0, "amount within bounds"
    if any(slip(mine, other) or slip(other, mine) for other in theirs):
        return 1.0, "amount but for its unit"
    return -1.0, ""
