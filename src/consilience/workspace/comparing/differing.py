"""How a row and a seizure stand to each other, field by field, within what both print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.quantity import Quantity
from consilience.values.rounding import agree, compatible, slip
from consilience.workspace.comparing.held import Held
from consilience.workspace.comparing.rows import Row

# Degrees: the width of a small town.
_SPOT = 0.02


class Verdict(StrEnum):
    """What became of one field."""

    SAME = "same"
    """Both print one value, one of them perhaps rounded or in another unit."""
    COMPATIBLE = "compatible"
    """Both can be true: one contains the other."""
    DIFFERS = "differs"
    SHEET = "only in the sheet"
    WORKSPACE = "only in the workspace"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field of a row beside the seizure that it was matched to.

    Args:
        mine: As the sheet has it, in the notation of docs/reference/format.md; empty: not stated.
        held: As the workspace has it, best supported first.
        note: What may explain it, or how far they are apart; empty where there is nothing to say.
    """

    field: str
    verdict: Verdict
    mine: str
    held: str
    note: str = ""


def differences(row: Row, held: Held) -> tuple[Difference, ...]:
    """Date, place, substance, amount, address, in this order; what neither states is left out."""
    found = (_dates(row, held), _places(row, held), _substances(row, held), _amounts(row, held),
             _addresses(row, held))  # fmt: skip
    return tuple(one for one in found if one is not None)


def _dates(row: Row, held: Held) -> Difference | None:
    mine = " or ".join(one.show() for one in row.dates)
    theirs = _listed(one.show() for one in held.dates)
    pairs = [(one, other) for one in row.dates for other in held.dates]
    same = any(one.same(other) for one, other in pairs)
    meets = any(one.meet(other) is not None for one, other in pairs)
    note = "" if meets or not pairs else _apart(pairs)
    return _told("date", mine, theirs, (same, meets), note)


def _places(row: Row, held: Held) -> Difference | None:
    mine = row.place.show() if row.place else ""
    theirs = _listed(one.show() for one in held.places)
    own = [row.place] if row.place else []
    same = any(same_place(one, other) for one in own for other in held.places)
    meets = any(one.meet(other) is not None for one in own for other in held.places)
    return _told("place", mine, theirs, (same, meets), "")


def _substances(row: Row, held: Held) -> Difference | None:
    mine = row.substance or ""
    same = mine == held.substance.name
    return _told("substance", mine, held.substance.name, (same, True), "")


def _amounts(row: Row, held: Held) -> Difference | None:
    mine = row.drug.quantity if isinstance(row.drug, Amount) else None
    theirs = [one.value.quantity for one in held.amounts if isinstance(one.value, Amount)]
    shown = _listed(
        f"{one.value.quantity.show()} ({_texts(one.lineages)})"
        for one in held.amounts
        if isinstance(one.value, Amount)
    )
    if mine is None:
        return _told("amount", "", shown, (False, False), "")
    same = any(agree(mine, other) for other in theirs)
    meets = any(compatible(mine, other) for other in theirs)
    note = ""
    if same and len(theirs) > 1 and not agree(mine, theirs[0]):
        note = "more texts give another figure"
    elif theirs and not meets:
        note = _gap(mine, theirs[0])
    return _told("amount", mine.show(), shown, (same, meets), note)


def _addresses(row: Row, held: Held) -> Difference | None:
    if not row.addresses:
        return None
    missing = [one for one in row.addresses if one not in held.addresses]
    verdict = Verdict.SHEET if missing else Verdict.SAME
    note = "not among the reports of this seizure: consilience add fetches it" if missing else ""
    return Difference(
        field="address", verdict=verdict, mine=" ".join(missing or row.addresses),
        held=_listed(sorted(held.addresses)), note=note,
    )  # fmt: skip


def _told(
    field: str, mine: str, theirs: str, found: tuple[bool, bool], note: str
) -> Difference | None:
    same, meets = found
    if not mine and not theirs:
        return None
    if not mine or not theirs:
        verdict = Verdict.SHEET if mine else Verdict.WORKSPACE
    elif same:
        verdict = Verdict.SAME
    else:
        verdict = Verdict.COMPATIBLE if meets else Verdict.DIFFERS
    return Difference(field=field, verdict=verdict, mine=mine, held=theirs, note=note)


def same_place(one: Place, other: Place) -> bool:
    """Whether two names are one place: the same name, or one spot ("Bodo" and "Bodø")."""
    if one.same(other):
        return True
    ends = ((one.latitude, other.latitude), (one.longitude, other.longitude))
    return (
        bool(one.parts and other.parts)
        and one.country == other.country
        and all(left is not None and right is not None and abs(left - right) < _SPOT
                for left, right in ends)
    )  # fmt: skip


def days_apart(one: Date, other: Date) -> int | None:
    """Days between the nearest days of two dates, 0 where they meet, None where one is open."""
    (low, high), (first, last) = one.days(), other.days()
    if low is None or high is None or first is None or last is None:
        return None
    return max(0, (first - high).days, (low - last).days)


def _apart(pairs: list[tuple[Date, Date]]) -> str:
    days = [found for one, other in pairs if (found := days_apart(one, other)) is not None]
    return f"{min(days)} day{'' if min(days) == 1 else 's'} apart" if days else ""


def _gap(mine: Quantity, theirs: Quantity) -> str:
    if mine.unit.dimension != theirs.unit.dimension:
        return "in units that do not compare"
    turned = slip(mine, theirs) or slip(theirs, mine)
    if turned:
        return turned
    own, other = mine.number * mine.unit.factor, theirs.number * theirs.unit.factor
    if not other:
        return ""
    share = abs(own - other) / abs(other) * 100
    return f"{share:.0f} % {'more' if own > other else 'less'} than the workspace's"


def _texts(lineages: tuple[int, int]) -> str:
    low, high = lineages
    counted = str(low) if low == high else f"{low}-{high}"
    return f"{counted} independent text{'' if high == 1 else 's'}"


def _listed(shown: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(shown))
