"""What people are charged with: wordings and the classes of offence that they name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.errors import KnowledgeError
from consilience.knowledge.loader import Example, read_records

_FILE = "drugs/offences.yml"

CLASSES = (
    "conspiracy", "continuing_criminal_enterprise", "firearms", "healthcare_fraud_or_diversion",
    "importation", "manufacture", "money_laundering", "murder", "other", "possession",
    "possession_with_intent", "racketeering", "trafficking",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class OffenceRecord:
    """One way of saying what the offence is.

    Args:
        classes: Every class that the wording names (docs/reference/format.md,
            "Offences"); none where the words only look like an offence (`co-conspirator`).
        patterns: Regular expressions over text in lower case with plain quotes; of all wordings
            that start at one place the longest stands.
        capitals: Whether its first word counts only in capitals (`RICO`, not Puerto Rico).
        drug: Whether it counts only beside a drug ("sold shoes" is no offence).
    """

    id: str
    classes: tuple[str, ...]
    patterns: tuple[str, ...]
    source: str
    examples: tuple[Example, ...]
    capitals: bool = False
    drug: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Offences:
    """All wordings; compared by identity, so that compiled forms can be kept per object."""

    records: tuple[OffenceRecord, ...]


def load_offences() -> Offences:
    """The offence wordings of the drug domain.

    Raises:
        KnowledgeError: a record is not right.
    """
    return compile_offences(read_records("drugs", "offences.yml", OffenceRecord))


def compile_offences(records: tuple[OffenceRecord, ...]) -> Offences:
    """Check records: known classes, patterns that compile, a counter-example where one is due.

    Raises:
        KnowledgeError: a record is not right.
    """
    for one in records:
        place = f"{_FILE}: {one.id}"
        for name in one.classes:
            if name not in CLASSES:
                raise KnowledgeError(place, f"unknown class '{name}'", f"use one of {CLASSES}")
        for pattern in one.patterns:
            _refuse_pattern(place, pattern)
        counters = [example for example in one.examples if example.means is None]
        if not counters and (one.drug or not one.classes):
            raise KnowledgeError(
                place, "fires only in company", "give it a counter-example (means: null)"
            )
    return Offences(records=records)


def _refuse_pattern(place: str, pattern: str) -> None:
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        raise KnowledgeError(place, f"bad pattern '{pattern}': {error}", "mend it") from error
    if compiled.match("") or pattern != pattern.lower():
        raise KnowledgeError(
            place, f"pattern '{pattern}' matches nothing or has capitals", "write lower case words"
        )
