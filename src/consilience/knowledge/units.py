"""Units of the trade: masses, volumes, areas and pieces (`data/drugs/units.yml`)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRecord:
    """How one unit is written, and how large it is.

    Args:
        dimension: Units of one dimension convert; a piece (`tablet`) is its own dimension.
        factor: How many base units one is: gram, litre, square metre, piece.
        words: Forms in lower case, matched whatever the case (`kilogram`, `kilograms`).
        symbols: Forms matched as they stand, also right behind a figure (`kg`, `L`).
        loose: Words that may mean this unit or another one.
        doubt: Why a loose word may mean another unit, empty where there is none.
        quantities: True where the bare plural is a lower bound (`tons of`, `multi-ton`).
    """

    id: str
    dimension: str
    factor: str
    words: tuple[str, ...]
    symbols: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    doubt: str = ""
    quantities: bool = False
    source: str
    note: str = ""
    examples: tuple[Example, ...]

    @property
    def size(self) -> Decimal:
        """The factor as an exact decimal."""
        return Decimal(self.factor)


def load_units() -> tuple[UnitRecord, ...]:
    """The units, sorted by id.

    Raises:
        KnowledgeError: a record is not right.
    """
    return read_records("drugs", "units.yml", UnitRecord)
