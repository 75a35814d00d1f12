"""A case file as facts: what its findings are looked up by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from consilience.casefile import CaseFile, Finding
from consilience.knowledge import Knowledge
from consilience.store.facts import Fact
from consilience.types import Value
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.name import Name
from consilience.values.penalty import Imposed
from consilience.values.place import Place
from consilience.values.quantity import Quantity
from consilience.values.substance import Substance, parents


def facts_of(file: CaseFile, knowledge: Knowledge) -> tuple[Fact, ...]:
    """One fact a finding, in the order of the case file; protected people are not looked up."""
    hidden = {
        fold(name) for one in file.people if one.protected for name in (one.name, *one.spellings)
    }
    return tuple(_fact(one, hidden, knowledge) for one in file.findings)


def fold(text: str) -> str:
    """The text in lower case without accents, words apart by one blank."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    return " ".join(re.findall(r"\w+", plain))


def _fact(one: Finding, hidden: set[str], knowledge: Knowledge) -> Fact:
    value = one.value
    quantity = getattr(value, "quantity", value)
    figure = quantity if isinstance(quantity, Quantity) else None
    interval = figure.interval() if figure else None
    return Fact(
        event=one.event,
        type=one.type.value,
        role=one.role.value,
        shown=value.show(),
        status=one.status.value,
        lineages=one.lineages[0],
        terms=tuple(_terms(value, hidden, knowledge)),
        substance=fold(value.substance) if isinstance(value, Amount) else None,
        dimension=figure.unit.dimension if figure else None,
        figure=_figure(figure) if figure else None,
        interval=(_number(interval.low), _number(interval.high)) if interval else (None, None),
        days=_days(value),
    )


def _terms(value: Value, hidden: set[str], knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    if isinstance(value, (Name, Imposed)):
        name = value.full if isinstance(value, Name) else value.whom
        if fold(name) not in hidden and not name.isdigit():
            yield from _each("person", name)
    elif isinstance(value, Place):
        yield from _place(value)
    elif isinstance(value, Agency):
        for name in (value.name, *value.parents):
            yield from _each("agency", name)
    elif isinstance(value, (Amount, Substance)):
        name = value.substance if isinstance(value, Amount) else value.name
        for each in (name, *parents(name, knowledge)):
            yield "substance", fold(each)
    else:
        yield from _each("name", value.show())


def _place(value: Place) -> Iterator[tuple[str, str]]:
    for part in value.parts:
        yield "place", fold(part)
    if value.country:
        yield "country", fold(value.country)
        yield "place", fold(value.country)


def _each(kind: str, name: str) -> Iterator[tuple[str, str]]:
    whole = fold(name)
    yield kind, whole
    for word in whole.split():
        yield kind, word


def _figure(one: Quantity) -> tuple[float, float]:
    upper = one.upper if one.upper is not None else one.number
    return float(one.number * one.unit.factor), float(upper * one.unit.factor)


def _number(one: Decimal | None) -> float | None:
    return None if one is None else float(one)


def _days(value: Value) -> tuple[str | None, str | None]:
    if not isinstance(value, Date):
        return None, None
    first, last = value.days()
    return (first.isoformat() if first else None, last.isoformat() if last else None)
