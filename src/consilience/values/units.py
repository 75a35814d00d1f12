"""Units by name: what stands behind a figure becomes a `Unit`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.units import UnitRecord
from consilience.values.number_forms import either
from consilience.values.quantity import Unit

# Words that may stand between a figure and what is counted ("500 fake oxycodone tablets").
FILLER = (
    r"(?!(?:of|to|and|or|in|on|at|by|with|from|for|the|a|an|as|is|was|were|are|has|had|have|that|"
    r"which|who|into|than|per|each|worth|out|while|his|her|their|its|but|after|before|during)\b)"
    r"(?:U\.S\.|U\.K\.|[A-Za-z][\w'’-]*)"
)


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """The units of one set of knowledge, compiled.

    Args:
        by_id: Every unit, and every currency as a dimension of its own.
        behind: Matches a unit right behind a figure (a gap or hyphen between), group 1.
        pieces: Matches up to three words and then a counted thing (`oxycodone tablets`), group 1.
        records: Record by written form, words in lower case.
    """

    by_id: Mapping[str, Unit]
    behind: re.Pattern[str]
    pieces: re.Pattern[str]
    records: Mapping[str, UnitRecord]

    def named(self, written: str) -> UnitRecord:
        """The record that a matched form names."""
        return self.records.get(written) or self.records[re.sub(r"\s+", " ", written.lower())]


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> Units:
    """The patterns for one set of knowledge, made once."""
    records = {form: one for one in knowledge.units for form in (*one.words, *one.loose)}
    records |= {form: one for one in knowledge.units for form in one.symbols}
    words = either(form for one in knowledge.units for form in (*one.words, *one.loose))
    symbols = either(form for one in knowledge.units for form in one.symbols)
    pieces = either(form for one in knowledge.units if is_piece(one) for form in one.words)
    return Units(
        by_id=by_id(knowledge),
        behind=re.compile(rf"[ \u00a0\n-]?((?i:{words})\b(?!-)|(?:{symbols})(?![\w²]))"),
        pieces=re.compile(rf"(?:[ \u00a0\n]{FILLER}){{1,3}}?[ \u00a0\n](?:and )?((?i:{pieces})\b)"),
        records=records,
    )


@lru_cache(maxsize=4)
def by_id(knowledge: Knowledge) -> Mapping[str, Unit]:
    """Units by id, currencies among them: what `values.written.parse` takes."""
    units = {one.id: Unit(one.id, one.dimension, one.size) for one in knowledge.units}
    return units | {one.id: currency(one.id) for one in knowledge.currencies}


def currency(code: str) -> Unit:
    """A currency as a unit: a dimension of its own."""
    return Unit(code, code, Decimal(1))


def is_piece(record: UnitRecord) -> bool:
    """Whether the unit is a counted thing (`tablet`), its own dimension."""
    return record.dimension == record.id
