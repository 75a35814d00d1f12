"""A value as a person types it for a slot: checked before it goes into the log."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from consilience.errors import UsageError
from consilience.knowledge import Knowledge
from consilience.types import Role, Value
from consilience.values import units
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.date import Date
from consilience.values.item import Item
from consilience.values.penalty import Imposed, Penalty
from consilience.values.place import Place
from consilience.values.quantity import Quantity
from consilience.values.written import parse

EXAMPLES: Mapping[Role, str] = {
    Role.PERSON: "Nils Aker",
    Role.ORGANIZATION: "Gull Cartel",
    Role.AGENCY: "Norwegian Customs",
    Role.COURT: "Troms District Court",
    Role.COUNT: "person|=20",
    Role.DATE: "2019-11-07",
    Role.PLACE: "Bodø, Nordland, NO",
    Role.AMOUNT: "heroin|=50 kg",
    Role.ITEM: "cash|=90000 EUR",
    Role.VALUE: "~1000000 USD",
    Role.SUBSTANCE: "ketamine",
    Role.OFFENCE: "importation",
    Role.PENALTY: "Nils Aker|prison P144M",
    Role.PLEA: "Nils Aker|guilty",
    Role.ORIGIN: "PE",
    Role.TRANSIT: "PE",
    Role.DESTINATION: "PE",
    Role.CONVEYANCE: "container_ship",
    Role.FACILITY: "warehouse",
    Role.OPERATION: "Operation Snowfall",
    Role.FROM: "NO",
    Role.TO: "NO",
}
"""One value a slot, as docs/reference/format.md writes it."""

_DATE = re.compile(r"(?:\d{4}|\d{3}X)(?:-\d\d(?:-\d\d)?)?[~?%]?")


def value_of(role: Role, written: str, knowledge: Knowledge) -> Value:
    """The value that the words stand for in a slot.

    Args:
        role: The slot.
        written: In the notation of docs/reference/format.md.
        knowledge: For units, countries and the terms of a slot.

    Raises:
        UsageError: not in the notation of the slot, or with a unit, country, day or term that
            there is not; its remedy says how it is written.
    """
    words = " ".join(written.split())
    remedy = f"write it like {EXAMPLES[role]}"
    if not words.strip("|=<>~ "):
        raise UsageError(role.value, "no value is given", remedy)
    try:
        value: Value = parse(role, words, units.by_id(knowledge))
    except ValueError as error:
        raise UsageError(words, f"is no {role.value} in the notation", remedy) from error
    wrong = _wrong(role, value, knowledge)
    if wrong:
        raise UsageError(words, wrong, remedy)
    return value


def _wrong(role: Role, value: Value, knowledge: Knowledge) -> str | None:
    """Why a value that can be parsed is none, None where it is one."""
    for kind, rule in _RULES.items():
        if isinstance(value, kind):
            return rule(value, knowledge)
    known = terms(role, knowledge)
    if known and value.show() not in known:
        return f"'{value.show()}' is none of {', '.join(known)}"
    return None


def terms(role: Role, knowledge: Knowledge) -> tuple[str, ...]:
    """The words that a slot may have, sorted; empty where any will do."""
    if role is Role.OFFENCE:
        return tuple(sorted(one.id for one in knowledge.offences.records))
    if role is Role.CONVEYANCE:
        return tuple(sorted(one.id for one in knowledge.conveyances.records))
    if role is Role.FACILITY:
        return tuple(sorted(one.id for one in knowledge.facilities.records))
    return ()


def _quantity(value: Value, knowledge: Knowledge) -> str | None:
    assert isinstance(value, Quantity)  # noqa: S101  # the table below says so
    if value.unit.id and value.unit.id not in units.by_id(knowledge):
        return f"unit not known: '{value.unit.id}'"
    if value.upper is not None and value.upper < value.number:
        return "the range ends before it begins"
    return None


def _amount(value: Value, knowledge: Knowledge) -> str | None:
    assert isinstance(value, Amount)  # noqa: S101  # the table below says so
    return _quantity(value.quantity, knowledge) if value.substance else "no substance is named"


def _count(value: Value, knowledge: Knowledge) -> str | None:
    assert isinstance(value, Count)  # noqa: S101  # the table below says so
    known = sorted(one.id for one in knowledge.counts)
    if value.role not in known:
        return f"'{value.role}' is none of {', '.join(known)}"
    return "a count has no unit" if value.quantity.unit.id else _quantity(value.quantity, knowledge)


def _item(value: Value, knowledge: Knowledge) -> str | None:
    assert isinstance(value, Item)  # noqa: S101  # the table below says so
    return _quantity(value.quantity, knowledge) if value.kind else "no kind of goods is named"


def _imposed(value: Value, knowledge: Knowledge) -> str | None:
    assert isinstance(value, Imposed)  # noqa: S101  # the table below says so
    if not value.whom:
        return "nobody is named whom it befalls"
    if not isinstance(value.what, Penalty):
        shown = value.what.show()
        return None if shown in ("guilty", "not_guilty") else f"'{shown}' is no plea"
    known = sorted({one.id for one in knowledge.penalties} | {"supervised_release life"})
    if value.what.measure not in known:
        return f"'{value.what.measure}' is none of {', '.join(known)}"
    quantity = value.what.quantity
    if quantity is None or quantity.unit.dimension == "term":
        return None
    return _quantity(quantity, knowledge)


def _date(value: Value, _knowledge: Knowledge) -> str | None:
    assert isinstance(value, Date)  # noqa: S101  # the table below says so
    ends = value.edtf.split("/")
    if len(ends) > 2 or any(one != ".." and not _DATE.fullmatch(one) for one in ends):
        return "is no date as EDTF writes it"
    first, last = value.days()
    return "the interval ends before it begins" if first and last and first > last else None


def _place(value: Value, knowledge: Knowledge) -> str | None:
    assert isinstance(value, Place)  # noqa: S101  # the table below says so
    known = {one.id for one in knowledge.countries.records}
    if value.country and value.country not in known:
        return f"there is no country with the code '{value.country}'"
    return None


_RULES: Mapping[type, Callable[[Value, Knowledge], str | None]] = {
    Amount: _amount,
    Count: _count,
    Date: _date,
    Imposed: _imposed,
    Item: _item,
    Place: _place,
    Quantity: _quantity,
}
