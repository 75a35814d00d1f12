"""Figures in plain English, never rounder or sharper than a report prints them."""

from __future__ import annotations

from decimal import Decimal

from consilience.values.quantity import Bound, Quantity

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

_BOUNDS = {
    Bound.EXACT: "",
    Bound.MORE: "more than ",
    Bound.AT_LEAST: "at least ",
    Bound.LESS: "less than ",
    Bound.UP_TO: "up to ",
    Bound.ABOUT: "about ",
}
_UNITS = {"t": "tonnes", "short_ton": "short tons", "long_ton": "long tons", "ton": "tons"}
_SYMBOLS = frozenset({"kg", "g", "mg", "ug", "lb", "oz", "L", "mL", "m2", "ha"})


def number_words(number: Decimal, *, spell: bool = False) -> str:
    """`11.9`, `1,200,000`; with `spell` whole numbers below ten as words."""
    if spell and number == number.to_integral_value() and 0 <= number < 10:
        return SMALL[int(number)]
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity_words(quantity: Quantity, *, spell: bool = False) -> str:
    """The figure with its hedge and unit: `more than 11.5 kg`, `50 to 150 kg`, `about USD 3`."""
    number = number_words(quantity.number, spell=spell)
    if quantity.upper is not None:
        number = f"{number} to {number_words(quantity.upper, spell=spell)}"
    unit = quantity.unit.id
    if len(unit) == 3 and unit.isupper():
        return f"{_BOUNDS[quantity.bound]}{unit} {number}"
    return f"{_BOUNDS[quantity.bound]}{number}{_unit(unit, quantity)}"


def plural(quantity: Quantity) -> bool:
    """Whether the thing counted stands in the plural."""
    return quantity.upper is not None or quantity.number != 1 or quantity.bound is not Bound.EXACT


def many(noun: str) -> str:
    """The plural of a noun of the trade: `person` is `people`, `laboratory` `laboratories`."""
    if noun == "person":
        return "people"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def counted(number: int, noun: str) -> str:
    """`one report`, `2 reports`: small prose counts of our own."""
    return f"{number} {noun if number == 1 else many(noun)}"


def capital(text: str) -> str:
    """The text with its first letter upper case and the rest as it is."""
    return text[:1].upper() + text[1:]


def _unit(unit: str, quantity: Quantity) -> str:
    if not unit or unit in _SYMBOLS:
        return f" {unit}" if unit else ""
    name = _UNITS.get(unit)
    if name is None:
        name = many(unit.replace("_", " "))
    if quantity.upper is None and quantity.number == 1:  # also "more than 1 tonne"
        name = unit.replace("_", " ") if unit != "t" else "tonne"
    return f" {name}"
