"""When two values of one slot denote the same thing (docs/reference/format.md, "Scoring")."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from consilience.evaluating.figures import figure, term_key
from consilience.evaluating.fold import (
    abbreviates,
    agency_key,
    court_key,
    fold,
    same_person,
)

# A territory's own ISO 3166-1 code and that of its state are equal; names for bare codes.
_TERRITORIES: Mapping[str, tuple[str, str]] = {
    "AS": ("US", "american samoa"),
    "AW": ("NL", "aruba"),
    "BM": ("GB", "bermuda"),
    "CW": ("NL", "curacao"),
    "GF": ("FR", "french guiana"),
    "GI": ("GB", "gibraltar"),
    "GP": ("FR", "guadeloupe"),
    "GU": ("US", "guam"),
    "HK": ("CN", "hong kong"),
    "KY": ("GB", "cayman islands"),
    "MO": ("CN", "macau"),
    "MP": ("US", "northern mariana islands"),
    "MQ": ("FR", "martinique"),
    "PR": ("US", "puerto rico"),
    "RE": ("FR", "reunion"),
    "SX": ("NL", "sint maarten"),
    "TC": ("GB", "turks and caicos islands"),
    "VG": ("GB", "british virgin islands"),
    "VI": ("US", "us virgin islands"),
}
_CODE = re.compile(r"[A-Z]{2}")


def matches(slot: str, gold: str, given: str, people: Sequence[str] = ()) -> bool:
    """Whether the given value of `slot` denotes what the gold one does.

    Args:
        slot: Slot name of docs/reference/format.md.
        gold: The wanted value.
        given: The tool's value.
        people: Every person whom the gold of this report names.
    """
    if gold == given:
        return True
    if slot == "person":
        return same_person(gold, given, people)
    if slot in ("penalty", "plea"):
        return _imposed(gold, given, people)
    if slot in ("from", "to"):
        return _party(gold, given, people)
    return _SLOTS.get(slot, _folded)(gold, given)


def _folded(gold: str, given: str) -> bool:
    return fold(gold) == fold(given)


def _imposed(gold: str, given: str, people: Sequence[str]) -> bool:
    whom, _, what = gold.rpartition("|")
    other, _, that = given.rpartition("|")
    if whom.isdigit() or other.isdigit():
        return whom == other and term_key(what) == term_key(that)
    return term_key(what) == term_key(that) and same_person(whom, other, people)


def _party(gold: str, given: str, people: Sequence[str]) -> bool:
    if _CODE.fullmatch(gold) or _CODE.fullmatch(given):
        return _place(gold, given)
    return _agency(gold, given) or same_person(gold, given, people)


def _agency(gold: str, given: str) -> bool:
    return (
        agency_key(gold) == agency_key(given)
        or abbreviates(given, gold)
        or abbreviates(gold, given)
    )


def _court(gold: str, given: str) -> bool:
    return court_key(gold) == court_key(given)


def _figure(gold: str, given: str) -> bool:
    left, right = figure(gold), figure(given)
    return left is not None and right is not None and left.meets(right)


def _of(gold: str, given: str) -> bool:
    """`substance|figure`, `role|figure`, `kind|figure`."""
    what, _, size = gold.rpartition("|")
    that, _, other = given.rpartition("|")
    return fold(what) == fold(that) and _figure(size, other)


def _date(gold: str, given: str) -> bool:
    return re.sub(r"[~?%]", "", gold) == re.sub(r"[~?%]", "", given)


def _place(gold: str, given: str) -> bool:
    first, country = _address(gold)
    other, land = _address(given)
    if country != land:
        return False
    if {gold, given} & _TERRITORIES.keys() and country in (gold, given):
        return True  # "PR = US"
    return first == other


def _address(written: str) -> tuple[str, str]:
    """First name, folded, and the country; a bare territory gives its own name and its state."""
    parts = written.split(", ")
    if not _CODE.fullmatch(parts[-1]):
        return fold(parts[0]), ""
    state, name = _TERRITORIES.get(parts[-1], (parts[-1], ""))
    return (fold(parts[0]) if len(parts) > 1 else name), state


_SLOTS: Mapping[str, Callable[[str, str], bool]] = {
    "agency": _agency,
    "amount": _of,
    "count": _of,
    "court": _court,
    "date": _date,
    "destination": _place,
    "item": _of,
    "origin": _place,
    "place": _place,
    "transit": _place,
    "value": _figure,
}
