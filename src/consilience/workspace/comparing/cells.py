"""Cells to values, read as the same words in a report would be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from consilience.knowledge import Knowledge
from consilience.values import date, measures, place, substance
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.quantity import Quantity
from consilience.values.substance import Substance
from consilience.values.units import compiled
from consilience.workspace.comparing.headings import Field
from consilience.workspace.comparing.sheets import Cell, shown

PLACES = (Field.TOWN, Field.REGION, Field.COUNTRY)
"""Columns that name a place together, the narrowest first."""

_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_SWAPPED = re.compile(r"may be swapped: (\S+)")
_GIVEN = re.compile(r"\d{3}[\dX](?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?[~?%]?")
# Codes of countries have two or three letters.
_CODE = 3
# The longer sign first.
_SIGNS = {
    ">=": "at least", "<=": "up to", ">": "more than", "<": "less than", "~": "about", "=": "",
}  # fmt: skip
# Ids of units that no text prints so.
_UNIT_WORDS = {"short_ton": "short tons", "long_ton": "long tons", "tablet": "tablets"}


def odd(cell: Cell, what: str) -> str:
    """The reason for a cell that holds nothing of its sort."""
    return f"'{shown(cell):.60}' is no {what} that is known"


def dates_of(cell: Cell, knowledge: Knowledge) -> tuple[Date, ...]:
    """The date of a cell, two where day and month may be swapped; empty for what is none."""
    written = shown(cell)
    if _GIVEN.fullmatch(written):
        try:
            Date(written).days()
        except ValueError:
            return ()
        return (Date(written),)
    found = date.find(written, knowledge)
    if len(found) != 1 or not isinstance(found[0].value, Date) or "XXXX" in found[0].value.edtf:
        return ()
    swapped = _SWAPPED.search(found[0].doubt or "")
    return (found[0].value, *((Date(swapped[1]),) if swapped else ()))


def place_of(given: Mapping[Field, Cell], knowledge: Knowledge) -> Place | None:
    """The narrowest place that a town, a region and a country name together; None for none."""
    parts = [_capital(shown(given.get(each))) for each in PLACES]
    if not any(parts):
        return None
    country = _country(parts[2], knowledge)
    named = [one for one in (*parts[:2], country[1] if country else parts[2]) if one]
    best: Place | None = None
    for one in place.find(f"in {', '.join(named)}.", knowledge):
        if isinstance(one.value, Place) and (best is None or one.value.refines(best)):
            best = one.value
    inner = tuple(one for one in parts[:2] if one)
    if inner and country and (best is None or not best.parts):
        return Place(parts=inner, country=country[0])  # a village that no gazetteer has
    return best


def _capital(written: str) -> str:
    """A name as texts print it: sheets have `lyon` and `LYON`."""
    shouted = written.isupper() and len(written) > _CODE
    return written.title() if shouted or written.islower() else written


def _country(written: str, knowledge: Knowledge) -> tuple[str, str] | None:
    """Code and name of a country, by either."""
    known = knowledge.countries
    code = known.by_name.get(written) or known.by_name.get(written.title())
    for one in known.records:
        if one.id in (code, written.upper()):
            return one.id, one.name
    return None


def _named_drug(written: str, knowledge: Knowledge) -> Substance | None:
    found = substance.without_named_classes(written, substance.find(written, knowledge))
    values = list(dict.fromkeys(one.value for one in found if isinstance(one.value, Substance)))
    if len(values) == 1:
        return values[0]
    plain = written.casefold().strip()
    for one in knowledge.substances.records:
        # A word of the street stands alone in its cell: nothing else can be meant.
        if plain in (one.id.casefold(), *(word.casefold() for word in (*one.words, *one.street))):
            return substance.value_of(one.id, knowledge.substances)
    return None


def _quantity(given: Mapping[Field, Cell], unit: str, knowledge: Knowledge) -> Quantity | None:
    written = _THOUSANDS.sub("", shown(given.get(Field.AMOUNT)))
    stated = shown(given.get(Field.UNIT)) or unit
    if stated and not measures.measures(written, knowledge):
        written = f"{_spelt(written)} {_unit_words(stated, knowledge)}"
    found = [one.quantity for one in measures.measures(written, knowledge)]
    return found[0] if len(found) == 1 else None


def _spelt(written: str) -> str:
    """A figure with its hedge in words; a slash in it is a range."""
    for sign, words in _SIGNS.items():
        if written.startswith(sign):
            written = f"{words} {written.removeprefix(sign).strip()}"
            break
    return written.replace("/", "-")


def _unit_words(stated: str, knowledge: Knowledge) -> str:
    units = compiled(knowledge).by_id
    known = units.get(stated) or units.get(stated.lower())
    return _UNIT_WORDS.get(known.id, known.id) if known else stated


def drug_of(
    given: Mapping[Field, Cell], unit: str, knowledge: Knowledge
) -> Amount | Substance | None:
    """An amount, the drug alone where no amount is known, None where no drug is."""
    named = _named_drug(shown(given.get(Field.SUBSTANCE)), knowledge)
    named = named or _named_drug(shown(given.get(Field.AMOUNT)), knowledge)
    quantity = _quantity(given, unit, knowledge)
    if named is None:
        return None
    return Amount(substance=named.name, quantity=quantity) if quantity else named


def drug_faults(
    given: Mapping[Field, Cell], unit: str, knowledge: Knowledge
) -> Iterator[tuple[Field, str, str]]:
    """What is wrong with drug and amount: column, reason, remedy."""
    drug, amount = given.get(Field.SUBSTANCE), given.get(Field.AMOUNT)
    if drug is not None and _named_drug(shown(drug), knowledge) is None:
        yield Field.SUBSTANCE, odd(drug, "drug"), "write its common English name, one a row"
    if amount is not None and _quantity(given, unit, knowledge) is None:
        if re.fullmatch(r"[\d.,\s]+", shown(amount)) and not (unit or given.get(Field.UNIT)):
            yield Field.AMOUNT, f"'{shown(amount)}' lacks a unit", "add a column named unit"
        else:
            yield Field.AMOUNT, odd(amount, "amount"), "write 12.5 kg, or a figure and its unit"
