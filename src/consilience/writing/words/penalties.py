"""Penalties in plain English: `prison P6M/P120M` is `six months to 10 years in prison`."""

from __future__ import annotations

from decimal import Decimal

from consilience.types import Value
from consilience.values.label import Label
from consilience.values.penalty import Imposed, Limit, Penalty
from consilience.values.quantity import Quantity
from consilience.writing.words.numbers import number_words, quantity_words

_FIXED = {
    "death": "death",
    "life": "life in prison",
    "time_served": "time served",
    "supervised_release life": "supervised release for life",
}
_TERMS = {
    "prison": "in prison",
    "probation": "of probation",
    "home_confinement": "of home confinement",
    "supervised_release": "of supervised release",
}


def whom_words(imposed: Imposed, *, others: bool = False) -> str:
    """The name, or `two people`; `two others` where somebody was named before.

    One without a name may be the one who is named: "a man was jailed" is no other man.
    """
    if not imposed.whom.isdigit():
        return imposed.whom
    number = int(imposed.whom)
    words = number_words(Decimal(number), spell=True)
    if others and number > 1:
        return f"{words} others"
    return f"{words} {'person' if number == 1 else 'people'}"


def penalty_words(value: Value) -> str:
    """What was imposed or pleaded, without whom."""
    if isinstance(value, Label):
        return value.name.replace("_", " ")
    if not isinstance(value, Penalty):
        return value.show()
    limit = {Limit.GIVEN: "", Limit.MAX: "at most ", Limit.MIN: "at least "}[value.limit]
    return limit + _measure(value)


def _measure(value: Penalty) -> str:
    size = value.quantity
    if value.measure.startswith("death suspended"):
        return "death, suspended" + (f" for {term_words(size)}" if size else "")
    if value.measure in _FIXED:
        return _FIXED[value.measure]
    if size is None:
        return value.measure.replace("_", " ")
    if value.measure in _TERMS:
        return f"{term_words(size)} {_TERMS[value.measure]}"
    return f"{value.measure} of {quantity_words(size)}"


def term_words(size: Quantity) -> str:
    """`two years`, `six months to 10 years`, `20 to 40 years`, `one year and three months`."""
    ends = [size.number] if size.upper is None else [size.number, size.upper]
    terms = [_term(end, size.unit.id) for end in ends]
    noun = terms[-1].rpartition(" ")[2]
    # "20 to 40 years": the first noun goes where both are one
    return " to ".join([*(term.removesuffix(f" {noun}") for term in terms[:-1]), terms[-1]])


def _term(number: Decimal, unit: str) -> str:
    if unit == "Y":
        return _of(number, "year")
    # 18 months stays 18 months: courts print terms under two years in months.
    years, months = divmod(number, 12)
    if number < 24 and number != 12:
        return _of(number, "month")
    if not months:
        return _of(years, "year")
    return f"{_of(years, 'year')} and {_of(months, 'month')}"


def _of(number: Decimal, noun: str) -> str:
    return f"{number_words(number, spell=True)} {noun}{'' if number == 1 else 's'}"
