"""Ours and every peer that is installed, each as a function from an input to its answers."""

from __future__ import annotations

import calendar
import datetime as dt
import importlib.util
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any

from benchmarks.values import specs
from benchmarks.values.answers import Answer, Case, Days, number_of

from consilience import knowledge
from consilience.values import date, measures, money, number
from consilience.values.date import Date
from consilience.values.quantity import Quantity

Finder = Callable[[Case], list[Answer]]


def ours(kind: str) -> Finder:
    """The grammars of `consilience.values`."""
    known = knowledge.load()

    def numbers(case: Case) -> list[Answer]:
        return [
            _answer(one.start, one.end, number_of(one.number))
            for one in number.figures(case.text, known)
        ]

    def quantities(case: Case) -> list[Answer]:
        found = chain(measures.find(case.text, known), money.find(case.text, known))
        return [
            _answer(
                one.span.start,
                one.span.end,
                (number_of(one.value.number), one.value.unit.id),
            )
            for one in found
            if isinstance(one.value, Quantity)
        ]

    def dates(case: Case) -> list[Answer]:
        anchor = case.anchor.isoformat() if case.anchor else None
        return [
            _answer(one.span.start, one.span.end, one.value.days())
            for one in date.find(case.text, known, anchor)
            if isinstance(one.value, Date) and any(one.value.days())
        ]

    return {"number": numbers, "quantity": quantities, "date": dates}[kind]


def peers(kind: str) -> Mapping[str, Finder]:
    """The peers of one kind that are installed, by name."""
    wanted: Mapping[str, tuple[str, Callable[[str], Finder]]] = {
        "quantulum3": ("number quantity", _quantulum),
        "dateparser": ("date", _dateparser),
        "recognizers_suite": ("number quantity date", _recognizers),
    }
    return {
        name: make(kind)
        for name, (kinds, make) in wanted.items()
        if kind in kinds.split() and importlib.util.find_spec(name)
    }


def _answer(start: int, end: int, value: object) -> Answer:
    return Answer(start, end, frozenset([value]))


_QUANTULUM_UNITS = {
    "dollar": "USD",
    "united states dollar": "USD",
    "euro": "EUR",
    "pound sterling": "GBP",
    "british pound": "GBP",
    "japanese yen": "JPY",
    "yen": "JPY",
    "renminbi": "CNY",
    "chinese yuan": "CNY",
    "indian rupee": "INR",
    "canadian dollar": "CAD",
    "australian dollar": "AUD",
    "hong kong dollar": "HKD",
    "new zealand dollar": "NZD",
    "mexican peso": "MXN",
    "swiss franc": "CHF",
    "turkish lira": "TRY",
    "kilogram": "kg",
    "gram": "g",
    "microgram": "ug",
    "pound-mass": "lb",
    "ounce": "oz",
    "ton": "t",
    "short ton": "t",
    "long ton": "t",
    "tonne": "t",
    "metric ton": "t",
    "gallon": "gallon",
    "us gallon": "gallon",
    "millilitre": "mL",
    "litre": "L",
    "acre": "acre",
    "square metre": "m2",
    "foot": "Foot",
    "metre": "Meter",
    "mile": "Mile",
    "kilometre": "Kilometer",
    "inch": "Inch",
    "millimetre": "Millimeter",
}


def _quantulum(kind: str) -> Finder:
    from quantulum3 import parser  # noqa: PLC0415  # a peer is optional

    def find(case: Case) -> list[Answer]:
        try:
            found = parser.parse(case.text)
        except Exception:  # noqa: BLE001  # what a peer trips over counts as nothing found
            return []
        bare = kind == "number"
        return [
            _answer(
                one.span[0],
                one.span[1],
                number_of(one.value)
                if bare
                else (number_of(one.value), _QUANTULUM_UNITS.get(one.unit.name.lower(), one.unit)),
            )
            for one in found
            if bare or one.unit.name != "dimensionless"
        ]

    return find


def _dateparser(_: str) -> Finder:
    from dateparser.date import DateDataParser  # noqa: PLC0415  # a peer is optional
    from dateparser.search import search_dates  # noqa: PLC0415

    def find(case: Case) -> list[Answer]:
        base = dt.datetime.combine(case.anchor or dt.date(2020, 1, 1), dt.time())
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        answers, place = [], 0
        parser = DateDataParser(languages=["en"], settings=settings)
        for words, day in search_dates(case.text, languages=["en"], settings=settings) or ():
            place = max(0, case.text.find(words, place))
            period = parser.get_date_data(words).period
            answers.append(_answer(place, place + len(words), _period(day.date(), period or "day")))
            place += len(words)
        return answers

    return find


def _period(day: dt.date, period: str) -> Days:
    if period == "year":
        return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)
    if period == "month":
        last = calendar.monthrange(day.year, day.month)[1]
        return day.replace(day=1), day.replace(day=last)
    return day, day


def _recognizers(kind: str) -> Finder:
    """The Python port of what the specs were written for: it knows the answers of its own tests."""
    import recognizers_suite as suite  # noqa: PLC0415  # a peer is optional

    english = suite.Culture.English
    calls: Mapping[str, Callable[[Case], list[Any]]] = {
        "number": lambda case: suite.recognize_number(case.text, english),
        "quantity": lambda case: [
            *suite.recognize_currency(case.text, english),
            *suite.recognize_dimension(case.text, english),
        ],
        "date": lambda case: suite.recognize_datetime(
            case.text,
            english,
            reference=dt.datetime.combine(case.anchor or dt.date(2020, 1, 1), dt.time()),
        ),
    }

    def find(case: Case) -> list[Answer]:
        try:
            found = calls[kind](case)
        except Exception:  # noqa: BLE001  # what a peer trips over counts as nothing found
            return []
        return list(_recognized(kind, found))

    return find


def _recognized(kind: str, found: list[Any]) -> Iterator[Answer]:
    for one in found:
        row = {"TypeName": one.type_name, "Resolution": dict(one.resolution or {})}
        try:
            readings = frozenset(specs.readings(kind, row))
        except (KeyError, TypeError, ArithmeticError):
            continue
        if readings:
            yield Answer(one.start, one.end + 1, readings)
