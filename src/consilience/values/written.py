"""Values from the notation of docs/reference/format.md: what `show` writes, `parse` reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from consilience.types import Role, Value
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.court import Court, court_key
from consilience.values.date import Date
from consilience.values.duration import MONTH, YEAR
from consilience.values.item import Item
from consilience.values.label import Label
from consilience.values.name import Name
from consilience.values.penalty import Imposed, Limit, Penalty
from consilience.values.place import Place
from consilience.values.quantity import PIECE, Bound, Quantity, Unit
from consilience.values.substance import Substance

_QUANTITY = re.compile(r"(>=|<=|=|>|<|~)?([\d.]+)(?:/([\d.]+))?(?: (\S+))?")
# "P240M1D/P480M": the law of the Philippines gives a day to whoever gets more than 20 years.
_TERM = re.compile(
    r"P(?P<low>[\d.]+)(?P<unit>[MY])(?:(?P<day>\d+)D)?(?:/P(?P<high>[\d.]+)[MY](?:(?P<last>\d+)D)?)?"
)
# Days of a month, to set a term in months and days on one scale.
_MONTH = Decimal(30)
_UNITS = {"M": MONTH, "Y": YEAR}


def parse(role: Role, written: str, units: Mapping[str, Unit]) -> Value:
    """The value that `written` stands for.

    Args:
        role: The slot that decides how to read it.
        written: As in docs/reference/format.md.
        units: By id; an unknown unit becomes a dimension of its own.

    Raises:
        ValueError: `written` is not in the notation of its slot.
    """
    if role in _PARSERS:
        return _PARSERS[role](written, units)
    if role in (Role.PLACE, Role.ORIGIN, Role.TRANSIT, Role.DESTINATION):
        return parse_place(written)
    if role in (Role.FROM, Role.TO):
        return parse_place(written) if re.fullmatch("[A-Z]{2}", written) else Agency(name=written)
    return Label(kind=role.value, name=written)


def parse_place(written: str) -> Place:
    """A place without coordinates."""
    parts = tuple(written.split(", "))
    if re.fullmatch("[A-Z]{2}", parts[-1]):
        return Place(parts=parts[:-1], country=parts[-1])
    return Place(parts=parts, country=None)


def parse_quantity(written: str, units: Mapping[str, Unit]) -> Quantity:
    """A quantity such as `>=50/150 kg`.

    Raises:
        ValueError: not in that form.
    """
    found = _QUANTITY.fullmatch(written)
    if not found:
        raise ValueError(written)
    bound, number, upper, unit = found.groups()
    return Quantity(
        number=_figure(number),
        upper=_figure(upper) if upper else None,
        bound=Bound(bound or "="),
        unit=units.get(unit, Unit(unit, unit, Decimal(1))) if unit else PIECE,
    )


def parse_penalty(written: str, units: Mapping[str, Unit]) -> Penalty:
    """A penalty such as `max prison P240M`."""
    limit = Limit.GIVEN
    for one in (Limit.MAX, Limit.MIN):
        if written.startswith(f"{one.value} "):
            limit, written = one, written.removeprefix(f"{one.value} ")
    term = _TERM.search(written)
    if term:
        quantity = Quantity(
            number=_with_days(term["low"], term["day"]),
            upper=_with_days(term["high"], term["last"]) if term["high"] else None,
            unit=_UNITS[term["unit"]],
        )
        return Penalty(measure=written[: term.start()].strip(), quantity=quantity, limit=limit)
    measure, _, size = written.partition(" ")
    if re.match(r"\d", size):
        return Penalty(measure=measure, quantity=parse_quantity(size, units), limit=limit)
    return Penalty(measure=written, limit=limit)


def _with_days(months: str, days: str | None) -> Decimal:
    return _figure(months) + (Decimal(days) / _MONTH if days else 0)


def _figure(written: str) -> Decimal:
    try:
        return Decimal(written)
    except InvalidOperation as error:
        raise ValueError(written) from error


def _split(written: str, units: Mapping[str, Unit]) -> tuple[str, Quantity]:
    head, bar, rest = written.rpartition("|")
    if not bar:
        raise ValueError(written)
    return head, parse_quantity(rest, units)


def _amount(written: str, units: Mapping[str, Unit]) -> Value:
    substance, quantity = _split(written, units)
    return Amount(substance=substance, quantity=quantity)


def _count(written: str, units: Mapping[str, Unit]) -> Value:
    role, quantity = _split(written, units)
    return Count(role=role, quantity=quantity)


def _item(written: str, units: Mapping[str, Unit]) -> Value:
    kind, quantity = _split(written, units)
    return Item(kind=kind, quantity=quantity)


def _imposed(written: str, units: Mapping[str, Unit]) -> Value:
    whom, _, what = written.partition("|")
    return Imposed(whom=whom, what=parse_penalty(what, units))


def _date(written: str) -> Date:
    date = Date(written)
    date.days()  # a day that there is not would stop whoever compares it
    return date


def _plea(written: str, _units: Mapping[str, Unit]) -> Value:
    whom, _, what = written.partition("|")
    return Imposed(whom=whom, what=Label(kind="plea", name=what))


_PARSERS: Mapping[Role, Callable[[str, Mapping[str, Unit]], Value]] = {
    Role.AMOUNT: _amount,
    Role.COUNT: _count,
    Role.ITEM: _item,
    Role.VALUE: parse_quantity,
    Role.PENALTY: _imposed,
    Role.PLEA: _plea,
    Role.PERSON: lambda written, _: Name(written),
    Role.AGENCY: lambda written, _: Agency(name=written),
    Role.COURT: lambda written, _: Court(name=written, key=court_key(written)),
    Role.DATE: lambda written, _: _date(written),
    Role.SUBSTANCE: lambda written, _: Substance(name=written),
}
