"""Which column of a sheet holds what, by its heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum


class Field(StrEnum):
    """What a column can hold that is compared."""

    DATE = "date"
    TOWN = "place"
    REGION = "region"
    COUNTRY = "country"
    SUBSTANCE = "substance"
    AMOUNT = "amount"
    UNIT = "unit"
    ADDRESS = "address"
    CASE = "case"


# Headings in lower case without signs. Those of UNODC's Individual Drug Seizures, of the EMCDDA's
# and of our own `seizures.csv` are among them.
_WORDS: Mapping[Field, tuple[str, ...]] = {
    Field.DATE: (
        "date", "day", "when", "seizure date", "date of seizure", "seized on", "incident date",
        "date of incident", "event date",
    ),
    Field.TOWN: (
        "place", "where", "location", "city", "town", "municipality", "seizure place", "port",
        "place of seizure", "seizure location", "location of seizure", "city town", "place name",
    ),
    Field.REGION: (
        "region of seizure", "administrative region", "province", "state", "county", "admin1",
        "department", "governorate", "state province", "province state",
    ),
    Field.COUNTRY: (
        "country", "country territory of seizure", "country of seizure", "seizure country",
        "country territory", "nation",
    ),
    Field.SUBSTANCE: (
        "substance", "drug", "drug substance", "drug type", "substance seized", "drug name",
        "type of drug", "drugs", "what", "product",
    ),
    Field.AMOUNT: (
        "amount", "quantity", "quantity seized", "amount seized", "weight", "how much", "qty",
        "volume", "seized amount", "seized quantity",
    ),
    Field.UNIT: ("unit", "measurement unit", "units", "unit of measurement", "measure", "uom"),
    Field.ADDRESS: (
        "url", "link", "source url", "source", "sources", "web", "address", "reference", "links",
        "source link", "article",
    ),
    Field.CASE: ("case", "case id", "slug", "case slug"),
}  # fmt: skip
_FIELDS = {word: field for field, words in _WORDS.items() for word in words}
# "Amount (kg)", "Weight in grams", "Quantity kg": the unit of every figure below it.
_WITH_UNIT = re.compile(
    r"(?P<head>.+?)\s*(?:\(\s*(?:in\s+)?|\[\s*|\bin\s+|\s)(?P<unit>[\w.]+)\s*[)\]]?"
)


def fields_of(headings: Sequence[str]) -> Mapping[int, tuple[Field, str]]:
    """The columns that are compared: place from 0 -> what it holds, and the unit in its heading.

    The first column of each sort counts; only addresses may have several.
    """
    found: dict[int, tuple[Field, str]] = {}
    for at, heading in enumerate(headings):
        field, unit = _field(heading)
        taken = {one for one, _ in found.values()}
        if field is not None and (field is Field.ADDRESS or field not in taken):
            found[at] = (field, unit)
    return found


def is_head(found: Mapping[int, tuple[Field, str]]) -> bool:
    """Whether a row of cells is that of the headings: a drug or an amount, and something else."""
    fields = {field for field, _ in found.values()}
    return len(fields) > 1 and bool(fields & {Field.SUBSTANCE, Field.AMOUNT})


def _field(heading: str) -> tuple[Field | None, str]:
    plain = _plain(heading)
    if plain in _FIELDS:
        return _FIELDS[plain], ""
    parted = _WITH_UNIT.fullmatch(heading.strip())
    if parted and _FIELDS.get(_plain(parted["head"])) is Field.AMOUNT:
        return Field.AMOUNT, parted["unit"]
    return None, ""


def _plain(heading: str) -> str:
    return " ".join(re.findall(r"\w+", heading.casefold().replace("_", " ")))
