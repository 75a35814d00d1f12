"""Inputs and answers of the Recognizers-Text specs (Microsoft, MIT licence)."""

from __future__ import annotations

import calendar
import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.values.answers import Answer, Case, number_of

NUMBERS = ("Number/NumberModel.json",)
QUANTITIES = ("NumberWithUnit/CurrencyModel.json", "NumberWithUnit/DimensionModel.json")
DATES = (
    "DateTime/DateParser.json",
    "DateTime/DatePeriodParser.json",
    "DateTime/DateTimeModel.json",
    "DateTime/DateTimeParser.json",
    "DateTime/MergedParser.json",
)
# Files of extractors only give no value; those of modes are for calendars, not for texts.

# "180ml" is a quantity, and the specs want no number in it; "222-2222/1" is a code.
_GLUED = re.compile(r"\d(?:ml|km|kg)\b|\d-\d{3}|\d/\d{3}")

# A unit of the specs -> ours. A bare dollar is a US dollar, a bare pound of money sterling.
UNITS: Mapping[str, str] = {
    "Dollar": "USD",
    "United States dollar": "USD",
    "Canadian dollar": "CAD",
    "Australian dollar": "AUD",
    "New Zealand dollar": "NZD",
    "Hong Kong dollar": "HKD",
    "Euro": "EUR",
    "British pound": "GBP",
    "Chinese yuan": "CNY",
    "Japanese yen": "JPY",
    "Rupee": "INR",
    "Sri Lankan rupee": "LKR",
    "Mexican peso": "MXN",
    "Turkish lira": "TRY",
    "Swiss franc": "CHF",
    "Georgian lari": "GEL",
    "Lao kip": "LAK",
    "Kilogram": "kg",
    "Gram": "g",
    "Microgram": "ug",
    "Ounce": "oz",
    "Ton": "t",
    "Metric ton": "t",
    "Gallon": "gallon",
    "Milliliter": "mL",
    "Liter": "L",
    "Acre": "acre",
    "Square meter": "m2",
}
_PRINTED_UNIT = re.compile(
    r"[$€£¥₹]|\b(?:us|hk|au|nz|c)\$|\b(?:dollars?|euros?|pounds?|lbs?|rupees?|yuan|rmb|yen|pesos?"
    r"|liras?|usd|eur|gbp|cny|inr|jpy|kilo(?:gram(?:me)?)?s?|kgs?|gram(?:me)?s?|tons?|tonnes?"
    r"|ounces?|oz|milligrams?|micrograms?|gallons?|lit(?:er|re)s?|millilit(?:er|re)s?|ml)\b",
    re.IGNORECASE,
)
_NUMBER_LIKE = re.compile(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|half)\b")
_ARITHMETIC = re.compile(
    r"[\^~]|\d[eE]\d|\d ?[x*] ?10|--|\bover\b|/\d+/|\bminus\b|^\s*-|\bnegative\b|\bin\b|infinit"
    r"|\bpoint\b|\d(?:st|nd|rd|th)\b"
    r"|\b(?:first|second|third|(?:\w+-)?(?:four|fif|six|seven|eigh|nin|ten|hundred)ths?)\b",
    re.IGNORECASE,
)
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATED = re.compile(
    rf"\b(?:{_MONTH})\b|\b(?:19|20)\d\d\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\byesterday\b|\bago\b|\b(?:last|this|past) (?:week|month|year)\b",
    re.IGNORECASE,
)
# Clocks, plans and calendars: a report tells days, and days that are gone. Nor parts of a period
# and feasts: which days "early May" has is each finder's own convention.
_PLANNED = re.compile(
    r"\d ?[ap]\.? ?m\b|\d:\d|o'?clock|\bnoon\b|\bmidnight\b|\bmorning|\bevening|\bnight|\bafternoon"
    r"|\bhours?\b|\bhrs?\b|\bminutes?\b|\bmins?\b|\bseconds?\b|\btomorrow\b|\bnext\b|\bcoming\b"
    r"|\bupcoming\b|\blater\b|\bfrom now\b|\bfollowing\b|\bcortana\b|\bquarter\b|\bq\d\b|\bfiscal\b"
    r"|\bfy\b|\bweeks? of\b|\bweekends?\b|\bevery\b|\beach\b|\bh[12]\b|\bspring\b|\bsummer\b"
    r"|\bearly\b|\blate\b|\bmid\b|\bmiddle\b|\bend\b|\bbeginning\b|\bstart(?:s|ing)?\b"
    r"|\bcommencing\b|\bw/c\b|\bstarting\b|\bschool\b|\beaster\b|\bblack friday\b"
    r"|\bsaint\b|\bchristmas\b|\bthanksgiving\b|\bhalloween\b|\bholiday\b|\b\w+'s day\b|\beve\b"
    r"|\bautumn\b|\bfall\b|\bwinter\b|\bwk\b|\bday of\b|\bdecade\b|\bcentury\b|\brest of\b",
    re.IGNORECASE,
)


def printed(kind: str, text: str) -> bool:
    """Whether a report could print this: a rule on the input alone."""
    if kind == "quantity":
        return bool(_PRINTED_UNIT.search(text))
    if kind == "number":  # in words around it, and not as a sum to work out
        if len(re.findall(r"[A-Za-z]{2,}", text)) < 3:
            return False
        return bool(_NUMBER_LIKE.search(text.lower())) and not (
            _ARITHMETIC.search(text) or _GLUED.search(text)
        )
    return bool(_DATED.search(text)) and not _PLANNED.search(text)


def cases(folder: Path, kind: str) -> tuple[Case, ...]:
    """Every input of one kind, each text once."""
    names = {"number": NUMBERS, "quantity": QUANTITIES, "date": DATES}[kind]
    rows = chain.from_iterable(
        json.loads((folder / name).read_text(encoding="utf-8-sig")) for name in names
    )
    found: dict[tuple[str, dt.date | None], Case] = {}
    for row in rows:
        one = _case(kind, row)
        found.setdefault((one.text, one.anchor), one)
    return tuple(found.values())


def _case(kind: str, row: Mapping[str, Any]) -> Case:
    reference = row.get("Context", {}).get("ReferenceDateTime")
    anchor = dt.date.fromisoformat(reference[:10]) if reference else None
    answers: dict[tuple[int, int], Answer] = {}
    for result in row["Results"]:
        start = result["Start"]
        end = start + result["Length"] if "Length" in result else result["End"] + 1
        if right := frozenset(readings(kind, result)):
            answers.setdefault((start, end), Answer(start, end, right))
    return Case(row["Input"], tuple(answers.values()), anchor)


def readings(kind: str, result: Mapping[str, Any]) -> Iterator[object]:
    """Every value that counts as right for one result as the specs write it."""
    return _READERS[kind](result)


def _number(result: Mapping[str, Any]) -> Iterator[object]:
    if value := result["Resolution"]["value"]:
        yield number_of(value)


def _quantity(result: Mapping[str, Any]) -> Iterator[object]:
    resolution = result["Resolution"]
    unit, value = resolution["unit"], resolution["value"]
    if value is None:
        return
    if unit == "Pound":
        unit = "lb" if resolution.get("subtype") == "Weight" else "GBP"
    yield number_of(value), UNITS.get(unit, unit)


def _date(result: Mapping[str, Any]) -> Iterator[object]:
    sort = str(result.get("TypeName") or result.get("Type")).rpartition(".")[2]
    if sort not in ("date", "daterange", "datetime", "datetimerange"):
        return
    for one in _resolutions(result):
        for days in _days(one):
            yield days
            yield from _unit(result, days)


def _resolutions(result: Mapping[str, Any]) -> Sequence[Mapping[str, str]]:
    value = result.get("Resolution") or result.get("Value") or {}
    if "values" in value:
        return list(value["values"])
    return [value[one] for one in ("PastResolution", "FutureResolution") if value.get(one)]


def _days(one: Mapping[str, str]) -> Iterator[object]:
    day = one.get("value") or one.get("date") or one.get("dateTime")
    if day:
        if parsed := _day(day):
            yield parsed, parsed
        return
    first = _day(one.get("start") or one.get("startDate") or one.get("startDateTime"))
    last = _day(one.get("end") or one.get("endDate") or one.get("endDateTime"))
    if first or last:
        # The specs write the end of "October" as 1 November, that of "4 to 22 May" as 22 May, and
        # that of "March to May" as 1 May: a reader who takes in the whole of May is right too.
        yield first, last
        yield first, last and last - dt.timedelta(days=1)
    if first and last and last.day == 1:
        yield first, last.replace(day=calendar.monthrange(last.year, last.month)[1])
        if last.month == 1:
            yield first, last.replace(month=12, day=31)


def _unit(result: Mapping[str, Any], days: object) -> Iterator[object]:
    """`two months ago` is a month and `a year ago` a year to whoever does not count the days."""
    ago = re.search(r"(month|year)s? ago", str(result.get("Text", "")), re.IGNORECASE)
    match days:
        case (dt.date() as day, dt.date()) if ago and ago[1].lower() == "month":
            last = calendar.monthrange(day.year, day.month)[1]
            yield day.replace(day=1), day.replace(day=last)
        case (dt.date() as day, dt.date()) if ago:
            yield dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)


def _day(written: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(written)[:10])
    except ValueError:
        return None


_READERS = {"number": _number, "quantity": _quantity, "date": _date}
