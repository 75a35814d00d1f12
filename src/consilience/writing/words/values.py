"""Any value in plain English."""

from __future__ import annotations

import re

from consilience.casefile import Finding
from consilience.types import Role, Value
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.date import Date
from consilience.values.item import Item
from consilience.values.label import Label
from consilience.values.penalty import Imposed
from consilience.values.place import Place
from consilience.values.quantity import Quantity
from consilience.writing.atlas.countries import country_name
from consilience.writing.words.dates import date_words
from consilience.writing.words.numbers import many, plural, quantity_words
from consilience.writing.words.penalties import penalty_words, whom_words

_THE = frozenset(
    {
        "Bahamas",
        "Central African Republic",
        "Democratic Republic of the Congo",
        "Dominican Republic",
        "Gambia",
        "Maldives",
        "Netherlands",
        "Philippines",
        "United Arab Emirates",
        "United Kingdom",
        "United States",
    }
)
_ROLES = {
    Role.PERSON: "person",
    Role.ORGANIZATION: "group or company",
    Role.AGENCY: "authority",
    Role.COURT: "court",
    Role.COUNT: "how many",
    Role.DATE: "when",
    Role.PLACE: "where",
    Role.AMOUNT: "how much",
    Role.ITEM: "goods",
    Role.VALUE: "said to be worth",
    Role.SUBSTANCE: "substance",
    Role.OFFENCE: "offence",
    Role.PENALTY: "penalty",
    Role.PLEA: "plea",
    Role.ORIGIN: "coming from",
    Role.TRANSIT: "by way of",
    Role.DESTINATION: "going to",
    Role.CONVEYANCE: "carried by",
    Role.FACILITY: "kind of place",
    Role.OPERATION: "operation",
    Role.FROM: "from",
    Role.TO: "to",
}


# Nouns that tell apart what one word of ours counts: "60 bags that held 1,801 bricks".
_NOUNS = {
    "person": re.compile(r"(?i)\b(?:men|women|boys|girls)$"),
    "package": re.compile(r"(?i)(?<=\d |[a-z] )[a-z]{2,}s$"),
}
# What the reading notes beside a penalty of several.
_TOTAL = "a total of several"
# Names as printed keep what they are printed with.
_PRINTED = frozenset({"operation", "organization"})


def role_words(role: Role) -> str:
    """What a slot tells, for a reader."""
    return _ROLES[role]


def value_words(value: Value, *, spell: bool = False) -> str:
    """The value for a reader; with `spell` small whole numbers as words."""
    match value:
        case Amount():
            words = _amount(value, spell=spell)
        case Count():
            noun = many(value.role) if plural(value.quantity) else value.role
            words = f"{quantity_words(value.quantity, spell=spell)} {noun.replace('_', ' ')}"
        case Item():
            words = _item(value, spell=spell)
        case Quantity():
            words = quantity_words(value, spell=spell)
        case Imposed():
            words = f"{whom_words(value)}: {penalty_words(value.what)}"
        case Date():
            words = date_words(value.edtf)
        case Place():
            words = place_words(value)
        case Label():
            words = value.name if value.kind in _PRINTED else value.name.replace("_", " ")
        case _:
            words = value.show()
    return words


def finding_words(finding: Finding, *, spell: bool = False) -> str:
    """The value as a reader counts it: `5 men` where every report prints men, not `5 people`.

    "Five men and four women" are two counts of one group; as people each would pass for all.
    """
    words = value_words(finding.value, spell=spell)
    if is_total(finding):
        return f"{words} together"
    if not isinstance(finding.value, Count) or finding.value.role not in _NOUNS:
        return words
    ours = many(finding.value.role)
    printed = [_NOUNS[finding.value.role].search(claim.span.text) for claim in finding.claims]
    nouns = {one.group().lower() if one else ours for one in printed}
    if len(nouns) > 1 or not words.endswith(ours):
        return words
    return f"{words.removesuffix(ours)}{nouns.pop()}"


def is_total(finding: Finding) -> bool:
    """Whether a penalty is what several got between them: "four people: 45 years together"."""
    return isinstance(finding.value, Imposed) and all(
        _TOTAL in (claim.doubt or "") for claim in finding.claims
    )


def with_article(country: str) -> str:
    """`the United States`, `China`: for running text."""
    return f"the {country}" if country in _THE else country


def with_a(noun: str) -> str:
    """`a laboratory`, `an airport`."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def place_words(place: Place) -> str:
    """`Harbin, Heilongjiang, China`."""
    country = [country_name(place.country)] if place.country else []
    return ", ".join((*place.parts, *country))


def _amount(value: Amount, *, spell: bool) -> str:
    quantity = quantity_words(value.quantity, spell=spell and not value.quantity.unit.id)
    return (
        f"{quantity} of {value.substance}"
        if value.quantity.unit.id
        else (f"{quantity} {value.substance}")
    )


def _item(value: Item, *, spell: bool) -> str:
    kind = value.kind.replace("_", " ")
    if value.quantity.unit.id:
        return f"{quantity_words(value.quantity)} in {kind}"
    noun = many(kind) if plural(value.quantity) else kind
    # "ledger|>1" stands for a bare plural (docs/reference/format.md, "Items"): no figure is
    # printed, so none is shown.
    if value.quantity.show() == ">1":
        return noun
    return f"{quantity_words(value.quantity, spell=spell)} {noun}"
